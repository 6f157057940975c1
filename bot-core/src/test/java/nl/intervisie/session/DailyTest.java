package nl.intervisie.session;

import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.DIRK;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.MONDAY;
import static nl.intervisie.session.Cast.words;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.and;
import static nl.intervisie.session.Past.asked;
import static nl.intervisie.session.Past.slowIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.intervisie.method.Kind;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.act.Tone;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** The rules of a session over days: who is told when, what ends a phase, how questions stand. */
class DailyTest {

    private static final Instant CLOSING = Instant.parse("2026-03-02T17:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

    private static SessionCommand call(Given given, Instant at) {
        return new SessionCommand.CallTime(at, given.session().epoch());
    }

    private static TreeSet<Seat> seats(Seat... some) {
        return new TreeSet<>(Set.of(some));
    }

    @Test
    void whoIsAskedSomethingIsToldOnceOnAWorkingDay() {
        var writing = given(slowIn(Kind.WRITE));
        assertThat(writing.session().due()).contains(MONDAY);
        var told =
                writing.when(call(writing, MONDAY))
                        .then(new SessionEvent.Digested(MONDAY, seats(ANA, CLEO, DIRK, EVA)));
        told.when(call(told, MONDAY.plusSeconds(60))).thenNothing();
    }

    @Test
    void whoHasDoneItIsNotTold() {
        var writing = given(slowIn(Kind.WRITE), new SessionEvent.Written(CLEO, words(50)));
        writing.when(call(writing, MONDAY))
                .then(new SessionEvent.Digested(MONDAY, seats(ANA, DIRK, EVA)));
    }

    @Test
    void nobodyIsToldOutsideTheirHours() {
        var night = Instant.parse("2026-03-02T21:00:00Z");
        var late = new SessionEvent.Extended(Instant.parse("2026-03-03T17:00:00Z"), 0, 0);
        var writing = given(slowIn(Kind.WRITE), late);
        var looked =
                writing.when(call(writing, night))
                        .then(new SessionEvent.Digested(night, new TreeSet<>()));
        assertThat(looked.session().due()).contains(TUESDAY);
    }

    @Test
    void nobodyIsToldOnADayOff() {
        var tuesdays = new TreeSet<>(Set.of(DayOfWeek.TUESDAY));
        var writing =
                given(
                        slowIn(Kind.WRITE),
                        new SessionEvent.WorkingDaysTold(CLEO, tuesdays, Cast.ZONE));
        writing.when(call(writing, MONDAY))
                .then(new SessionEvent.Digested(MONDAY, seats(ANA, DIRK, EVA)));
    }

    @Test
    void whoDidNothingIsRemindedOnceInTheAfternoonOfTheLastDay() {
        var afternoon = Instant.parse("2026-03-02T12:00:00Z");
        var told =
                given(
                        slowIn(Kind.WRITE),
                        new SessionEvent.Digested(MONDAY, seats(ANA, CLEO, DIRK, EVA)),
                        new SessionEvent.Written(ANA, words(50)),
                        new SessionEvent.Written(EVA, words(51)));
        var reminded =
                told.when(call(told, afternoon))
                        .then(new SessionEvent.Reminded(afternoon, seats(CLEO, DIRK)));
        reminded.when(call(reminded, afternoon.plusSeconds(60))).thenNothing();
    }

    @Test
    void whoWasToldLateIsNotRemindedSoonAfter() {
        var told = Instant.parse("2026-03-02T11:30:00Z");
        var later = told.plus(Duration.ofHours(3));
        var writing =
                given(
                        slowIn(Kind.WRITE),
                        new SessionEvent.Written(ANA, words(50)),
                        new SessionEvent.Written(EVA, words(51)),
                        new SessionEvent.Digested(told, seats(CLEO, DIRK)));
        assertThat(writing.session().due()).contains(later);
        writing.when(call(writing, Instant.parse("2026-03-02T12:00:00Z"))).thenNothing();
        writing.when(call(writing, later))
                .then(new SessionEvent.Reminded(later, seats(CLEO, DIRK)));
    }

    @Test
    void anAnswerWithoutAQuestionIsHandedBack() {
        given(slowIn(Kind.ASK))
                .when(new SessionCommand.Answer(BEN, MONDAY, words(50), 0))
                .thenRefused(Phrase.REFUSED_QUESTION_GONE);
    }

    @Test
    void whenTimeIsUpThereIsNoGraceAndWhoDidNothingIsNotWaitedFor() {
        var writing = given(slowIn(Kind.WRITE), new SessionEvent.Written(CLEO, words(50)));
        var after =
                writing.when(call(writing, CLOSING))
                        .thenFirst(
                                new SessionEvent.Revealed(CLOSING),
                                new SessionEvent.PhaseEnded(2, Ending.TIME, CLOSING));
        assertThat(((InPhase) after.session()).course().roster().idle())
                .containsExactly(ANA, DIRK, EVA);
    }

    @Test
    void theBringerHasTwoWorkingDaysMore() {
        var telling = given(slowIn(Kind.TELL));
        var tuesday = CLOSING.plus(Duration.ofDays(1));
        var wednesday = tuesday.plus(Duration.ofDays(1));
        telling.when(call(telling, CLOSING))
                .then(new SessionEvent.Extended(tuesday, 0, 0))
                .when(new SessionCommand.CallTime(tuesday, 2))
                .then(new SessionEvent.Extended(wednesday, 0, 0))
                .when(new SessionCommand.CallTime(wednesday, 2))
                .then(new SessionEvent.Paused(Rest.BRINGER_GONE, wednesday));
    }

    @Test
    void aBringerWhoIsBackJustGoesOn() {
        var resting =
                given(slowIn(Kind.RESTATE), new SessionEvent.Paused(Rest.BRINGER_GONE, CLOSING));
        resting.when(new SessionCommand.Write(BEN, TUESDAY, words(50)))
                .thenFirst(
                        new SessionEvent.Resumed(TUESDAY, CLOSING),
                        new SessionEvent.Extended(Instant.parse("2026-03-03T17:00:00Z"), 0, 0),
                        new SessionEvent.Told(BEN, words(50)));
    }

    @Test
    void nobodyHurriesTheOthersOn() {
        given(slowIn(Kind.WRITE))
                .when(new SessionCommand.MoveOn(CLEO, MONDAY))
                .thenRefused(Phrase.REFUSED_OVER_DAYS);
    }

    @Test
    void moreTimeIsAWorkingDay() {
        var tuesday = Instant.parse("2026-03-03T17:00:00Z");
        given(slowIn(Kind.WRITE))
                .when(new SessionCommand.Extend(BEN, MONDAY, true))
                .then(
                        new SessionEvent.ExtensionWanted(BEN, true),
                        new SessionEvent.Extended(tuesday, 0, 0));
    }

    @Test
    void anAbsenceOfTheBotChangesNothing() {
        given(slowIn(Kind.WRITE)).when(new SessionCommand.BeAway(TUESDAY, MONDAY)).thenNothing();
    }

    @Test
    void everybodyChecksInWhenItSuitsThem() {
        given(slowIn(Kind.CHECK_IN))
                .when(new SessionCommand.Say(DIRK, MONDAY, words(50), false, true))
                .then(new SessionEvent.TurnTaken(DIRK, java.util.Optional.of(words(50))))
                .when(new SessionCommand.Say(DIRK, MONDAY, words(51), false, true))
                .then(new SessionEvent.Remarked(DIRK, words(51)));
    }

    @Test
    void suggestionsAreWrittenUnseen() {
        given(slowIn(Kind.SUGGEST))
                .when(new SessionCommand.Write(CLEO, MONDAY, words(50)))
                .then(new SessionEvent.Written(CLEO, words(50)));
    }

    @Test
    void eachQuestionIsAnsweredByItself() {
        given(slowIn(Kind.ASK), asked(1, CLEO), asked(2, DIRK))
                .when(new SessionCommand.Answer(BEN, MONDAY, words(50), 2))
                .then(
                        new SessionEvent.AnswerGiven(2, words(50), MONDAY),
                        new SessionEvent.FloorFreed(2));
    }

    @Test
    void ofSeveralTheBringerSaysWhich() {
        given(slowIn(Kind.ASK), asked(1, CLEO), asked(2, DIRK))
                .when(new SessionCommand.Say(BEN, MONDAY, words(50), false, true))
                .thenRefused(Phrase.REFUSED_WHICH_QUESTION);
    }

    @Test
    void theAskerFollowsUpOnce() {
        var answered =
                given(
                        slowIn(Kind.ASK),
                        asked(1, CLEO),
                        new SessionEvent.AnswerGiven(1, words(50), MONDAY),
                        new SessionEvent.FloorFreed(1));
        answered.when(following(DIRK)).thenRefused(Phrase.REFUSED_FOLLOWED_UP);
        answered.when(following(CLEO))
                .then(new SessionEvent.Asked(2, CLEO, words(60), 1))
                .when(following(CLEO))
                .thenRefused(Phrase.REFUSED_FOLLOWED_UP);
    }

    private static SessionCommand following(Seat who) {
        return new SessionCommand.Ask(who, MONDAY, words(60), Tone.plain(true), 1);
    }

    @Test
    void whatWasAskedBeforeTheEndTheBringerHasADayFor() {
        var tuesday = CLOSING.plus(Duration.ofDays(1));
        var asking = given(slowIn(Kind.ASK), asked(1, CLEO));
        var closed =
                asking.when(call(asking, CLOSING))
                        .then(
                                new SessionEvent.NotReached(List.of()),
                                new SessionEvent.Extended(tuesday, 0, 0));
        closed.when(new SessionCommand.Ask(DIRK, CLOSING, words(60), Tone.plain(true), 0))
                .thenRefused(Phrase.REFUSED_QUESTIONS_OVER);
        closed.when(new SessionCommand.Answer(BEN, CLOSING, words(50), 1))
                .thenFirst(
                        new SessionEvent.AnswerGiven(1, words(50), CLOSING),
                        new SessionEvent.FloorFreed(1),
                        new SessionEvent.PhaseEnded(2, Ending.DONE, CLOSING));
    }

    @Test
    void itBeginsOnlyWhenEverybodyHasAWorkingDayInEachMoment() {
        var saturdays = new TreeSet<>(Set.of(DayOfWeek.SATURDAY));
        var lobby =
                given(
                        and(
                                Past.lobby(Past.SLOW),
                                new SessionEvent.WorkingDaysTold(CLEO, saturdays, Cast.ZONE)));
        var begin = new SessionCommand.Begin(ANA, MONDAY, 0, java.util.Optional.empty());
        lobby.when(begin).thenRefused(Phrase.REFUSED_CLASH);
        var fitted = lobby.when(new SessionCommand.Last(ANA, MONDAY, 0)).accepted();
        assertThat(fitted.when(begin).events()).isNotEmpty();
    }
}
