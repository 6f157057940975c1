package nl.intervisie.session;

import static nl.intervisie.method.Kind.RESTATE;
import static nl.intervisie.method.Kind.TELL;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.EPOCH;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.spokenIn;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGER_SPEAKS;

import nl.intervisie.session.act.SessionCommand.Busy;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.Done;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.MoveOn;
import nl.intervisie.session.act.SessionCommand.Pass;
import nl.intervisie.session.act.SessionCommand.Ready;
import nl.intervisie.session.act.SessionCommand.Resume;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.Write;
import nl.intervisie.session.act.SessionEvent.Drafted;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Extended;
import nl.intervisie.session.act.SessionEvent.GraceBegan;
import nl.intervisie.session.act.SessionEvent.MoveProposed;
import nl.intervisie.session.act.SessionEvent.Paused;
import nl.intervisie.session.act.SessionEvent.PhaseBegan;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.act.SessionEvent.Told;
import nl.intervisie.session.act.SessionEvent.TurnStretched;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** The bringer tells the case, and later restates the question. */
class TellingTest {

    private static Say say(Seat who, int second) {
        return new Say(who, at(second), words(50), false, true);
    }

    private static CallTime call(int second) {
        return new CallTime(at(second), EPOCH);
    }

    @Test
    void theBringerHasTheWord() {
        given(in(TELL)).when(say(BEN, 10)).then(new Told(BEN, words(50)));
        given(in(TELL)).when(new Write(BEN, at(10), words(50))).then(new Told(BEN, words(50)));
    }

    @Test
    void whatOthersTypeIsKeptForTheirTurn() {
        given(in(TELL)).when(say(ANA, 10)).then(new Drafted(ANA, words(50)));
        given(in(TELL)).when(new Write(ANA, at(10), words(50))).thenRefused(REFUSED_BRINGER_SPEAKS);
    }

    @Test
    void theBringerSaysWhenItIsTold() {
        given(in(TELL))
                .when(new Done(BEN, at(30)))
                .then(
                        new PhaseEnded(EPOCH, Ending.DONE, at(30)),
                        new PhaseBegan(3, 3, at(30), at(30 + 720), 0));
        given(in(TELL)).when(new Done(ANA, at(30))).thenRefused(REFUSED_BRINGER_SPEAKS);
    }

    @Test
    void theBringerMayPassIt() {
        given(in(RESTATE))
                .when(new Pass(BEN, at(30)))
                .thenFirst(new PhaseEnded(EPOCH, Ending.SKIPPED, at(30)));
    }

    @Test
    void othersDoNotEndIt() {
        given(in(TELL)).when(new Ready(ANA, at(30), true)).thenRefused(REFUSED_BRINGER_SPEAKS);
        given(in(TELL)).when(new MoveOn(ANA, at(30))).thenRefused(REFUSED_BRINGER_SPEAKS);
        given(in(TELL)).when(new MoveOn(BEN, at(30))).then(new MoveProposed(at(50)));
    }

    @Test
    void tellingIsNeverCutAndTheMinutesAreTakenElsewhere() {
        given(in(TELL)).when(call(300)).then(new Extended(at(420), 120, 0));
    }

    @Test
    void afterThreeTimesWithoutAWordTheBringerSeemsGone() {
        given(in(TELL))
                .after(call(300), call(420), call(540))
                .when(call(660))
                .then(new Paused(Rest.BRINGER_GONE, at(660)));
    }

    @Test
    void aWordOfTheBringerStartsThatCountAgain() {
        given(in(TELL))
                .after(call(300), call(420), call(540), say(BEN, 600))
                .when(call(660))
                .thenFirst(new Extended(at(780), 120, 0));
    }

    @Test
    void soDoesSayingThatTheyAreBusy() {
        given(in(TELL))
                .after(call(300), call(420), call(540))
                .when(new Busy(BEN, at(600)))
                .then(new TurnStretched(BEN, at(720)))
                .when(call(660))
                .thenFirst(new Extended(at(780), 120, 0));
        given(in(TELL)).when(new Busy(ANA, at(10))).thenRefused(REFUSED_BRINGER_SPEAKS);
    }

    @Test
    void soDoesGoingOnAfterTheRest() {
        given(in(TELL))
                .after(call(300), call(420), call(540), call(660), new Resume(ANA, at(700)))
                .when(call(700))
                .thenFirst(new Extended(at(820), 120, 0));
    }

    @Test
    void theGroupMayGoOnWithoutABringerWhoLeft() {
        given(in(TELL))
                .after(new Leave(BEN, at(10)), new Resume(ANA, at(20)))
                .when(new MoveOn(ANA, at(30)))
                .then(new MoveProposed(at(50)));
        given(in(TELL))
                .after(new Leave(BEN, at(10)), new Resume(ANA, at(20)))
                .when(call(310))
                .then(new GraceBegan(EPOCH, at(370)));
    }

    @Test
    void restatingEndsWithTheQuestionInNewWords() {
        given(in(RESTATE))
                .when(new Write(BEN, at(10), words(50)))
                .thenFirst(new Told(BEN, words(50)), new PhaseEnded(EPOCH, Ending.DONE, at(10)));
        given(in(TELL)).when(new Write(BEN, at(10), words(50))).then(new Told(BEN, words(50)));
    }

    @Test
    void inATalkTheBringerTapsWhenItIsSaid() {
        given(spokenIn(RESTATE))
                .when(new Done(BEN, at(10)))
                .thenFirst(new PhaseEnded(EPOCH, Ending.DONE, at(10)));
    }
}
