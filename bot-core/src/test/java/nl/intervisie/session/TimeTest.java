package nl.intervisie.session;

import static nl.intervisie.method.Kind.ASK;
import static nl.intervisie.method.Kind.OFFER;
import static nl.intervisie.method.Kind.SUGGEST;
import static nl.intervisie.method.Kind.SUMMARISE;
import static nl.intervisie.method.Kind.TELL;
import static nl.intervisie.method.Kind.WRITE;
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
import static nl.intervisie.session.Past.guided;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.offered;
import static nl.intervisie.session.effect.Phrase.REFUSED_HELD;
import static nl.intervisie.session.effect.Phrase.REFUSED_NOT_IN;
import static nl.intervisie.session.effect.Phrase.REFUSED_NO_WAY_BACK;
import static nl.intervisie.session.effect.Phrase.REFUSED_TIME_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import nl.intervisie.session.act.SessionCommand.Back;
import nl.intervisie.session.act.SessionCommand.Bring;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.Done;
import nl.intervisie.session.act.SessionCommand.Extend;
import nl.intervisie.session.act.SessionCommand.MoveOn;
import nl.intervisie.session.act.SessionCommand.NameBringer;
import nl.intervisie.session.act.SessionCommand.NotYet;
import nl.intervisie.session.act.SessionCommand.Ready;
import nl.intervisie.session.act.SessionCommand.RunOver;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.ShowAgain;
import nl.intervisie.session.act.SessionCommand.ToHarvest;
import nl.intervisie.session.act.SessionCommand.Write;
import nl.intervisie.session.act.SessionEvent.BringerAsked;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Extended;
import nl.intervisie.session.act.SessionEvent.ExtensionWanted;
import nl.intervisie.session.act.SessionEvent.GraceBegan;
import nl.intervisie.session.act.SessionEvent.MoveHeld;
import nl.intervisie.session.act.SessionEvent.MoveProposed;
import nl.intervisie.session.act.SessionEvent.PhaseBegan;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.Readied;
import nl.intervisie.session.act.SessionEvent.Revealed;
import nl.intervisie.session.act.SessionEvent.RunOverAsked;
import nl.intervisie.session.act.SessionEvent.ShownAgain;
import nl.intervisie.session.act.SessionEvent.VoteBegan;
import nl.intervisie.session.act.SessionEvent.Warned;
import nl.intervisie.session.act.SessionEvent.WentBack;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** The clock of a phase, the bank, and moving on and back. */
class TimeTest {

    private static final int BOX = TestMethod.box(WRITE);

    private static CallTime call(int second) {
        return new CallTime(at(second), EPOCH);
    }

    private static Extend more(Seat who, int second) {
        return new Extend(who, at(second), true);
    }

    private static Ready ready(Seat who) {
        return new Ready(who, at(10), true);
    }

    private static int bank(Given given) {
        return ((InPhase) given.session()).course().bank().holds();
    }

    /** Writing has just begun, and nothing is left to take from anywhere. */
    private static Given withoutTime() {
        var full = given(in(WRITE));
        var course = ((InPhase) full.session()).course();
        int all = course.bank().holds();
        int lent = course.bank().pay(99_999, course.plan(), course.clock().index()).borrowed();
        return given(in(WRITE), new Extended(at(BOX), all, lent));
    }

    @Test
    void oneWarningComesTwoMinutesBeforeTime() {
        given(in(WRITE)).when(call(BOX - 121)).thenNothing();
        given(in(WRITE)).when(call(BOX - 120)).then(new Warned(EPOCH));
        given(in(WRITE)).after(call(BOX - 120)).when(call(BOX - 60)).thenNothing();
    }

    @Test
    void inAShortBoxItComesHalfWay() {
        given(in(SUMMARISE)).when(call(90)).then(new Warned(EPOCH));
    }

    @Test
    void whenTimeIsUpThereIsOneMinuteOfGrace() {
        given(in(WRITE))
                .after(call(BOX - 120))
                .when(call(BOX))
                .then(new GraceBegan(EPOCH, at(BOX + 60)))
                .when(call(BOX + 59))
                .thenNothing();
    }

    @Test
    void afterThatThePhaseEnds() {
        given(in(SUMMARISE))
                .after(call(180))
                .when(call(240))
                .then(
                        new PhaseEnded(EPOCH, Ending.TIME, at(240)),
                        new PhaseBegan(EPOCH + 1, 5, at(240), at(480), 0));
    }

    @Test
    void earlyDoubleAndStaleCallsChangeNothing() {
        given(in(WRITE)).when(call(5)).thenNothing();
        given(in(WRITE)).after(call(BOX)).when(call(BOX)).thenNothing();
        given(in(WRITE)).when(new CallTime(at(BOX), EPOCH - 1)).thenNothing();
    }

    @Test
    void aLateCallCounts() {
        given(in(WRITE)).when(call(BOX + 7)).then(new GraceBegan(EPOCH, at(BOX + 67)));
    }

    @Test
    void minutesWonGoIntoTheBank() {
        var early = given(in(TELL)).after(new Done(BEN, at(100)));
        assertThat(bank(early)).isEqualTo(bank(given(in(TELL))) + 200);
    }

    @Test
    void minutesRunOverComeOutOfIt() {
        var late = given(in(SUMMARISE)).after(call(180), call(240));
        assertThat(bank(late)).isEqualTo(bank(given(in(SUMMARISE))) - 60);
    }

    @Test
    void aVoteWithinTheBoxWinsNothingAndCostsNothing() {
        var chosen =
                given(in(OFFER), offered(ANA, 1), offered(BEN, 2), new VoteBegan(at(400)))
                        .after(new NameBringer(ANA, at(100), BEN));
        assertThat(bank(chosen)).isEqualTo(bank(given(in(OFFER))) + 200);
    }

    @Test
    void theBringerGetsThreeMinutesMoreAtOnce() {
        given(in(WRITE))
                .when(more(BEN, 10))
                .then(new ExtensionWanted(BEN, true), new Extended(at(BOX + 180), 180, 0));
    }

    @Test
    void soDoesTheGuide() {
        given(in(WRITE), guided(EVA))
                .when(more(EVA, 10))
                .then(new ExtensionWanted(EVA, true), new Extended(at(BOX + 180), 180, 0));
    }

    @Test
    void elseItTakesTwo() {
        given(in(WRITE))
                .when(more(ANA, 10))
                .then(new ExtensionWanted(ANA, true))
                .when(more(ANA, 11))
                .thenNothing();
        given(in(WRITE))
                .after(more(ANA, 10))
                .when(more(CLEO, 20))
                .then(new ExtensionWanted(CLEO, true), new Extended(at(BOX + 180), 180, 0));
    }

    @Test
    void aWishForMoreMayBeTakenBack() {
        given(in(WRITE))
                .after(more(ANA, 10), new Extend(ANA, at(15), false))
                .when(more(CLEO, 20))
                .then(new ExtensionWanted(CLEO, true));
    }

    @Test
    void inGraceTheMinutesCountFromNowAndAreAllPaid() {
        given(in(WRITE))
                .after(call(BOX))
                .when(more(BEN, BOX + 30))
                .then(new ExtensionWanted(BEN, true), new Extended(at(BOX + 210), 210, 0));
    }

    @Test
    void thereIsOneWarningForTheNewMinutes() {
        given(in(WRITE))
                .after(call(BOX - 120), more(BEN, BOX - 100))
                .when(call(BOX + 60))
                .then(new Warned(EPOCH));
    }

    @Test
    void whatTheBankDoesNotHoldIsBorrowedFromMiddlePhases() {
        var course = ((InPhase) given(in(WRITE)).session()).course();
        given(in(WRITE), new Extended(at(BOX), course.bank().holds(), 0))
                .when(more(BEN, 10))
                .then(new ExtensionWanted(BEN, true), new Extended(at(BOX + 180), 0, 180));
    }

    @Test
    void theyGiveItBackFromAtMostHalfTheirBox() {
        given(in(WRITE), new Extended(at(BOX), 0, 180))
                .after(new Write(ANA, at(10), words(1)), new Write(CLEO, at(10), words(2)))
                .after(new Write(DIRK, at(10), words(3)))
                .when(new Write(EVA, at(10), words(4)))
                .thenLast(new PhaseBegan(EPOCH + 1, 6, at(10), at(10 + 60), 60));
    }

    @Test
    void neverFromTheChoiceOrTheHarvest() {
        var course = ((InPhase) given(in(SUGGEST)).session()).course();
        var paid = course.bank().pay(99_999, course.plan(), course.clock().index());
        assertThat(paid.borrowed()).isZero();
    }

    @Test
    void whenNothingIsLeftTheGroupChooses() {
        withoutTime().when(more(BEN, 10)).then(new ExtensionWanted(BEN, true), new RunOverAsked());
    }

    @Test
    void toRunOver() {
        withoutTime()
                .after(more(BEN, 10))
                .when(new RunOver(CLEO, at(20)))
                .then(new Extended(at(BOX + 180), 0, 0))
                .when(new RunOver(CLEO, at(30)))
                .thenRefused(REFUSED_TIME_LEFT);
    }

    @Test
    void orToGoToTheBringersChoiceAndTheHarvest() {
        withoutTime()
                .after(more(BEN, 10))
                .when(new ToHarvest(CLEO, at(20)))
                .then(
                        new PhaseEnded(EPOCH, Ending.MOVED_ON, at(20)),
                        new PhaseBegan(EPOCH + 1, 8, at(20), at(20 + 360), 0));
    }

    @Test
    void onlyWhenItWasAsked() {
        given(in(WRITE)).when(new RunOver(BEN, at(20))).thenRefused(REFUSED_TIME_LEFT);
        given(in(WRITE)).when(new ToHarvest(BEN, at(20))).thenRefused(REFUSED_TIME_LEFT);
        withoutTime().when(new ToHarvest(BEN, at(20))).thenRefused(REFUSED_TIME_LEFT);
    }

    @Test
    void whenAllAreReadyItGoesOn() {
        given(in(SUMMARISE))
                .after(ready(ANA), ready(BEN), ready(CLEO), ready(DIRK))
                .when(ready(EVA))
                .thenFirst(new Readied(EVA, true), new PhaseEnded(EPOCH, Ending.READY, at(10)));
    }

    @Test
    void aBlindRoundThatAllAreReadyWithIsRevealed() {
        given(in(WRITE))
                .after(ready(ANA), ready(BEN), ready(CLEO), ready(DIRK))
                .when(ready(EVA))
                .thenFirst(
                        new Readied(EVA, true),
                        new Revealed(at(10)),
                        new PhaseEnded(EPOCH, Ending.READY, at(10)));
    }

    @Test
    void readinessMayBeTakenBackAndIsSaidOnce() {
        given(in(WRITE)).after(ready(ANA)).when(ready(ANA)).thenNothing();
        given(in(WRITE))
                .after(ready(ANA))
                .when(new Ready(ANA, at(11), false))
                .then(new Readied(ANA, false));
    }

    @Test
    void theGuideIsNotWaitedFor() {
        given(in(SUMMARISE), guided(EVA))
                .after(ready(ANA), ready(BEN), ready(CLEO))
                .when(ready(DIRK))
                .thenFirst(new Readied(DIRK, true), new PhaseEnded(EPOCH, Ending.READY, at(10)));
        given(in(SUMMARISE), guided(EVA)).when(ready(EVA)).thenNothing();
    }

    @Test
    void aProposalToMoveOnIsCarriedOutAfterTwentySeconds() {
        given(in(SUMMARISE))
                .when(new MoveOn(ANA, at(10)))
                .then(new MoveProposed(at(30)))
                .when(call(30))
                .thenFirst(new PhaseEnded(EPOCH, Ending.MOVED_ON, at(30)));
        given(in(SUMMARISE))
                .after(new MoveOn(ANA, at(10)))
                .when(new MoveOn(DIRK, at(15)))
                .thenNothing();
    }

    @Test
    void unlessSomebodySaysNotYet() {
        given(in(SUMMARISE))
                .after(new MoveOn(ANA, at(10)))
                .when(new NotYet(DIRK, at(20)))
                .then(new MoveHeld(at(200)))
                .when(call(30))
                .thenNothing();
        given(in(SUMMARISE)).when(new NotYet(DIRK, at(20))).thenNothing();
    }

    @Test
    void thatHoldsForThreeMinutes() {
        var held = given(in(WRITE)).after(new MoveOn(ANA, at(10)), new NotYet(DIRK, at(20)));
        held.when(new MoveOn(ANA, at(199))).thenRefused(REFUSED_HELD);
        held.when(new MoveOn(ANA, at(200))).then(new MoveProposed(at(220)));
    }

    @Test
    void beforeTheFirstContributionTheGroupMayGoBack() {
        summarising().when(new Back(CLEO, at(20))).then(new WentBack(EPOCH + 2, at(20), at(200)));
    }

    @Test
    void afterItThereIsNoWayBack() {
        summarising()
                .after(new Write(CLEO, at(15), words(1)))
                .when(new Back(CLEO, at(20)))
                .thenRefused(REFUSED_NO_WAY_BACK);
    }

    @Test
    void aRemarkIsNotAContribution() {
        summarising()
                .after(new Say(CLEO, at(15), words(1), false, true))
                .when(new Back(CLEO, at(20)))
                .thenFirst(new WentBack(EPOCH + 2, at(20), at(200)));
    }

    @Test
    void fromThePhaseGoneBackToThereIsNoFurtherWay() {
        summarising()
                .after(new Back(CLEO, at(20)))
                .when(new Back(CLEO, at(25)))
                .thenRefused(REFUSED_NO_WAY_BACK);
    }

    @Test
    void goingBackIsPaidFromTheBank() {
        int before = bank(summarising());
        var back = summarising().after(new Back(CLEO, at(20)));
        assertThat(bank(back)).isEqualTo(before - 180 - (20 - 10));
    }

    @Test
    void aRevealIsNeverUndone() {
        given(in(WRITE), new Revealed(MONDAY), new PhaseEnded(EPOCH, Ending.DONE, MONDAY))
                .after(new ShowAgain(ANA, MONDAY))
                .when(new Back(CLEO, at(20)))
                .thenRefused(REFUSED_NO_WAY_BACK);
    }

    @Test
    void norIsTheChoiceOfACase() {
        given(in(OFFER), offered(BEN, 2), new BringerAsked(BEN, at(120)))
                .after(new Bring(BEN, at(10)))
                .when(new Back(BEN, at(20)))
                .thenRefused(REFUSED_NO_WAY_BACK);
    }

    @Test
    void thereIsNoWayBackToWhatWasLeftOut() {
        withoutTime()
                .after(more(BEN, 10), new ToHarvest(CLEO, at(20)))
                .when(new Back(CLEO, at(25)))
                .thenRefused(REFUSED_NO_WAY_BACK);
    }

    /** Nobody asked anything, and the summary has just begun. */
    private static Given summarising() {
        return given(in(ASK)).after(ready(ANA), ready(BEN), ready(CLEO), ready(DIRK), ready(EVA));
    }

    @Test
    void whatIsOnMayBeShownAgain() {
        given(in(WRITE)).when(new ShowAgain(ANA, at(5))).then(new ShownAgain(EPOCH, at(5)));
        given(in(WRITE)).when(new ShowAgain(FAY, at(5))).thenRefused(REFUSED_NOT_IN);
    }
}
