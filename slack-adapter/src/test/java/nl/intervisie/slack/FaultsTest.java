package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Reaction;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Span;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.craft.Marker;
import nl.intervisie.chat.craft.Posted;
import nl.intervisie.slack.fake.FakeTeam.Change;
import nl.intervisie.slack.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bot says when Slack has trouble, and that it is said once. */
class FaultsTest {

    private static final Attempt FIRST = new Attempt(1, Instant.EPOCH, "token");

    private final Bolt bolt = Bolt.bySocket();

    @AfterEach
    void close() {
        bolt.close();
    }

    @Test
    void whenSlackAsksForPatienceItGetsWhatItAskedFor() {
        bolt.slack.goesWrong("chat.postMessage", Fault.TOO_MANY);

        var thrown = catchThrowableOfType(NotDelivered.class, () -> perform(post("De kern")));

        assertThat(thrown.after()).isEqualTo(Duration.ofSeconds(1));
        assertThat(seen()).isEmpty();
    }

    @Test
    void asLongAsSlackAsksForPatienceNobodyKnocksThere() throws Exception {
        bolt.slack.goesWrong("chat.postMessage", Fault.TOO_MANY);
        assertThatThrownBy(() -> perform(post("De kern"))).isInstanceOf(NotDelivered.class);

        var thrown = catchThrowableOfType(NotDelivered.class, () -> perform(post("De kern")));

        assertThat(bolt.slack.count("chat.postMessage")).isEqualTo(1);
        assertThat(thrown.gate()).contains("chat.postMessage/" + bolt.channel);
        bolt.passes(Duration.ofSeconds(1));
        perform(post("De kern"));
        assertThat(seen()).hasSize(1);
    }

    @Test
    void whatIsShutInOneChannelIsOpenInAnother() throws Exception {
        var other = bolt.team.channel("elders", List.of("ana"));
        bolt.slack.goesWrong("chat.postMessage", Fault.TOO_MANY);
        assertThatThrownBy(() -> perform(post("De kern"))).isInstanceOf(NotDelivered.class);

        perform(post(Refs.room(Refs.workspace("T1"), other), "Elders"));

        assertThat(seen()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN_AFTER", "DOWN_AFTER", "FATAL_AFTER", "HANGS_AFTER"})
    void whatMayHaveBeenSaidIsFoundAndNotSaidAgain(Fault fault) throws Exception {
        bolt.slack.goesWrong("chat.postMessage", fault);
        var errand = post("De kern");

        assertThatThrownBy(() -> perform(errand)).isInstanceOf(Unclear.class);

        assertThat(bolt.platform().find(errand, FIRST)).isInstanceOf(Finding.Found.class);
        assertThat(seen()).hasSize(1);
        assertThat(bolt.slack.count("chat.postMessage")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN_BEFORE", "HANGS_BEFORE"})
    void rightAfterTheLineBrokeNobodyCanTellYet(Fault fault) {
        bolt.slack.goesWrong("chat.postMessage", fault);
        var errand = post("De kern");

        assertThatThrownBy(() -> perform(errand)).isInstanceOf(Unclear.class);

        assertThat(bolt.platform().find(errand, FIRST)).isInstanceOf(Finding.NotNow.class);
    }

    @Test
    void anotherBotsOrPersonsMessageIsNeverTakenForOurs() {
        var errand = post("De kern");
        var sign = Marker.of(errand, FIRST).part(0);
        bolt.team.forge("ana", bolt.channel, Blocks.metadata(Message.Kind.WORD, sign));

        assertThat(bolt.platform().find(errand, FIRST)).isInstanceOf(Finding.Absent.class);
    }

    @Test
    void withoutTheRightToReadBackWordsOnlyGoIntoWhatStandsAlready() throws Exception {
        bolt.close();
        try (var minimal = Bolt.minimal()) {
            var room = Refs.room(Refs.workspace("T1"), minimal.channel);
            minimal.slack.goesWrong("chat.update", Fault.BROKEN_BEFORE);
            var errand = post(room, "De kern");

            assertThatThrownBy(() -> minimal.platform().perform(errand, FIRST))
                    .isInstanceOf(NotDelivered.class);
            assertThat(minimal.team.seenBy("ana").toString()).doesNotContain("De kern");
            minimal.platform().perform(errand, FIRST);

            assertThat(minimal.team.seenBy("ana")).singleElement().asString().contains("De kern");
            assertThat(minimal.slack.count("chat.postMessage")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Change.class,
            names = {"ARCHIVED", "DELETED", "BOT_REMOVED"})
    void whereTheBotMayNotComeItIsRefusedAndNothingIsSaidElsewhere(Change change) {
        bolt.team.change(bolt.channel, change);

        assertThatThrownBy(() -> perform(post("De kern"))).isInstanceOf(Refused.class);

        assertThat(seen()).isEmpty();
    }

    @Test
    void aScopeThatIsMissingIsNamedWithWhatToDo() {
        bolt.team.without("chat:write");

        assertThatThrownBy(() -> perform(post("De kern")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("chat:write")
                .hasMessageContaining("install it again");
    }

    @Test
    void aTokenThatWasTakenBackIsRefused() {
        bolt.slack.revoke(bolt.team);

        assertThatThrownBy(() -> perform(post("De kern")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("token_revoked");
    }

    @Test
    void inAnOpenChannelAllOtherPeopleReadAlong() throws Exception {
        bolt.team.change(bolt.channel, Change.MADE_PUBLIC);

        assertThat(bolt.platform().readers(room()).others()).isEqualTo(1);
    }

    @Test
    void aChannelSharedWithAnotherOrganisationSaysSo() throws Exception {
        bolt.team.change(bolt.channel, Change.SHARED);

        assertThat(bolt.platform().readers(room()).shared()).isTrue();
    }

    @Test
    void whoReadsAChannelIsAskedAgainAfterTheTimeSlackAsksFor() throws Exception {
        bolt.slack.goesWrong("conversations.info", Fault.TOO_MANY);

        assertThat(bolt.platform().readers(room()).people()).hasSize(2);
    }

    @Test
    void whereTheBotWasNeverLetInItIsRefusedToKnowWhoReads() {
        bolt.team.change(bolt.channel, Change.BOT_REMOVED);

        assertThatThrownBy(() -> bolt.platform().readers(room())).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsTooLongGoesOnInTheNextMessageAndNothingOfItIsLost() throws Exception {
        var text = "👩‍👩‍👧 woord ".repeat(4000).strip();

        var delivered = perform(post(text));

        assertThat(Posted.read(new MessageRef(delivered.ref())).parts()).hasSizeGreaterThan(1);
        var whole = new StringBuilder();
        var read = new ReadBack(Refs.workspace("T1"));
        for (var seen : bolt.team.seenBy("ana")) {
            read.message(seen.json()).lines().stream()
                    .flatMap(it -> it.spans().stream())
                    .forEach(it -> whole.append(((Span.Plain) it).text()));
        }
        assertThat(whole).hasToString(text);
    }

    @Test
    void whatIsEditedBeyondOneMessageGoesOnInTheNext() throws Exception {
        var ref = new MessageRef(perform(post("kort")).ref());

        var grown = new MessageRef(perform(edit("2", ref, LONG)).ref());

        assertThat(Posted.read(grown).parts()).hasSizeGreaterThan(1);
        assertThat(read()).isEqualTo(LONG);
        var shrunk = new MessageRef(perform(edit("3", grown, "kort")).ref());
        assertThat(shrunk).isEqualTo(ref);
        assertThat(seen()).hasSize(1);
        perform(edit("4", shrunk, LONG));
        assertThat(read()).isEqualTo(LONG);
    }

    @Test
    void whatIsEditedInAThreadGoesOnInThatThread() throws Exception {
        var card = Posted.read(new MessageRef(perform(post("kaart")).ref())).first();
        var reply = post("kort");
        var inThread =
                new Errand.Post(
                        new ErrandKey("2"),
                        reply.audience(),
                        Optional.of(new ThreadRef(room(), card)),
                        reply.message());
        var ref = new MessageRef(perform(inThread).ref());

        perform(edit("3", ref, LONG));

        assertThat(bolt.team.seenBy("ana").stream().skip(1))
                .hasSizeGreaterThan(1)
                .allMatch(it -> it.thread().equals(Optional.of(card)));
    }

    @Test
    void whatFollowsAnEditIsSaidOnceThoughTheLineBreaks() throws Exception {
        var ref = new MessageRef(perform(post("kort")).ref());
        bolt.slack.goesWrong("chat.postMessage", Fault.BROKEN_AFTER);
        var edit = edit("2", ref, LONG);
        assertThatThrownBy(() -> perform(edit)).isInstanceOf(Unclear.class);

        perform(edit);
        perform(edit);

        assertThat(read()).isEqualTo(LONG);
    }

    private static final String LONG = "woord ".repeat(4000).strip();

    private String read() {
        var whole = new StringBuilder();
        var read = new ReadBack(Refs.workspace("T1"));
        for (var seen : bolt.team.seenBy("ana")) {
            read.message(seen.json()).lines().stream()
                    .flatMap(it -> it.spans().stream())
                    .forEach(it -> whole.append(((Span.Plain) it).text()));
        }
        return whole.toString();
    }

    private Errand edit(String key, MessageRef target, String text) {
        return new Errand.Edit(
                new ErrandKey(key), new Audience.Room(room()), target, post(text).message());
    }

    @Test
    void aLongMessageThatBrokeOffHalfwayIsFinishedAndNotRepeated() throws Exception {
        var text = "woord ".repeat(4000).strip();
        var errand = post(text);
        bolt.slack.goesRight("chat.postMessage", 1);
        bolt.slack.goesWrong("chat.postMessage", Fault.TOO_MANY);

        assertThatThrownBy(() -> perform(errand)).isInstanceOf(NotDelivered.class);
        bolt.passes(Duration.ofSeconds(1));
        var delivered = perform(errand);

        var parts = Posted.read(new MessageRef(delivered.ref())).parts();
        assertThat(seen()).hasSameSizeAs(parts);
    }

    @Test
    void nothingThatSomebodyWroteStandsInANotification() throws Exception {
        perform(post("<!channel> <@ana> wat er echt gebeurde"));

        var shown = bolt.team.seenBy("ana").getFirst().json();
        assertThat(shown.get("text").getAsString()).isNotBlank().doesNotContain("gebeurde");
        assertThat(shown.get("blocks").toString()).doesNotContain("\"user\"", "mrkdwn");
    }

    @Test
    void aReactionSlackHadNoTimeForIsPutReadyWhenTheCardChanges() throws Exception {
        bolt.slack.goesWrong("reactions.add", Fault.TOO_MANY);
        var ref = new MessageRef(perform(card("1", "Stap 1")).ref());
        bolt.passes(Duration.ofSeconds(1));

        var room = new Audience.Room(room());
        perform(new Errand.Edit(new ErrandKey("2"), room, ref, card("1", "Stap 2").message()));

        assertThat(seen().getFirst()).contains("Stap 2", "white_check_mark");
    }

    private Errand.Post card(String key, String text) {
        var message =
                new Message(
                        Message.Kind.CARD,
                        Optional.empty(),
                        List.of(Line.of(text)),
                        List.of(),
                        List.of(new Reaction("✅", new Act(false, "READY~s~1~"))));
        return new Errand.Post(
                new ErrandKey(key), new Audience.Room(room()), Optional.empty(), message);
    }

    @Test
    void whatSomebodyLinkedToUnfoldsNowhere() throws Exception {
        var ref = new MessageRef(perform(post("zie https://example.org/zaak")).ref());
        perform(edit("2", ref, "of https://example.org/ander"));

        var shown = bolt.team.seenBy("ana").getFirst().json();
        assertThat(shown.get("blocks").toString()).contains("ander");
        assertThat(shown.has("attachments")).isFalse();
    }

    private Delivered perform(Errand errand) throws NotDelivered, Unclear, Refused {
        return bolt.platform().perform(errand, FIRST);
    }

    private List<String> seen() {
        return bolt.team.seenBy("ana").stream().map(it -> it.json().toString()).toList();
    }

    private RoomRef room() {
        return Refs.room(Refs.workspace("T1"), bolt.channel);
    }

    private Errand.Post post(String quoted) {
        return post(room(), quoted);
    }

    private static Errand.Post post(RoomRef room, String quoted) {
        var message =
                new Message(
                        Message.Kind.SHOWING,
                        Optional.empty(),
                        List.of(new Line(List.of(new Span.Quote(quoted)))),
                        List.of(),
                        List.of());
        return new Errand.Post(
                new ErrandKey("1"), new Audience.Room(room), Optional.empty(), message);
    }
}
