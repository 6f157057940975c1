package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Button;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.slack.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The Home tab is published when somebody opens it or acts there; who meets the bot is welcomed.
 */
class HomeTest {

    private static final Act PRACTISE = new Act(true, "PRACTISE_SOMEWHERE~~0~");
    private static final Act DONE = new Act(false, "ANSWERED~s~1~");

    private final Bolt bolt = Bolt.bySocket();
    private final RoomRef room = Refs.room(Refs.workspace("T1"), bolt.channel);

    @AfterEach
    void close() {
        bolt.close();
    }

    @Test
    void whoOpensItSeesTheirPage() {
        bolt.answer = this::page;

        bolt.team.opens("ana", "home");

        assertThat(home("ana")).contains("Basismodel", bolt.channel, DONE.written());
        assertThat(bolt.team.home("ben")).isEmpty();
    }

    @Test
    void whoOpensEitherTabHasMetUs() {
        bolt.answer = this::page;

        bolt.team.opens("ana", "home");
        bolt.team.opens("ben", "messages");

        assertThat(met()).containsExactly("ana", "ben");
        assertThat(bolt.team.seenBy("ana"))
                .singleElement()
                .satisfies(it -> assertThat(it.json().toString()).contains("Welkom"))
                .satisfies(it -> assertThat(it.direct()).isTrue());
        assertThat(bolt.team.seenBy("ben")).hasSize(1);
        assertThat(bolt.team.home("ben")).isEmpty();
    }

    @Test
    void whoMeetsUsIsSpokenToInTheLanguageThatSlackSpeaksToThem() {
        bolt.team.opens("ana", "home");
        bolt.team.letsIn("ben", bolt.channel);

        assertThat(heard(Incoming.LookedIn.class))
                .singleElement()
                .satisfies(it -> assertThat(it.language()).contains("nl"));
        assertThat(heard(Incoming.Met.class))
                .allSatisfy(it -> assertThat(it.language()).contains("nl"));
    }

    @Test
    void whoLetsTheBotInIsWelcomedAndNobodyElse() {
        bolt.answer = this::page;

        bolt.team.letsIn("ana", bolt.channel);

        assertThat(met()).containsExactly("ana");
        assertThat(bolt.team.seenBy("ana")).hasSize(1);
        assertThat(bolt.team.seenBy("ben")).isEmpty();
        assertThat(bolt.team.whispersTo("ana")).isEmpty();
    }

    @Test
    void anActOnThePageIsForItsRoomAndThePageFollows() {
        bolt.answer = this::page;
        bolt.team.opens("ana", "home");
        bolt.answer = it -> it instanceof Incoming.LookedIn ? later() : new Heard.Nothing();

        bolt.team.pressAtHome("ana", DONE.written());

        assertThat(heard(Incoming.Pressed.class))
                .singleElement()
                .satisfies(it -> assertThat(it.room()).isEqualTo(room));
        assertThat(home("ana")).contains("Later").doesNotContain("Basismodel");
    }

    @Test
    void whatHappensInARoomOnThePageIsShownALittleLaterAndOnce() throws Exception {
        bolt.answer = this::page;
        bolt.team.opens("ana", "home");
        bolt.answer = it -> it instanceof Incoming.LookedIn ? later() : new Heard.Nothing();

        said(room);
        said(room);
        assertThat(home("ana")).contains("Basismodel");
        bolt.aLittleLater();

        assertThat(home("ana")).contains("Later");
        assertThat(bolt.slack.count("views.publish")).isEqualTo(2);
    }

    @Test
    void whatChangesNothingIsNotPublished() throws Exception {
        bolt.answer = this::page;
        bolt.team.opens("ana", "home");

        said(room);
        said(Refs.room(room.workspace(), bolt.team.channel("elders", List.of("ben"))));
        bolt.aLittleLater();

        assertThat(bolt.slack.count("views.publish")).isEqualTo(1);
    }

    @Test
    void whatCameOfSomethingLaterIsShown() {
        bolt.answer = this::page;
        bolt.team.opens("ana", "home");
        bolt.answer = it -> it instanceof Incoming.LookedIn ? later() : new Heard.Nothing();
        var start =
                new Incoming.Commanded(
                        new HeardKey(room.workspace(), "start"),
                        Refs.user(room.workspace(), "ana"),
                        room,
                        "start");

        bolt.platform().answer(start, new Heard.Nothing());
        bolt.aLittleLater();

        assertThat(home("ana")).contains("Later");
    }

    @Test
    void whoDidNotLookLatelyIsSpared() throws Exception {
        bolt.answer = this::page;
        bolt.team.opens("ana", "home");
        bolt.answer = it -> it instanceof Incoming.LookedIn ? later() : new Heard.Nothing();
        bolt.passes(Duration.ofHours(2));

        said(room);
        bolt.aLittleLater();

        assertThat(bolt.slack.count("views.publish")).isEqualTo(1);
    }

    private void said(RoomRef where) throws Exception {
        var errand =
                new Errand.Post(
                        new ErrandKey("said"),
                        new Audience.Room(where),
                        Optional.empty(),
                        said("Ana is aan de beurt."));
        bolt.platform().perform(errand, new Attempt(1, Instant.EPOCH, "t"));
    }

    @Test
    void aPrivateWordOnThePageComesInAWindow() {
        bolt.answer = this::page;
        bolt.team.opens("ana", "home");
        bolt.answer =
                it -> it instanceof Incoming.LookedIn ? later() : new Heard.Note(said("Te laat."));

        var view = bolt.team.pressAtHome("ana", DONE.written()).view().orElseThrow();

        assertThat(bolt.team.view(view).toString()).contains("Te laat.");
    }

    @Test
    void aFormOpensThereAndIsHeardForTheRoomThatWasChosen() {
        bolt.answer = this::page;
        bolt.team.opens("ana", "home");
        var form =
                new Form(
                        PRACTISE,
                        "Oefensessie",
                        List.of(),
                        List.of(new Field.Place("where", "In welke ruimte?", true)),
                        "Versturen");
        bolt.answer =
                it ->
                        switch (it) {
                            case Incoming.LookedIn _ -> later();
                            case Incoming.Pressed _ -> new Heard.OpenForm(form);
                            default -> new Heard.Nothing();
                        };

        var view = bolt.team.pressAtHome("ana", PRACTISE.written()).view().orElseThrow();
        assertThat(home("ana")).contains("Later");
        bolt.answer = this::page;
        bolt.team.submit("ana", view, chosen(bolt.channel));

        var sent = heard(Incoming.Submitted.class).getFirst();
        assertThat(sent.values()).containsEntry("where", bolt.channel);
        assertThat(sent.room().id()).doesNotContain(" ");
        assertThat(home("ana")).contains("Basismodel");
    }

    @Test
    void aPageThatDoesNotFitIsCutBetweenItsParts() {
        bolt.answer =
                it ->
                        it instanceof Incoming.LookedIn
                                ? new Heard.Overview(
                                        IntStream.range(0, 80)
                                                .mapToObj(i -> part("Deel " + i))
                                                .toList())
                                : new Heard.Nothing();

        bolt.team.opens("ana", "home");

        assertThat(bolt.team.home("ana").orElseThrow().getAsJsonArray("blocks").size())
                .isBetween(90, 100);
    }

    @Test
    void aPageThatCanNotBePublishedKeepsNothingElseBack() {
        bolt.answer = this::page;
        bolt.slack.goesWrong("views.publish", Fault.DOWN);

        bolt.team.opens("ana", "home");

        assertThat(bolt.team.home("ana")).isEmpty();
        assertThat(met()).containsExactly("ana");
    }

    private Heard page(Incoming incoming) {
        return switch (incoming) {
            case Incoming.LookedIn _ ->
                    new Heard.Overview(List.of(part("Intervisie"), part("Basismodel")));
            case Incoming.Met _ -> new Heard.Note(said("Welkom"));
            default -> new Heard.Nothing();
        };
    }

    private Heard later() {
        return new Heard.Overview(List.of(part("Later")));
    }

    private Heard.Overview.Part part(String title) {
        return new Heard.Overview.Part(
                room,
                new Message(
                        Message.Kind.CARD,
                        Optional.of(Line.of(title)),
                        List.of(new Line(List.of(new nl.intervisie.chat.Span.Place(room)))),
                        List.of(
                                new Button(DONE, "Beantwoord", Button.Weight.MAIN),
                                new Button(PRACTISE, "Oefensessie", Button.Weight.PLAIN)),
                        List.of()));
    }

    private static Message said(String text) {
        return new Message(
                Message.Kind.WORD, Optional.empty(), List.of(Line.of(text)), List.of(), List.of());
    }

    private static JsonObject chosen(String channel) {
        var field = new JsonObject();
        field.add("answer", Json.typed("conversations_select", "selected_conversation", channel));
        var values = new JsonObject();
        values.add("where", field);
        return values;
    }

    private String home(String who) {
        return bolt.team.home(who).orElseThrow().toString();
    }

    private List<String> met() {
        return heard(Incoming.Met.class).stream().map(it -> it.who().id()).toList();
    }

    private <T extends Incoming> List<T> heard(Class<T> kind) {
        return bolt.heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
