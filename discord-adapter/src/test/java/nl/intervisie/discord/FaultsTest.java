package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.craft.Posted;
import nl.intervisie.discord.fake.FakeDiscord;
import nl.intervisie.discord.fake.Fault;
import nl.intervisie.discord.fake.Right;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bot says when Discord has trouble, and that it is said once. */
class FaultsTest {

    private static final String POST = "POST /channels/{}/messages";
    private static final Attempt FIRST = new Attempt(1, Instant.EPOCH, "token");

    private final Jda jda = new Jda();

    @AfterEach
    void close() {
        jda.close();
    }

    @Test
    void whenDiscordAsksForPatienceJdaWaitsAndSaysItOnce() throws Exception {
        jda.discord.goesWrong(POST, Fault.TOO_MANY);

        perform(post("De kern"));

        assertThat(seen()).hasSize(1);
        assertThat(jda.discord.count(POST)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN_AFTER", "DOWN_AFTER"})
    void whatMayHaveBeenSaidIsFoundAndNotSaidAgain(Fault fault) throws Exception {
        jda.discord.goesWrong(POST, fault);
        var errand = post("De kern");

        assertThatThrownBy(() -> perform(errand)).isInstanceOf(Unclear.class);

        assertThat(jda.platform().find(errand, FIRST)).isInstanceOf(Finding.Found.class);
        assertThat(seen()).hasSize(1);
        assertThat(jda.discord.count(POST)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN_AFTER", "DOWN_AFTER"})
    void whatIsSaidAgainSoonIsStillThereOnce(Fault fault) throws Exception {
        jda.discord.goesWrong(POST, fault);
        var errand = post("De kern");

        assertThatThrownBy(() -> perform(errand)).isInstanceOf(Unclear.class);
        perform(errand);

        assertThat(seen()).hasSize(1);
    }

    @Test
    void whatWasNeverSaidIsNotThere() {
        jda.discord.goesWrong(POST, Fault.BROKEN_BEFORE);
        var errand = post("De kern");

        assertThatThrownBy(() -> perform(errand)).isInstanceOf(Unclear.class);

        assertThat(jda.platform().find(errand, FIRST)).isInstanceOf(Finding.Absent.class);
    }

    @Test
    void whereWeMayNotLookBackNobodyCanTellLater() {
        jda.close();
        try (var blind =
                new Jda(
                        new nl.intervisie.discord.fake.FakeDiscord(
                                java.time.InstantSource.system()),
                        it -> it.without(Right.READ_MESSAGE_HISTORY))) {
            var errand = post(blind, "De kern");
            assertThat(blind.platform().find(errand, FIRST)).isInstanceOf(Finding.CannotTell.class);
            assertThat(blind.platform().find(errand, new Attempt(1, Instant.now(), "token")))
                    .isInstanceOf(Finding.Absent.class);
        }
    }

    @Test
    void inAThreadThatSleepsItIsSaidAllTheSame() throws Exception {
        var opened =
                perform(
                        new Errand.OpenRoom(
                                new ErrandKey("r"),
                                jda.room(),
                                "intervisie-1",
                                List.of(jda.user("ana"))));
        var room = Refs.room(jda.workspace(), opened.ref());
        var said = perform(post(room, "De kern"));
        jda.guild.archive(opened.ref());

        perform(
                new Errand.Edit(
                        new ErrandKey("2"),
                        new Audience.Room(room),
                        new MessageRef(said.ref()),
                        message("De kern, beter")));

        assertThat(jda.guild.isArchived(opened.ref())).isFalse();
        assertThat(seen()).last().asString().contains("beter");
    }

    @Test
    void intoAThreadThatSleepsPeopleAreLetAllTheSame() throws Exception {
        var opened =
                perform(
                        new Errand.OpenRoom(
                                new ErrandKey("r"),
                                jda.room(),
                                "intervisie-1",
                                List.of(jda.user("ana"))));
        jda.guild.archive(opened.ref());

        perform(
                new Errand.Invite(
                        new ErrandKey("2"),
                        Refs.room(jda.workspace(), opened.ref()),
                        jda.user("ben")));

        assertThat(jda.guild.readersOf(opened.ref())).contains(jda.guild.idOf("ben"));
    }

    @Test
    void whoCanLookIntoANewClosedThreadIsNamedThereOnce() throws Exception {
        var open =
                new Errand.OpenRoom(
                        new ErrandKey("r"), jda.room(), "intervisie-1", List.of(jda.user("ben")));

        var opened = perform(open);
        perform(open);

        assertThat(jda.guild.saidIn(jda.channel))
                .filteredOn(it -> it.place().equals(opened.ref()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.json().toString()).contains("kan meelezen: ana");
                    assertThat(it.json().getArray("mentions").isEmpty()).isTrue();
                });
    }

    @Test
    void inAThreadThatWasTakenAwayItIsRefusedAndNothingIsSaidElsewhere() throws Exception {
        jda.guild.delete(jda.channel);
        jda.settle();

        assertThatThrownBy(() -> perform(post("De kern"))).isInstanceOf(Refused.class);

        assertThat(seen()).isEmpty();
    }

    @Test
    void aRightThatIsMissingIsNamed() {
        jda.close();
        try (var mute =
                new Jda(
                        new nl.intervisie.discord.fake.FakeDiscord(
                                java.time.InstantSource.system()),
                        it -> it.without(Right.SEND_MESSAGES))) {
            assertThatThrownBy(() -> mute.platform().perform(post(mute, "De kern"), FIRST))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("50013");
        }
    }

    @Test
    void anOpenChannelIsReadByTheWholeServer() throws Exception {
        jda.close();
        var open = new String[1];
        try (var wide =
                new Jda(
                        new nl.intervisie.discord.fake.FakeDiscord(
                                java.time.InstantSource.system()),
                        it -> open[0] = it.openChannel("algemeen"))) {
            var room = Refs.room(wide.workspace(), open[0]);
            assertThat(wide.platform().readers(room).people())
                    .containsExactlyInAnyOrder(
                            wide.user("ana"), wide.user("ben"), wide.user("cleo"));
        }
    }

    @Test
    void withoutBeingShownTheMembersARoomIsNeverTakenForClosed() throws Exception {
        jda.close();
        var discord = new nl.intervisie.discord.fake.FakeDiscord(java.time.InstantSource.system());
        try (var blind = new Jda(discord.hidesMembers(), _ -> {})) {
            assertThat(blind.platform().readers(blind.room()).others()).isPositive();
            var opened =
                    blind.platform()
                            .perform(
                                    new Errand.OpenRoom(
                                            new ErrandKey("r"),
                                            blind.room(),
                                            "intervisie-1",
                                            List.of(blind.user("ana"), blind.user("ben"))),
                                    FIRST);
            var inside = Refs.room(blind.workspace(), opened.ref());
            assertThat(blind.platform().readers(inside).people())
                    .containsExactlyInAnyOrder(blind.user("ana"), blind.user("ben"));
        }
    }

    @Test
    void whatIsTooLongGoesOnInTheNextMessageAndNothingOfItIsLost() throws Exception {
        var text = "👩‍👩‍👧 woord ".repeat(1000).strip();

        var delivered = perform(post(text));

        assertThat(Posted.read(new MessageRef(delivered.ref())).parts()).hasSizeGreaterThan(1);
        assertThat(whole()).isEqualTo(text);
    }

    @Test
    void whatGrowsTooLongGoesOnInAMessageOfItsOwnAndNothingOfItIsLost() throws Exception {
        var text = "👩‍👩‍👧 woord ".repeat(1000).strip();
        var posted = perform(post("De kern"));

        var grown = perform(edit(posted, text));

        assertThat(Posted.read(new MessageRef(grown.ref())).parts()).hasSizeGreaterThan(1);
        assertThat(whole()).isEqualTo(text);
        assertThat(perform(edit(posted, text))).isEqualTo(grown);
        assertThat(whole()).isEqualTo(text);
    }

    @Test
    void whatGrewIsFoundLongAfterARestartAndNotSaidAgain() throws Exception {
        var text = "woord ".repeat(1000).strip();
        var ahead = new AtomicReference<>(Duration.ZERO);
        var discord = new FakeDiscord(() -> Instant.now().plus(ahead.get()));
        try (var late = new Jda(discord, _ -> {})) {
            var posted = late.platform().perform(post(late, "De kern"), FIRST);
            late.platform().perform(edit(late, posted, text), FIRST);
            ahead.set(Duration.ofMinutes(5));
            late.restarts();

            late.platform().perform(edit(late, posted, text), FIRST);

            assertThat(whole(late)).isEqualTo(text);
        }
    }

    @Test
    void whatGrewAndShrinksIsOneMessageAgain() throws Exception {
        var posted = perform(post("De kern"));
        var grown = perform(edit(posted, "woord ".repeat(1000).strip()));

        var small =
                new Errand.Edit(
                        new ErrandKey("3"),
                        new Audience.Room(jda.room()),
                        new MessageRef(grown.ref()),
                        message("Weer klein"));
        var shrunk = jda.platform().perform(small, new Attempt(1, Instant.now(), "other"));

        assertThat(whole()).isEqualTo("Weer klein");
        assertThat(shrunk).isEqualTo(posted);
    }

    private Errand.Edit edit(Delivered posted, String text) {
        return edit(jda, posted, text);
    }

    private static Errand.Edit edit(Jda jda, Delivered posted, String text) {
        return new Errand.Edit(
                new ErrandKey("2"),
                new Audience.Room(jda.room()),
                new MessageRef(posted.ref()),
                message(text));
    }

    private String whole() {
        return whole(jda);
    }

    private static String whole(Jda jda) {
        var whole = new StringBuilder();
        var read = new ReadBack(jda.workspace(), it -> it);
        for (var seen : jda.guild.seenBy("ana")) {
            read.message(seen.json()).lines().stream()
                    .flatMap(it -> it.spans().stream())
                    .forEach(it -> whole.append(((Span.Plain) it).text()));
        }
        return whole.toString();
    }

    @Test
    void nobodyIsCalledAndNothingIsALinkInWhatSomebodyWrote() throws Exception {
        perform(post("@everyone <@" + jda.guild.idOf("ben") + "> [klik](https://a.example) <#1>"));

        var shown = jda.guild.seenBy("ana").getFirst().json();
        assertThat(shown.getArray("mentions").isEmpty()).isTrue();
        assertThat(shown.getArray("components").getObject(0).getString("content"))
                .doesNotContainPattern("(?<!\\\\)[@<\\[]")
                .doesNotContain("https://");
        assertThat(shown.getString("content")).isEmpty();
    }

    private Delivered perform(Errand errand) throws Exception {
        return jda.platform().perform(errand, FIRST);
    }

    private List<String> seen() {
        return jda.guild.seenBy("ana").stream().map(it -> it.json().toString()).toList();
    }

    private Errand.Post post(String quoted) {
        return post(jda, quoted);
    }

    private static Errand.Post post(Jda jda, String quoted) {
        return post(jda.room(), quoted);
    }

    private static Errand.Post post(nl.intervisie.chat.RoomRef room, String quoted) {
        return new Errand.Post(
                new ErrandKey("1"), new Audience.Room(room), Optional.empty(), message(quoted));
    }

    private static Message message(String quoted) {
        return new Message(
                Message.Kind.SHOWING,
                Optional.empty(),
                List.of(new Line(List.of(new Span.Quote(quoted)))),
                List.of(),
                List.of());
    }
}
