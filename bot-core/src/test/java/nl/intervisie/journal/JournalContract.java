package nl.intervisie.journal;

import static nl.intervisie.journal.Entries.ANA;
import static nl.intervisie.journal.Entries.BEN;
import static nl.intervisie.journal.Entries.HEAD;
import static nl.intervisie.journal.Entries.HOUSE;
import static nl.intervisie.journal.Entries.MONDAY;
import static nl.intervisie.journal.Entries.ROOM;
import static nl.intervisie.journal.Entries.after;
import static nl.intervisie.journal.Entries.key;
import static nl.intervisie.journal.Entries.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.Entry.Head;
import nl.intervisie.engine.Entry.Ring;
import nl.intervisie.engine.Journal;
import nl.intervisie.engine.Journal.Destroying;
import nl.intervisie.engine.Journal.HeardBefore;
import nl.intervisie.engine.Journal.Memory;
import nl.intervisie.engine.Journal.Overtaken;
import nl.intervisie.engine.Journal.Pending;
import nl.intervisie.engine.Outcome;
import nl.intervisie.engine.Outcome.State;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.act.SessionEvent.Joined;
import nl.intervisie.session.act.SessionEvent.Told;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;
import org.junit.jupiter.api.Test;

/** What every journal does. */
public interface JournalContract {

    SessionKey ONE = session("one");
    SessionKey TWO = session("two");
    Seat P1 = Seat.number(1);
    Seat P2 = Seat.number(2);
    TextRef FIRST = new TextRef(1, 0);
    TextRef SECOND = new TextRef(1, 1);
    Head CLOSED =
            new Head(
                    ROOM,
                    "method-hash",
                    "nl",
                    false,
                    Optional.of(MONDAY.plus(Duration.ofHours(24))));

    /** The journal of this life, empty at first. */
    Journal journal();

    /** Lets the journal fall; {@link #journal} is then the one of the next life. */
    void fall();

    @Test
    default void anEntryIsRemembered() throws Exception {
        var alarm = new Ring(MONDAY.plusSeconds(90), 3);
        journal()
                .record(
                        after(ONE, 0)
                                .with(new Joined(P1))
                                .with(new Told(P1, FIRST))
                                .saying(FIRST, "words")
                                .seating(P1, ANA)
                                .typedIn("m1", FIRST)
                                .owing("card-1")
                                .ringing(alarm.at(), alarm.epoch())
                                .entry());
        fall();
        var owed = after(ONE, 0).owing("card-1").entry().owed().getFirst();
        var waiting = new Pending(owed, new Outcome(State.WAITING, 0, "", MONDAY));
        assertThat(journal().recall(ONE))
                .contains(
                        new Memory(
                                ONE,
                                List.of(new Joined(P1), new Told(P1, FIRST)),
                                Map.of(P1, ANA),
                                Map.of("m1", FIRST),
                                List.of(waiting),
                                Map.of(),
                                Optional.of(alarm),
                                HEAD));
        assertThat(journal().words(ONE, FIRST)).contains("words");
    }

    @Test
    default void nothingIsRememberedOfASessionThatNeverWas() {
        assertThat(journal().recall(ONE)).isEmpty();
        assertThat(journal().words(ONE, FIRST)).isEmpty();
        assertThat(journal().openIn(ROOM)).isEmpty();
        assertThat(journal().lastAlive()).isEmpty();
    }

    @Test
    default void whatIsHeardTwiceIsRecordedOnce() throws Exception {
        journal().record(after(ONE, 0).heard("click").with(new Joined(P1)).entry());
        fall();
        assertThatExceptionOfType(HeardBefore.class)
                .isThrownBy(() ->
                        journal()
                                .record(after(ONE, 1).heard("click").with(new Joined(P2)).entry()));
        assertThat(journal().heardBefore(key("click"))).isTrue();
        assertThat(journal().heardBefore(key("other"))).isFalse();
        assertThat(events(ONE)).isEqualTo(1);
    }

    @Test
    default void whatBelongsToNoSessionIsRememberedAsHeard() {
        journal().heard(key("case"), Entries.MONDAY);
        journal().heard(key("case"), Entries.MONDAY);
        fall();
        assertThat(journal().heardBefore(key("case"))).isTrue();
        assertThat(journal().heardBefore(key("other"))).isFalse();
    }

    @Test
    default void whatWasHeardBeforeIsThatEvenWhenTheSessionMovedOn() throws Exception {
        journal().record(after(ONE, 0).heard("click").with(new Joined(P1)).entry());
        assertThatExceptionOfType(HeardBefore.class)
                .isThrownBy(() ->
                        journal()
                                .record(after(ONE, 0).heard("click").with(new Joined(P1)).entry()));
    }

    @Test
    default void theSameIdHeardInAnotherWorkspaceIsSomethingElse() throws Exception {
        journal().record(after(ONE, 0).heard("click").with(new Joined(P1)).entry());
        var elsewhere = new Workspace("rehearsal:elsewhere");
        assertThat(journal().heardBefore(new nl.intervisie.chat.HeardKey(elsewhere, "click")))
                .isFalse();
        assertThat(journal().recall(new SessionKey(elsewhere, "one"))).isEmpty();
        assertThat(journal().openIn(new RoomRef(elsewhere, ROOM.id()))).isEmpty();
        assertThat(journal().of(new UserRef(elsewhere, ANA.id()))).isEmpty();
    }

    @Test
    default void oneOfTwoWritersIsOvertaken() throws Exception {
        journal().record(after(ONE, 0).with(new Joined(P1)).entry());
        journal().record(after(ONE, 1).heard("first").with(new Joined(P2)).entry());
        assertThatExceptionOfType(Overtaken.class)
                .isThrownBy(() ->
                        journal().record(after(ONE, 1).heard("late").with(new Joined(P2)).entry()));
        assertThatExceptionOfType(Overtaken.class)
                .isThrownBy(() -> journal().record(after(ONE, 0).with(new Joined(P2)).entry()));
        assertThat(journal().heardBefore(key("late"))).isFalse();
        assertThat(events(ONE)).isEqualTo(2);
    }

    @Test
    default void anOvertakenEntryLeavesNothing() throws Exception {
        journal().record(after(ONE, 0).with(new Joined(P1)).entry());
        assertThatExceptionOfType(Overtaken.class)
                .isThrownBy(() ->
                        journal()
                                .record(
                                        after(ONE, 5)
                                                .with(new Told(P1, new TextRef(6, 0)))
                                                .saying(new TextRef(6, 0), "gone")
                                                .seating(P2, BEN)
                                                .typedIn("m", FIRST)
                                                .owing("card")
                                                .entry()));
        var memory = journal().recall(ONE).orElseThrow();
        assertThat(memory.seats()).isEmpty();
        assertThat(memory.typed()).isEmpty();
        assertThat(memory.owed()).isEmpty();
        assertThat(journal().words(ONE, new TextRef(6, 0))).isEmpty();
    }

    @Test
    default void anEntryWithoutEventsKeepsTheNumber() throws Exception {
        journal().record(after(ONE, 0).with(new Joined(P1)).entry());
        journal().record(after(ONE, 1).heard("idle").typedIn("m", FIRST).entry());
        journal().record(after(ONE, 1).with(new Joined(P2)).entry());
        assertThat(events(ONE)).isEqualTo(2);
    }

    @Test
    default void mendedWordsReplaceAndErasedWordsGo() throws Exception {
        journal()
                .record(
                        after(ONE, 0)
                                .with(new Told(P1, FIRST))
                                .saying(FIRST, "a")
                                .saying(SECOND, "b")
                                .entry());
        journal()
                .record(
                        after(ONE, 1)
                                .with(new Joined(P2))
                                .saying(FIRST, "better")
                                .erasing(SECOND)
                                .entry());
        fall();
        assertThat(journal().words(ONE, List.of(FIRST, SECOND))).isEqualTo(Map.of(FIRST, "better"));
    }

    @Test
    default void anyTextComesBackAsItWas() throws Exception {
        var odd = "é 👩‍👩‍👧 \u202E \0 ' ; -- ${x} {session} ?\n\n" + "x".repeat(40_000);
        journal()
                .record(
                        after(ONE, 0)
                                .with(new Told(P1, FIRST))
                                .saying(FIRST, odd)
                                .saying(SECOND, "")
                                .entry());
        assertThat(journal().words(ONE, FIRST)).contains(odd);
        assertThat(journal().words(ONE, SECOND)).contains("");
    }

    @Test
    default void whatIsOwedWaitsUntilItIsFinished() throws Exception {
        var entry =
                after(ONE, 0)
                        .with(new Joined(P1))
                        .owing("card")
                        .owing("")
                        .owing("x")
                        .owing("y")
                        .entry();
        journal().record(entry);
        journal().note(entry.owed().get(0), sent("message-9"));
        journal().note(entry.owed().get(1), new Outcome(State.TRIED, 2, "", MONDAY.plusSeconds(5)));
        journal().note(entry.owed().get(2), new Outcome(State.OVERTAKEN, 0, "", MONDAY));
        journal().note(entry.owed().get(3), new Outcome(State.DEAD, 9, "", MONDAY));
        fall();
        var memory = journal().recall(ONE).orElseThrow();
        assertThat(memory.owed())
                .containsExactly(
                        new Pending(
                                entry.owed().get(1),
                                new Outcome(State.TRIED, 2, "", MONDAY.plusSeconds(5))));
        assertThat(memory.slots()).isEqualTo(Map.of("card", "message-9"));
        assertThat(journal().sent(ONE)).containsExactly("message-9");
    }

    @Test
    default void notingTwiceIsHarmless() throws Exception {
        var entry = after(ONE, 0).with(new Joined(P1)).owing("card").entry();
        var elsewhere = after(TWO, 0).with(new Joined(P1)).owing("card").entry();
        journal().record(entry);
        journal().note(entry.owed().getFirst(), sent("first"));
        journal().note(entry.owed().getFirst(), sent("again"));
        journal().note(entry.owed().getFirst(), new Outcome(State.WAITING, 1, "", MONDAY));
        journal().note(elsewhere.owed().getFirst(), sent("nobody"));
        assertThat(journal().recall(ONE).orElseThrow().owed()).isEmpty();
        assertThat(journal().recall(ONE).orElseThrow().slots()).isEqualTo(Map.of("card", "first"));
    }

    @Test
    default void aSlotHoldsWhatWasOwedLast() throws Exception {
        var older = after(ONE, 0).with(new Joined(P1)).owing("card").entry();
        var newer = after(ONE, 1).with(new Joined(P2)).owing("card").entry();
        journal().record(older);
        journal().record(newer);
        journal().note(newer.owed().getFirst(), sent("newer"));
        journal().note(older.owed().getFirst(), sent("older"));
        assertThat(journal().recall(ONE).orElseThrow().slots()).isEqualTo(Map.of("card", "newer"));
        assertThat(journal().sent(ONE)).containsExactly("older", "newer");
    }

    @Test
    default void whatIsToBeTakenAwayIsKnownThoughSomethingNewerStandsThere() throws Exception {
        var entry =
                after(ONE, 0)
                        .with(new Joined(P1))
                        .owing("call")
                        .takingAway("call")
                        .owing("call")
                        .entry();
        journal().record(entry);
        journal().note(entry.owed().get(0), sent("older"));
        journal().note(entry.owed().get(2), sent("newer"));
        fall();
        var memory = journal().recall(ONE).orElseThrow();
        assertThat(memory.owed()).extracting(Pending::about).containsExactly("older");
        assertThat(memory.slots()).isEqualTo(Map.of("call", "newer"));
        journal().note(entry.owed().get(1), sent(""));
        assertThat(journal().recall(ONE).orElseThrow().slots()).isEqualTo(Map.of("call", "newer"));
    }

    @Test
    default void whatIsRevisedStandsWhereItStoodUntilItIsTakenAway() throws Exception {
        var entry =
                after(ONE, 0)
                        .with(new Joined(P1))
                        .owing("card")
                        .owing("")
                        .revising("card")
                        .takingAway("card")
                        .entry();
        journal().record(entry);
        journal().note(entry.owed().get(0), sent("card-message"));
        journal().note(entry.owed().get(1), sent("word"));
        journal().note(entry.owed().get(2), sent("card-message"));
        assertThat(journal().recall(ONE).orElseThrow().slots())
                .isEqualTo(Map.of("card", "card-message"));
        assertThat(journal().sent(ONE)).containsExactly("card-message", "word");
        journal().note(entry.owed().get(3), sent(""));
        fall();
        assertThat(journal().recall(ONE).orElseThrow().slots()).isEmpty();
        assertThat(journal().sent(ONE)).containsExactly("word");
    }

    @Test
    default void whatOutgrowsItsMessageIsFoundUnderItsNewName() throws Exception {
        var entry =
                after(ONE, 0)
                        .with(new Joined(P1))
                        .owing("card")
                        .revising("card")
                        .takingAway("card")
                        .entry();
        journal().record(entry);
        journal().note(entry.owed().get(0), sent("one"));
        journal().note(entry.owed().get(1), sent("one+two"));
        fall();
        assertThat(journal().recall(ONE).orElseThrow().slots())
                .isEqualTo(Map.of("card", "one+two"));
        assertThat(journal().sent(ONE)).containsExactly("one+two");
        journal().note(entry.owed().get(2), sent(""));
        assertThat(journal().sent(ONE)).isEmpty();
    }

    @Test
    default void takingOneAwayLeavesWhatElseStandsInItsPlaceToBeCleanedUp() throws Exception {
        var entry =
                after(ONE, 0)
                        .with(new Joined(P1))
                        .owing("card")
                        .owing("card")
                        .takingAway("card")
                        .owing("card")
                        .entry();
        journal().record(entry);
        journal().note(entry.owed().get(0), sent("older"));
        journal().note(entry.owed().get(1), sent("taken"));
        journal().note(entry.owed().get(3), sent("newer"));
        journal().note(entry.owed().get(2), sent(""));
        assertThat(journal().sent(ONE)).containsExactly("older", "newer");
        assertThat(journal().recall(ONE).orElseThrow().slots()).isEqualTo(Map.of("card", "newer"));
    }

    @Test
    default void afterTheCleanUpNothingOfOursIsThere() throws Exception {
        var entry = after(ONE, 0).with(new Joined(P1)).owing("card").cleaningUp().entry();
        var other = after(TWO, 0).with(new Joined(P1)).owing("card").entry();
        journal().record(entry);
        journal().record(other);
        journal().note(entry.owed().get(0), sent("m"));
        journal().note(other.owed().get(0), sent("n"));
        journal().note(entry.owed().get(1), sent(""));
        assertThat(journal().sent(ONE)).isEmpty();
        assertThat(journal().sent(TWO)).containsExactly("n");
    }

    @Test
    default void aRoomKnowsItsSessions() throws Exception {
        journal().record(after(ONE, 0).with(new Joined(P1)).seating(P1, ANA).entry());
        assertThat(journal().openIn(ROOM)).contains(ONE);
        assertThat(journal().closedIn(ROOM)).isEmpty();
        assertThat(journal().remembering(ANA)).isEmpty();
        journal().record(after(ONE, 1).with(new Joined(P2)).head(CLOSED).entry());
        journal()
                .record(
                        after(TWO, 0)
                                .at(MONDAY.plusSeconds(60))
                                .with(new Joined(P1))
                                .seating(P1, ANA)
                                .entry());
        fall();
        assertThat(journal().openIn(ROOM)).contains(TWO);
        assertThat(journal().closedIn(ROOM)).containsExactly(ONE);
        assertThat(journal().remembering(ANA)).containsExactly(ONE);
        assertThat(journal().of(ANA)).containsExactly(TWO);
        assertThat(journal().of(BEN)).isEmpty();
    }

    @Test
    default void aPersonsOpenSessionsComeNewestFirst() throws Exception {
        journal().record(after(ONE, 0).with(new Joined(P1)).seating(P1, ANA).entry());
        journal()
                .record(
                        after(TWO, 0)
                                .at(MONDAY.plusSeconds(1))
                                .with(new Joined(P1))
                                .seating(P1, ANA)
                                .entry());
        assertThat(journal().of(ANA)).containsExactly(TWO, ONE);
    }

    @Test
    default void unfinishedIsWhatIsOpenOwesOrExpects() throws Exception {
        journal().record(after(ONE, 0).with(new Joined(P1)).entry());
        var owing = after(TWO, 0).with(new Joined(P1)).head(CLOSED).owing("").entry();
        journal().record(owing);
        var three = session("three");
        journal()
                .record(
                        after(three, 0)
                                .with(new Joined(P1))
                                .head(CLOSED)
                                .ringing(MONDAY, 1)
                                .entry());
        journal().record(after(session("four"), 0).with(new Joined(P1)).head(CLOSED).entry());
        assertThat(journal().unfinished()).containsExactlyInAnyOrder(ONE, TWO, three);
        journal().note(owing.owed().getFirst(), sent("m"));
        journal().record(after(three, 1).with(new Joined(P2)).head(CLOSED).entry());
        assertThat(journal().unfinished()).containsExactly(ONE);
    }

    @Test
    default void destroyedWordsAndSeatsAreGoneAndTheEventsStay() throws Exception {
        journal()
                .record(
                        after(ONE, 0)
                                .with(new Told(P1, FIRST))
                                .saying(FIRST, "gone")
                                .saying(SECOND, "stays a while")
                                .seating(P1, ANA)
                                .seating(P2, BEN)
                                .typedIn("m1", FIRST)
                                .typedIn("m2", SECOND)
                                .head(CLOSED)
                                .entry());
        for (int again = 0; again < 2; again++) {
            journal().destroy(ONE, new Destroying(List.of(SECOND), List.of(P2)));
            fall();
            var memory = journal().recall(ONE).orElseThrow();
            assertThat(memory.events()).containsExactly(new Told(P1, FIRST));
            assertThat(memory.seats()).isEqualTo(Map.of(P2, BEN));
            assertThat(memory.typed()).isEqualTo(Map.of("m2", SECOND));
            assertThat(journal().words(ONE, List.of(FIRST, SECOND)))
                    .isEqualTo(Map.of(SECOND, "stays a while"));
        }
        journal().destroy(ONE, new Destroying(List.of(), List.of()));
        assertThat(journal().recall(ONE).orElseThrow().seats()).isEmpty();
        assertThat(journal().recall(ONE).orElseThrow().events()).hasSize(1);
        assertThat(journal().words(ONE, SECOND)).isEmpty();
    }

    @Test
    default void wordsCanBeKeptAgainAfterAllWereDestroyed() throws Exception {
        journal().record(after(ONE, 0).with(new Told(P1, FIRST)).saying(FIRST, "gone").entry());
        journal().destroy(ONE, new Destroying(List.of(), List.of()));
        var later = new TextRef(2, 0);
        journal().record(after(ONE, 1).with(new Told(P1, later)).saying(later, "new").entry());
        assertThat(journal().words(ONE, List.of(FIRST, later))).isEqualTo(Map.of(later, "new"));
    }

    @Test
    default void aSessionIsOverdueFromItsTimeUntilALaterOneIsRecorded() throws Exception {
        var time = CLOSED.destroyAt().orElseThrow();
        journal().record(after(ONE, 0).with(new Joined(P1)).head(CLOSED).entry());
        journal().record(after(TWO, 0).with(new Joined(P1)).entry());
        assertThat(journal().overdue(time.minusNanos(1))).isEmpty();
        assertThat(journal().overdue(time)).containsExactly(ONE);
        journal().destroy(ONE, new Destroying(List.of(), List.of()));
        assertThat(journal().overdue(time)).containsExactly(ONE);
        var done = new Head(ROOM, "method-hash", "nl", false, Optional.empty());
        journal().record(after(ONE, 1).with(new Joined(P2)).head(done).entry());
        assertThat(journal().overdue(time)).isEmpty();
    }

    @Test
    default void whatIsKeptIsFoundByTheBeginningOfItsName() {
        journal().keep(ANA, "parked 1", "one", MONDAY);
        journal().keep(BEN, "parked 2", "two", MONDAY);
        journal().keep(ANA, "case", "other", MONDAY);
        fall();
        assertThat(journal().keptBeginning("parked "))
                .containsExactlyInAnyOrder(
                        new Journal.Kept(ANA, "parked 1", "one"),
                        new Journal.Kept(BEN, "parked 2", "two"));
    }

    @Test
    default void aPreparedTextIsKeptReplacedAndForgotten() {
        journal().keep(ANA, "case", "draft", MONDAY);
        journal().keep(ANA, "case", "better", MONDAY.plusSeconds(9));
        fall();
        assertThat(journal().kept(ANA, "case")).contains("better");
        assertThat(journal().kept(BEN, "case")).isEmpty();
        journal().forget(ANA, "case");
        assertThat(journal().kept(ANA, "case")).isEmpty();
    }

    @Test
    default void tidyingForgetsWhatIsPastItsTime() throws Exception {
        journal().record(after(ONE, 0).heard("old").with(new Joined(P1)).entry());
        journal()
                .record(
                        after(ONE, 1)
                                .at(MONDAY.plusSeconds(1))
                                .heard("new")
                                .with(new Joined(P2))
                                .entry());
        journal().keep(ANA, "case", "past", MONDAY);
        journal().keep(BEN, "case", "not yet", MONDAY.plusNanos(1));
        journal().tidy(MONDAY.plusSeconds(1), MONDAY);
        assertThat(journal().heardBefore(key("old"))).isFalse();
        assertThat(journal().heardBefore(key("new"))).isTrue();
        assertThat(journal().kept(ANA, "case")).isEmpty();
        assertThat(journal().kept(BEN, "case")).contains("not yet");
    }

    @Test
    default void aMethodIsPinnedOnceAndForever() {
        journal().pin("h1", "{}");
        journal().pin("h1", "{\"other\":1}");
        journal().pin("h2", "[]");
        fall();
        assertThat(journal().pinned()).isEqualTo(Map.of("h1", "{}", "h2", "[]"));
    }

    @Test
    default void aSettingBelongsToItsWorkspace() {
        journal().set(HOUSE, "language", "nl");
        journal().set(HOUSE, "language", "en");
        fall();
        assertThat(journal().setting(HOUSE, "language")).contains("en");
        assertThat(journal().setting(new Workspace("rehearsal:elsewhere"), "language")).isEmpty();
    }

    @Test
    default void weKnowWhenWeWereAliveLast() {
        journal().alive(MONDAY);
        journal().alive(MONDAY.plusSeconds(15));
        fall();
        assertThat(journal().lastAlive()).contains(MONDAY.plusSeconds(15));
    }

    private static Outcome sent(String ref) {
        return new Outcome(State.SENT, 1, ref, MONDAY);
    }

    private int events(SessionKey session) {
        return journal().recall(session).orElseThrow().events().size();
    }
}
