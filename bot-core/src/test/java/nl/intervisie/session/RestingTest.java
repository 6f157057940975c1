package nl.intervisie.session;

import static nl.intervisie.method.Kind.CHECK_IN;
import static nl.intervisie.method.Kind.HARVEST;
import static nl.intervisie.method.Kind.SUMMARISE;
import static nl.intervisie.method.Kind.TELL;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.DIRK;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.FAY;
import static nl.intervisie.session.Cast.MONDAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.EPOCH;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.joined;
import static nl.intervisie.session.Past.opened;
import static nl.intervisie.session.Past.turn;
import static nl.intervisie.session.effect.Phrase.REFUSED_ALL_MUST_TAP;
import static nl.intervisie.session.effect.Phrase.REFUSED_HELD;
import static nl.intervisie.session.effect.Phrase.REFUSED_NOT_IN;
import static nl.intervisie.session.effect.Phrase.REFUSED_RESTING;
import static nl.intervisie.session.effect.Phrase.REFUSED_STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.AllowObservers;
import nl.intervisie.session.act.SessionCommand.BeAway;
import nl.intervisie.session.act.SessionCommand.Begin;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.ComeIn;
import nl.intervisie.session.act.SessionCommand.Consent;
import nl.intervisie.session.act.SessionCommand.Done;
import nl.intervisie.session.act.SessionCommand.GoOut;
import nl.intervisie.session.act.SessionCommand.Join;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.MoveOn;
import nl.intervisie.session.act.SessionCommand.NotYet;
import nl.intervisie.session.act.SessionCommand.Note;
import nl.intervisie.session.act.SessionCommand.Pause;
import nl.intervisie.session.act.SessionCommand.Resume;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.Stop;
import nl.intervisie.session.act.SessionCommand.TakeBack;
import nl.intervisie.session.act.SessionCommand.ToHarvest;
import nl.intervisie.session.act.SessionCommand.Write;
import nl.intervisie.session.act.SessionEvent.BeenAway;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.SessionEvent.Consented;
import nl.intervisie.session.act.SessionEvent.Ended;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.GraceBegan;
import nl.intervisie.session.act.SessionEvent.Left;
import nl.intervisie.session.act.SessionEvent.Noted;
import nl.intervisie.session.act.SessionEvent.ObserverCame;
import nl.intervisie.session.act.SessionEvent.Paused;
import nl.intervisie.session.act.SessionEvent.PhaseBegan;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.ReaderCame;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.act.SessionEvent.Resumed;
import nl.intervisie.session.act.SessionEvent.TurnMoved;
import nl.intervisie.session.act.SessionEvent.Warned;
import nl.intervisie.session.act.SessionEvent.WentOut;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** Pauses, people who come into the room, a bringer who is gone, and downtime. */
class RestingTest {

    private static Pause pause(Seat who, int second) {
        return new Pause(who, at(second), false);
    }

    private static Resume resume(Seat who, int second) {
        return new Resume(who, at(second));
    }

    private static Consent consent(Seat who, int second) {
        return new Consent(who, at(second));
    }

    private static CallTime call(int second) {
        return new CallTime(at(second), EPOCH);
    }

    private static Given guestCame() {
        return given(in(SUMMARISE)).after(new ComeIn(FAY, at(10)));
    }

    private static Given bringerLeft() {
        return given(in(SUMMARISE)).after(new Leave(BEN, at(10)));
    }

    @Test
    void anybodyMayPauseAtOnceWithoutAReason() {
        given(in(TELL)).when(pause(EVA, 10)).then(new Paused(Rest.PAUSE, at(10)));
        given(in(TELL)).when(new Pause(EVA, at(10), true)).then(new Paused(Rest.TIME_OUT, at(10)));
        given(in(TELL)).when(pause(FAY, 10)).thenRefused(REFUSED_NOT_IN);
    }

    @Test
    void anybodyMayResume() {
        given(in(TELL))
                .after(pause(EVA, 10))
                .when(resume(ANA, 100))
                .then(new Resumed(at(100), at(10)));
    }

    @Test
    void theClockGoesOnWithTheTimeThatWasLeft() {
        given(in(SUMMARISE)).after(pause(EVA, 10), resume(ANA, 100)).when(call(179)).thenNothing();
        given(in(SUMMARISE))
                .after(pause(EVA, 10), resume(ANA, 100))
                .when(call(180))
                .then(new Warned(EPOCH));
        given(in(SUMMARISE))
                .after(pause(EVA, 10), resume(ANA, 100))
                .when(call(270))
                .then(new GraceBegan(EPOCH, at(330)));
    }

    @Test
    void aTurnAProposalAndItsHoldGoOnToo() {
        given(in(CHECK_IN), turn(ANA))
                .after(pause(EVA, 10), resume(ANA, 100))
                .when(new CallTime(at(209), 1))
                .thenNothing();
        given(in(CHECK_IN), turn(ANA))
                .after(pause(EVA, 10), resume(ANA, 100))
                .when(new CallTime(at(210), 1))
                .thenFirst(new TurnMoved(ANA));
        given(in(SUMMARISE))
                .after(new MoveOn(ANA, at(5)), pause(EVA, 10), resume(ANA, 100))
                .when(call(115))
                .thenFirst(new PhaseEnded(EPOCH, Ending.MOVED_ON, at(115)));
        given(in(SUMMARISE))
                .after(new MoveOn(ANA, at(5)), new NotYet(EVA, at(6)))
                .after(pause(EVA, 10), resume(ANA, 100))
                .when(new MoveOn(ANA, at(275)))
                .thenRefused(REFUSED_HELD);
    }

    @Test
    void theRealTimesOfAPhaseStayReal() {
        var ended = given(in(TELL)).after(pause(EVA, 10), resume(ANA, 100), new Done(BEN, at(200)));
        assertThat(((InPhase) ended.session()).course().book().times())
                .last()
                .satisfies(time -> {
                    assertThat(time.began()).isEqualTo(MONDAY);
                    assertThat(time.ended()).isEqualTo(at(200));
                });
    }

    @Test
    void whileItRestsOnlyTheClockStandsStill() {
        var resting = given(in(TELL)).after(pause(EVA, 10));
        resting.when(new Say(BEN, at(20), words(1), false, true)).thenNothing();
        resting.when(new Write(BEN, at(20), words(1))).thenRefused(REFUSED_RESTING);
        resting.when(new Note(BEN, at(20), words(1))).then(new Noted(BEN, words(1)));
        resting.when(pause(ANA, 20)).thenNothing();
        resting.when(call(300)).thenNothing();
    }

    @Test
    void theBringerMayStopOrTakeTheCaseBackThenToo() {
        var resting = given(in(TELL)).after(pause(EVA, 10));
        resting.when(new Stop(BEN, at(20))).then(new Ended(Close.STOPPED, at(20), at(20 + 86_400)));
        resting.when(new TakeBack(BEN, at(20))).then(new Ended(Close.TAKEN_BACK, at(20), at(20)));
    }

    @Test
    void aRestNobodyEndsStopsTheSession() {
        given(in(TELL))
                .after(pause(EVA, 10))
                .when(call(10 + 12 * 3600))
                .then(new Ended(Close.STOPPED, at(43_210), at(43_210 + 86_400)));
    }

    @Test
    void somebodyAddedToTheRoomPausesIt() {
        given(in(TELL))
                .when(new ComeIn(FAY, at(10)))
                .then(new Paused(Rest.READER, at(10)), new ReaderCame(FAY, at(10)));
        given(in(TELL)).when(new ComeIn(EVA, at(10))).thenNothing();
    }

    @Test
    void whoWatchesWithEverybodysYesDoesNot() {
        given(opened(TestMethod.TYPED), joined(BEN), joined(CLEO), new ObserverCame(FAY))
                .after(new AllowObservers(ANA, MONDAY), new AllowObservers(BEN, MONDAY))
                .after(new AllowObservers(CLEO, MONDAY))
                .after(new Begin(ANA, MONDAY, 0, Optional.empty()))
                .when(new ComeIn(FAY, at(10)))
                .thenNothing();
    }

    @Test
    void itGoesOnWhenAllHaveTapped() {
        guestCame()
                .after(consent(ANA, 20), consent(BEN, 21), consent(CLEO, 22), consent(DIRK, 23))
                .when(consent(EVA, 24))
                .then(new Consented(EVA), new Resumed(at(24), at(10)));
        guestCame().when(resume(ANA, 20)).thenRefused(REFUSED_ALL_MUST_TAP);
        guestCame().when(consent(FAY, 20)).thenRefused(REFUSED_NOT_IN);
    }

    @Test
    void orWhenWhoCameHasGone() {
        guestCame()
                .when(new GoOut(FAY, at(20)))
                .then(new WentOut(FAY), new Resumed(at(20), at(10)));
    }

    @Test
    void whoLeavesNeedNotTap() {
        guestCame()
                .after(consent(ANA, 20), consent(BEN, 21), consent(CLEO, 22), consent(DIRK, 23))
                .when(new Leave(EVA, at(24)))
                .then(new Left(EVA), new Resumed(at(24), at(10)));
    }

    @Test
    void theNextWhoComesIsAskedAboutAgain() {
        var second = Seat.number(7);
        guestCame()
                .after(consent(ANA, 20), consent(BEN, 21), consent(CLEO, 22), consent(DIRK, 23))
                .after(new ComeIn(second, at(24)))
                .when(consent(EVA, 25))
                .then(new Consented(EVA));
    }

    @Test
    void whoCameMayJoinAndStillTheOthersAreAsked() {
        guestCame()
                .after(new Join(FAY, at(15)))
                .after(consent(ANA, 20), consent(BEN, 21), consent(CLEO, 22), consent(DIRK, 23))
                .when(consent(EVA, 24))
                .then(new Consented(EVA), new Resumed(at(24), at(10)));
    }

    @Test
    void whoCameAndJoinedAndWentIsOutAgain() {
        var gone = guestCame().after(new Join(FAY, at(15)), new GoOut(FAY, at(20)));
        assertThat(((InPhase) gone.session()).course().roster().has(FAY)).isFalse();
    }

    @Test
    void someoneWhoComesDuringAPauseIsSettledFirst() {
        given(in(TELL))
                .after(pause(EVA, 5), new ComeIn(FAY, at(10)))
                .when(resume(ANA, 20))
                .thenRefused(REFUSED_ALL_MUST_TAP);
    }

    @Test
    void aTapTooLateChangesNothing() {
        given(in(TELL)).when(consent(ANA, 20)).thenNothing();
    }

    @Test
    void withoutItsBringerASessionRests() {
        given(in(SUMMARISE))
                .when(new Leave(BEN, at(10)))
                .then(new Left(BEN), new Paused(Rest.BRINGER_GONE, at(10)));
        given(in(SUMMARISE))
                .when(new GoOut(BEN, at(10)))
                .then(new WentOut(BEN), new Paused(Rest.BRINGER_GONE, at(10)));
    }

    @Test
    void itGoesOnWhenTheBringerComesBack() {
        bringerLeft().when(new Join(BEN, at(60))).then(joined(BEN), new Resumed(at(60), at(10)));
        bringerLeft().when(new ComeIn(BEN, at(60))).then(joined(BEN), new Resumed(at(60), at(10)));
    }

    @Test
    void theGroupMayGoOnOrToTheHarvest() {
        bringerLeft().when(resume(ANA, 60)).then(new Resumed(at(60), at(10)));
        bringerLeft()
                .when(new ToHarvest(ANA, at(60)))
                .then(
                        new Resumed(at(60), at(10)),
                        new PhaseEnded(EPOCH, Ending.MOVED_ON, at(60)),
                        new PhaseBegan(EPOCH + 1, 9, at(60), at(60 + 360), 0));
    }

    @Test
    void inTheHarvestItJustGoesOn() {
        given(in(HARVEST))
                .after(new Leave(BEN, at(10)))
                .when(new ToHarvest(ANA, at(60)))
                .then(new Resumed(at(60), at(10)));
    }

    @Test
    void aSilentBringerWhoIsHereAfterAllStillChooses() {
        given(in(TELL))
                .after(call(300), call(420), call(540), call(660))
                .when(new ToHarvest(ANA, at(700)))
                .thenLast(new PhaseBegan(EPOCH + 1, 8, at(700), at(700 + 360), 0));
        given(in(TELL))
                .after(call(300), call(420), call(540), call(660))
                .when(new Join(BEN, at(700)))
                .then(new Resumed(at(700), at(660)));
    }

    @Test
    void whoStartedMayStopItThen() {
        bringerLeft()
                .when(new Stop(ANA, at(60)))
                .then(new Ended(Close.STOPPED, at(60), at(60 + 86_400)));
        bringerLeft().when(new Stop(CLEO, at(60))).thenRefused(REFUSED_STOP);
    }

    @Test
    void whoIsGoneMayStillTakeTheirCaseBack() {
        bringerLeft()
                .when(new TakeBack(BEN, at(60)))
                .then(new Ended(Close.TAKEN_BACK, at(60), at(60)));
    }

    @Test
    void aBringerMayLeaveWhileItRests() {
        given(in(SUMMARISE))
                .after(pause(EVA, 5))
                .when(new Leave(BEN, at(10)))
                .then(new Left(BEN), new Paused(Rest.BRINGER_GONE, at(10)));
    }

    @Test
    void onceAGuestIsSettledItRestsForTheBringer() {
        guestCame()
                .after(new Leave(BEN, at(15)))
                .when(new GoOut(FAY, at(20)))
                .then(new WentOut(FAY), new Paused(Rest.BRINGER_GONE, at(20)))
                .when(new Join(BEN, at(30)))
                .then(joined(BEN), new Resumed(at(30), at(10)));
    }

    @Test
    void downtimeShiftsEveryDeadline() {
        given(in(SUMMARISE))
                .when(new BeAway(at(110), at(10)))
                .then(new BeenAway(at(10), at(110)))
                .when(call(180))
                .thenNothing();
        given(in(SUMMARISE))
                .after(new BeAway(at(110), at(10)))
                .when(call(280))
                .then(new GraceBegan(EPOCH, at(340)));
    }

    @Test
    void whileItRestsDowntimeIsPartOfTheRest() {
        given(in(SUMMARISE)).after(pause(EVA, 5)).when(new BeAway(at(110), at(10))).thenNothing();
    }
}
