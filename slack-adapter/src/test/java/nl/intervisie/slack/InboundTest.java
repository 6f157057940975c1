package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Posted;
import nl.intervisie.slack.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do in Slack reaches the bot through real Bolt, and its answer reaches them. */
class InboundTest {

    private static final Act ASK = new Act(true, "ASK~s~1~");

    private final Bolt bolt = Bolt.bySocket();

    @AfterEach
    void close() {
        bolt.close();
    }

    @Test
    void aCommandIsHeardWithAllItsWords() {
        bolt.team.command("ana", bolt.channel, "guide <@ben|ben> 60");

        assertThat(only(Incoming.Commanded.class).words()).isEqualTo("guide <@ben|ben> 60");
        assertThat(only(Incoming.Commanded.class).room().id()).isEqualTo(bolt.channel);
    }

    @Test
    void aFirstCommandIsAnsweredInTheLanguageMostPeopleThereSpeak() {
        List.of("ana", "ben").forEach(it -> bolt.team.speaks(it, "en-GB"));

        try (var _ = bolt.another()) {
            bolt.heard.clear();
            bolt.slack.toAllSockets();
            bolt.team.command("cleo", bolt.channel, "help");
            bolt.slack.await(() -> bolt.heard.size() == 2);
        }

        assertThat(bolt.heard)
                .extracting(it -> ((Incoming.Commanded) it).language())
                .containsExactlyInAnyOrder(Optional.of("nl"), Optional.of("en"));
    }

    @Test
    void whoIsKnownIsAnsweredInTheirOwnLanguage() {
        bolt.team.speaks("ana", "en-US");

        bolt.team.command("ana", bolt.channel, "status");
        bolt.team.command("ana", bolt.channel, "help");

        assertThat(((Incoming.Commanded) bolt.heard.getLast()).language()).contains("en");
    }

    @Test
    void aNoteOnACommandIsSeenByItsPersonAlone() {
        bolt.answer = _ -> note("Er is hier nu geen sessie.");

        var shown = bolt.team.command("ana", bolt.channel, "status").shown();

        assertThat(shown).singleElement().asString().contains("ephemeral", "geen sessie");
    }

    @Test
    void aButtonIsHeardForTheRoomItIsAbout() throws Exception {
        var ts = posted(new Audience.Person(user("ana"), room()), ASK);

        var seen = bolt.team.seenBy("ana").getFirst();
        bolt.team.press("ana", seen.channel(), ts, ASK.written());

        assertThat(seen.direct()).isTrue();
        assertThat(only(Incoming.Pressed.class).act()).isEqualTo(ASK);
        assertThat(only(Incoming.Pressed.class).room()).isEqualTo(room());
    }

    @Test
    void aFormOpensAndIsHeardWithWhatWasFilledIn() throws Exception {
        var form =
                new Form(
                        ASK,
                        "Een vraag",
                        List.of(Line.of("Eén tegelijk.")),
                        List.of(
                                new Field.Words("text", "Jouw vraag", "", "", 3000, true, true),
                                new Field.Day("day", "Wanneer", false)),
                        "Versturen");
        bolt.answer =
                incoming ->
                        incoming instanceof Incoming.Pressed
                                ? new Heard.OpenForm(form)
                                : new Heard.HandBack(Line.of("Te laat."), "Wat deed je?");
        var ts = posted(new Audience.Room(room()), ASK);

        var view = bolt.team.press("ana", bolt.channel, ts, ASK.written()).view().orElseThrow();
        var sent = bolt.team.submit("ana", view, filledIn("Wat deed je?"));

        var submitted = only(Incoming.Submitted.class);
        assertThat(submitted.values()).containsEntry("text", "Wat deed je?");
        assertThat(submitted.room()).isEqualTo(room());
        assertThat(sent.ack().toString()).contains("update", "Te laat.", "Wat deed je?");
    }

    @Test
    void aFormThatComesTooLateIsExplained() throws Exception {
        bolt.answer = _ -> new Heard.OpenForm(form());
        bolt.slack.goesWrong("views.open", Fault.DOWN);
        var ts = posted(new Audience.Room(room()), ASK);

        var shown = bolt.team.press("ana", bolt.channel, ts, ASK.written()).shown();

        assertThat(shown).singleElement().asString().contains("Dat duurde te lang");
    }

    @Test
    void aPressThatWasLongOnItsWayOpensNoFormAndIsExplained() throws Exception {
        bolt.answer = _ -> new Heard.OpenForm(form());
        var ts = posted(new Audience.Room(room()), ASK);
        bolt.slack.isLateBy(Duration.ofSeconds(4));

        var pressed = bolt.team.press("ana", bolt.channel, ts, ASK.written());

        assertThat(pressed.view()).isEmpty();
        assertThat(pressed.shown()).singleElement().asString().contains("Dat duurde te lang");
    }

    @Test
    void whatIsTypedIsHeardAsItWasTyped() {
        bolt.team.type("ana", bolt.channel, null, bolt.team.announce(), "R&D <wij> *niet* vet");

        assertThat(only(Incoming.Typed.class).text()).isEqualTo("R&D <wij> *niet* vet");
    }

    @Test
    void whatIsMendedAndTakenAwayIsHeard() {
        var ts = bolt.team.announce();
        bolt.team.type("ana", bolt.channel, null, ts, "een");
        bolt.team.retype("ana", bolt.channel, ts, "twee");
        bolt.team.erase(bolt.channel, ts);

        var message = Refs.message(bolt.channel, ts);
        assertThat(only(Incoming.Retyped.class).text()).isEqualTo("twee");
        assertThat(only(Incoming.Retyped.class).message()).isEqualTo(message);
        assertThat(only(Incoming.Erased.class).message()).isEqualTo(message);
    }

    @Test
    void whatWasAnsweredIsTakenAwayLikeTheRest() {
        var ts = bolt.team.announce();
        bolt.team.type("ana", bolt.channel, null, ts, "een");
        var reply = bolt.team.announce();
        bolt.team.type("ben", bolt.channel, ts, reply, "twee");

        bolt.team.erase(bolt.channel, ts);

        var erased = only(Incoming.Erased.class);
        assertThat(erased.who()).isEqualTo(user("ana"));
        assertThat(erased.message()).isEqualTo(Refs.message(bolt.channel, ts));
        assertThat(bolt.heard).noneMatch(it -> it instanceof Incoming.Retyped);
    }

    @Test
    void whatIsGoneAlreadyIsNotTakenAwayAgainWithItsLastAnswer() {
        var ts = bolt.team.announce();
        bolt.team.type("ana", bolt.channel, null, ts, "een");
        var reply = bolt.team.announce();
        bolt.team.type("ben", bolt.channel, ts, reply, "twee");
        bolt.team.erase(bolt.channel, ts);
        bolt.heard.clear();

        bolt.team.erase(bolt.channel, reply);

        assertThat(only(Incoming.Erased.class).message())
                .isEqualTo(Refs.message(bolt.channel, reply));
        assertThat(bolt.news).isEmpty();
    }

    @Test
    void aReactionOfOursIsHeardWhateverItsSkinAndOthersAreNot() throws Exception {
        var ts = posted(new Audience.Room(room()), ASK);

        bolt.team.react("ana", bolt.channel, ts, "white_check_mark::skin-tone-3", true);
        bolt.team.react("ana", bolt.channel, ts, "party_parrot", true);
        bolt.team.react("ana", bolt.channel, ts, "white_check_mark::skin-tone-3", false);

        assertThat(bolt.heard)
                .extracting(
                        it -> ((Incoming.Reacted) it).emoji(), it -> ((Incoming.Reacted) it).on())
                .containsExactly(tuple("✅", true), tuple("✅", false));
    }

    @Test
    void whoComesAndGoesIsHeard() {
        bolt.team.join("cleo", bolt.channel);
        bolt.team.leave("cleo", bolt.channel);

        assertThat(only(Incoming.CameIn.class).who()).isEqualTo(user("cleo"));
        assertThat(only(Incoming.WentOut.class).who()).isEqualTo(user("cleo"));
    }

    @Test
    void whatTheBotItselfDoesIsNotHeard() throws Exception {
        posted(new Audience.Room(room()), ASK);
        bolt.slack.quiet();

        assertThat(bolt.heard).isEmpty();
    }

    @Test
    void whatSlackRepeatsIsHeardUnderOneKeyAndAnsweredOnce() {
        bolt.slack.twice();
        bolt.answer = _ -> note("Iemand anders is aan het woord.");

        bolt.team.type("ana", bolt.channel, null, bolt.team.announce(), "hallo");

        assertThat(bolt.heard).hasSize(2);
        assertThat(bolt.heard.stream().map(Incoming::key).distinct()).hasSize(1);
        assertThat(bolt.team.whispersTo("ana")).hasSize(1);
    }

    @Test
    void whatAClientSentTwiceIsTheSame() {
        var ts = bolt.team.announce();
        bolt.team.type("ana", bolt.channel, null, ts, "hallo");
        bolt.team.typedAgain("ana", bolt.channel, ts, "hallo");

        assertThat(bolt.heard.stream().map(Incoming::key).distinct()).hasSize(1);
    }

    @Test
    void whoCallsTheBotIsHeardOnce() {
        bolt.team.callsTheBot("ana", bolt.channel, "wat nu?");

        assertThat(only(Incoming.Typed.class).text()).startsWith("wat nu?");
        assertThat(bolt.heard).hasSize(1);
    }

    @Test
    void whatCouldNotBeRecordedIsNotAcknowledged() {
        bolt.slack.patience(Duration.ofSeconds(1));
        bolt.answer =
                _ -> {
                    throw new IllegalStateException("the disk is full");
                };

        assertThatThrownBy(
                        () -> bolt.team.type("ana", bolt.channel, null, bolt.team.announce(), "x"))
                .hasMessageContaining("did not acknowledge");
    }

    @Test
    void afterSlackClosesTheSocketAnotherOpens() {
        bolt.slack.refreshSockets(bolt.team);
        bolt.slack.awaitSocket(bolt.team);

        bolt.team.command("ana", bolt.channel, "help");

        assertThat(only(Incoming.Commanded.class).words()).isEqualTo("help");
    }

    private <T extends Incoming> T only(Class<T> kind) {
        var all = bolt.heard.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private String posted(Audience audience, Act act) throws Exception {
        var message =
                new Message(
                        Message.Kind.CARD,
                        Optional.of(Line.of("Verheldering")),
                        List.of(Line.of("Wie heeft een vraag?")),
                        List.of(new Button(act, "Ik heb een vraag", Button.Weight.MAIN)),
                        List.of());
        var errand = new Errand.Post(new ErrandKey("1"), audience, Optional.empty(), message);
        var delivered = bolt.platform().perform(errand, new Attempt(1, Instant.EPOCH, "t"));
        return Posted.read(new MessageRef(delivered.ref())).first();
    }

    private static Form form() {
        return new Form(
                ASK,
                "Een vraag",
                List.of(),
                List.of(new Field.Words("text", "Jouw vraag", "", "", 300, false, true)),
                "Versturen");
    }

    private static JsonObject filledIn(String text) {
        var answer = Json.typed("plain_text_input", "value", text);
        var field = new JsonObject();
        field.add("answer", answer);
        var values = new JsonObject();
        values.add("text", field);
        return values;
    }

    private static Heard note(String text) {
        return new Heard.Note(
                new Message(
                        Message.Kind.WORD,
                        Optional.empty(),
                        List.of(Line.of(text)),
                        List.of(),
                        List.of()));
    }

    private RoomRef room() {
        return Refs.room(Refs.workspace("T1"), bolt.channel);
    }

    private static UserRef user(String name) {
        return Refs.user(Refs.workspace("T1"), name);
    }
}
