package nl.intervisie.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ChatPlatform} keeps to: run on the one in memory and on every real one. */
public interface ChatPlatformContract {

    /** The platform under test. */
    ChatPlatform platform();

    /** An empty room in which {@link #ana} and {@link #ben} are, and {@link #cleo} is not. */
    RoomRef room();

    /** Somebody in the room. */
    UserRef ana();

    /** Somebody else in the room. */
    UserRef ben();

    /** Somebody of the same workspace who is not in the room. */
    UserRef cleo();

    /**
     * What the platform shows this person about that room, threads and private words included: one
     * text a message, in the order of the platform. A text may hold more than the words of the
     * message, never less.
     */
    List<String> whatSees(UserRef who, RoomRef room);

    @Test
    default void whatIsPostedIsSeenByEverybodyInTheRoom() throws Exception {
        perform(post("1", inRoom(), "De kern"));

        assertThat(whatSees(ana(), room())).singleElement().asString().contains("De kern");
        assertThat(whatSees(ben(), room())).singleElement().asString().contains("De kern");
    }

    @Test
    default void sameKeySameMessage() throws Exception {
        var errand = post("1", inRoom(), "De kern");

        var first = perform(errand);
        var second = perform(errand);

        assertThat(second).isEqualTo(first);
        assertThat(whatSees(ana(), room())).hasSize(1);
    }

    @Test
    default void twoKeysTwoMessages() throws Exception {
        var first = perform(post("1", inRoom(), "De kern"));
        var second = perform(post("2", inRoom(), "De kern"));

        assertThat(second).isNotEqualTo(first);
        assertThat(whatSees(ana(), room())).hasSize(2);
    }

    @Test
    default void orderIsKept() throws Exception {
        for (var word : List.of("een", "twee", "drie", "vier")) {
            perform(post(word, inRoom(), "dit is " + word));
        }

        var seen = whatSees(ben(), room());
        assertThat(seen).hasSize(4);
        assertThat(seen.get(0)).contains("dit is een");
        assertThat(seen.get(1)).contains("dit is twee");
        assertThat(seen.get(2)).contains("dit is drie");
        assertThat(seen.get(3)).contains("dit is vier");
    }

    @Test
    default void aPrivateWordIsSeenByItsPersonAlone() throws Exception {
        perform(post("1", new Audience.Person(ana(), room()), "Jij bent zo aan de beurt"));

        assertThat(whatSees(ana(), room())).singleElement().asString().contains("zo aan de beurt");
        assertThat(whatSees(ben(), room())).isEmpty();
    }

    @Test
    default void theDeskIsSeenByTheGuideAlone() throws Exception {
        perform(post("1", new Audience.Desk(ben(), room()), "Nog niets gezegd"));

        assertThat(whatSees(ben(), room())).singleElement().asString().contains("Nog niets gezegd");
        assertThat(whatSees(ana(), room())).isEmpty();
    }

    @Test
    default void anEditReplaces() throws Exception {
        var posted = perform(post("1", inRoom(), "3 van 5"));
        perform(post("2", inRoom(), "iets anders"));

        perform(edit("3", inRoom(), posted, "4 van 5"));

        var seen = whatSees(ana(), room());
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0)).contains("4 van 5").doesNotContain("3 van 5");
    }

    @Test
    default void anOlderEditDoneAgainChangesNothing() throws Exception {
        var posted = perform(post("1", inRoom(), "3 van 5"));
        var older = edit("2", inRoom(), posted, "4 van 5");
        perform(older);
        perform(edit("3", inRoom(), posted, "5 van 5"));

        // an edit that leaves no trace is never done again after a newer one
        assumeThat(platform().find(older, attempt(older))).isNotInstanceOf(Finding.Absent.class);
        perform(older);

        assertThat(whatSees(ana(), room())).singleElement().asString().contains("5 van 5");
    }

    @Test
    default void whatIsTakenAwayIsSeenByNobody() throws Exception {
        var posted = perform(post("1", inRoom(), "De kern"));
        perform(new Errand.Remove(key("2"), inRoom(), message(posted)));

        assertThat(whatSees(ana(), room())).isEmpty();
    }

    @Test
    default void takingAwayWhatIsGoneIsDone() throws Exception {
        var posted = perform(post("1", inRoom(), "De kern"));
        perform(new Errand.Remove(key("2"), inRoom(), message(posted)));
        perform(new Errand.Remove(key("3"), inRoom(), message(posted)));

        assertThat(whatSees(ana(), room())).isEmpty();
    }

    @Test
    default void editingWhatIsGoneIsDone() throws Exception {
        var posted = perform(post("1", inRoom(), "De kern"));
        perform(new Errand.Remove(key("2"), inRoom(), message(posted)));
        perform(edit("3", inRoom(), posted, "De kern, beter"));

        assertThat(whatSees(ana(), room())).isEmpty();
    }

    @Test
    default void whatWasPostedIsFound() throws Exception {
        var errand = post("1", inRoom(), "De kern");
        var delivered = perform(errand);

        assertThat(platform().find(errand, attempt(errand)))
                .isEqualTo(new Finding.Found(delivered));
    }

    @Test
    default void whatWasNeverPostedIsNotFound() throws Exception {
        perform(post("1", inRoom(), "De kern"));

        assertThat(
                        platform()
                                .find(
                                        post("2", inRoom(), "De kern"),
                                        new Attempt(1, Instant.EPOCH, "other")))
                .isEqualTo(new Finding.Absent());
    }

    @Test
    default void aThreadIsSeenByEverybodyInTheRoom() throws Exception {
        assumeThat(platform().capabilities(room()).threads()).isTrue();
        var card = perform(post("1", inRoom(), "Verheldering"));
        var thread = perform(openThread("2", card));
        perform(
                new Errand.Post(
                        key("3"),
                        inRoom(),
                        Optional.of(new ThreadRef(room(), thread.ref())),
                        words("Eerste vraag")));

        assertThat(whatSees(ben(), room()))
                .anySatisfy(seen -> assertThat(seen).contains("Eerste vraag"));
    }

    @Test
    default void sameKeySameThread() throws Exception {
        assumeThat(platform().capabilities(room()).threads()).isTrue();
        var card = perform(post("1", inRoom(), "Verheldering"));
        var first = perform(openThread("2", card));

        assertThat(perform(openThread("2", card))).isEqualTo(first);
    }

    @Test
    default void readersAreWhoIsInTheRoom() throws Exception {
        assertThat(platform().readers(room()).people())
                .contains(ana(), ben())
                .doesNotContain(cleo());
    }

    @Test
    default void whoIsInvitedReadsAlong() throws Exception {
        perform(new Errand.Invite(key("1"), room(), cleo()));
        perform(new Errand.Invite(key("2"), room(), cleo()));

        assertThat(platform().readers(room()).people()).contains(cleo());
    }

    @Test
    default void anOpenedRoomIsReadByItsPeopleAlone() throws Exception {
        assumeThat(platform().capabilities(room()).opensRooms()).isTrue();
        var errand = new Errand.OpenRoom(key("1"), room(), "intervisie", List.of(ana()));

        var opened = perform(errand);
        var again = perform(errand);

        assertThat(again).isEqualTo(opened);
        var inside = new RoomRef(room().workspace(), opened.ref());
        assertThat(platform().readers(inside).people()).contains(ana()).doesNotContain(ben());
    }

    @Test
    default void cleaningUpTakesAwayWhatWeSaid() throws Exception {
        assumeThat(platform().capabilities(room()).removesOwn()).isTrue();
        var one = perform(post("1", inRoom(), "De kern"));
        var two = perform(post("2", new Audience.Person(ana(), room()), "Voor jou"));

        perform(new Errand.CleanUp(key("3"), room(), List.of(message(one), message(two)), false));
        perform(new Errand.CleanUp(key("3"), room(), List.of(message(one), message(two)), false));

        assertThat(whatSees(ana(), room())).isEmpty();
    }

    @Test
    default void cleaningUpPassesOverWhatIsNoMessage() throws Exception {
        assumeThat(platform().capabilities(room()).removesOwn()).isTrue();
        var one = perform(post("1", inRoom(), "De kern"));
        var ours = List.of(new MessageRef(room().id()), new MessageRef("ana"), message(one));

        perform(new Errand.CleanUp(key("2"), room(), ours, false));

        assertThat(whatSees(ana(), room())).isEmpty();
    }

    private Delivered perform(Errand errand) throws NotDelivered, Unclear, Refused {
        return platform().perform(errand, attempt(errand));
    }

    private Errand.Post post(String key, Audience audience, String text) {
        return new Errand.Post(key(key), audience, Optional.empty(), words(text));
    }

    private Errand.Edit edit(String key, Audience audience, Delivered posted, String text) {
        return new Errand.Edit(key(key), audience, message(posted), words(text));
    }

    private Errand.OpenThread openThread(String key, Delivered card) {
        return new Errand.OpenThread(
                key(key), room(), message(card), "Verheldering", List.of(ana(), ben()));
    }

    private Audience inRoom() {
        return new Audience.Room(room());
    }

    private static Message words(String text) {
        return new Message(
                Message.Kind.WORD, Optional.empty(), List.of(Line.of(text)), List.of(), List.of());
    }

    private static MessageRef message(Delivered posted) {
        return new MessageRef(posted.ref());
    }

    private static ErrandKey key(String id) {
        return new ErrandKey("contract/" + id);
    }

    private static Attempt attempt(Errand errand) {
        return new Attempt(1, Instant.EPOCH, "token of " + errand.key().id());
    }
}
