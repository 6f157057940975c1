package nl.intervisie.session;

import static nl.intervisie.method.Kind.ASK;
import static nl.intervisie.method.Kind.CHECK_IN;
import static nl.intervisie.method.Kind.OFFER;
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
import static nl.intervisie.session.Past.asked;
import static nl.intervisie.session.Past.begun;
import static nl.intervisie.session.Past.guided;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.joined;
import static nl.intervisie.session.Past.onFloor;
import static nl.intervisie.session.Past.phase;
import static nl.intervisie.session.Past.spokenIn;
import static nl.intervisie.session.Past.turn;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGERS_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGER_GUIDES;
import static nl.intervisie.session.effect.Phrase.REFUSED_GUIDE_NOT_IN;
import static nl.intervisie.session.effect.Phrase.REFUSED_LEADERS_OWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.Answered;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.Join;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.LetIn;
import nl.intervisie.session.act.SessionCommand.MoveOn;
import nl.intervisie.session.act.SessionCommand.NameGuide;
import nl.intervisie.session.act.SessionCommand.NoFollowUp;
import nl.intervisie.session.act.SessionCommand.Pass;
import nl.intervisie.session.act.SessionCommand.Pause;
import nl.intervisie.session.act.SessionCommand.Ready;
import nl.intervisie.session.act.SessionCommand.Remove;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.ShowAgain;
import nl.intervisie.session.act.SessionCommand.Write;
import nl.intervisie.session.act.SessionEvent.AnswerGiven;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.SessionEvent.Ended;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.EntryAsked;
import nl.intervisie.session.act.SessionEvent.EntryDeclined;
import nl.intervisie.session.act.SessionEvent.GuideNamed;
import nl.intervisie.session.act.SessionEvent.Left;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.ShownAgain;
import nl.intervisie.session.act.SessionEvent.TurnMoved;
import nl.intervisie.session.phase.Round;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** Latecomers, people who leave, the guide, and who is waited for. */
class CompanyTest {

    private static Given answered() {
        return given(in(ASK), asked(1, CLEO), onFloor(1), new AnswerGiven(1, words(60), at(30)));
    }

    private static NameGuide guide(Seat by, Seat who) {
        return new NameGuide(by, at(10), Optional.of(who));
    }

    @Test
    void latecomersJoinFullyUntilTheFirstQuestionIsAnswered() {
        given(in(TELL)).when(new Join(FAY, at(10))).then(joined(FAY));
        given(in(ASK), asked(1, CLEO), onFloor(1)).when(new Join(FAY, at(10))).then(joined(FAY));
    }

    @Test
    void afterThatTheBringerIsAskedOnce() {
        answered()
                .when(new Join(FAY, at(40)))
                .then(new EntryAsked(FAY))
                .when(new Join(FAY, at(50)))
                .thenNothing();
    }

    @Test
    void theBringerLetsThemInOrNot() {
        var knocked = answered().after(new Join(FAY, at(40)));
        knocked.when(new LetIn(BEN, at(50), FAY, true)).then(joined(FAY));
        knocked.when(new LetIn(BEN, at(50), FAY, false))
                .then(new EntryDeclined(FAY))
                .when(new Join(FAY, at(60)))
                .thenNothing();
        knocked.when(new LetIn(ANA, at(50), FAY, true)).thenRefused(REFUSED_BRINGERS_OWN);
    }

    @Test
    void nobodyIsLetInWhoDidNotKnock() {
        answered().when(new LetIn(BEN, at(50), FAY, true)).thenNothing();
    }

    @Test
    void inATalkTheDoorClosesWithTheQuestions() {
        given(spokenIn(TELL)).when(new Join(FAY, at(10))).then(joined(FAY));
        given(spokenIn(ASK)).when(new Join(FAY, at(10))).then(new EntryAsked(FAY));
    }

    @Test
    void onceAskingIsOverTheBringerIsAskedInAnyCase() {
        given(in(SUMMARISE)).when(new Join(FAY, at(10))).then(new EntryAsked(FAY));
    }

    @Test
    void latecomersMayKnockWhileItRests() {
        answered()
                .after(new Pause(ANA, at(35), false))
                .when(new Join(FAY, at(40)))
                .then(new EntryAsked(FAY))
                .when(new LetIn(BEN, at(50), FAY, true))
                .then(joined(FAY));
    }

    @Test
    void nobodyWaitsForWhoLeft() {
        given(in(SUMMARISE))
                .after(ready(ANA), ready(BEN), ready(CLEO), ready(DIRK))
                .when(new Leave(EVA, at(20)))
                .thenFirst(new Left(EVA), new PhaseEnded(EPOCH, Ending.READY, at(20)));
    }

    @Test
    void whoLeavesIsNoLongerReady() {
        var left = given(in(SUMMARISE)).after(ready(EVA), new Leave(EVA, at(20)));
        assertThat(((InPhase) left.session()).course().clock().ready()).isEmpty();
    }

    @Test
    void whoLeadsMayTakeSomebodyOut() {
        given(in(SUMMARISE)).when(new Remove(ANA, at(20), EVA)).then(new Left(EVA));
        given(in(SUMMARISE)).when(new Remove(ANA, at(20), FAY)).thenNothing();
        given(in(SUMMARISE)).when(new Remove(CLEO, at(20), EVA)).thenRefused(REFUSED_LEADERS_OWN);
    }

    @Test
    void whenEverybodyHasLeftTheSessionEnds() {
        given(in(SUMMARISE))
                .after(new Leave(ANA, at(20)), new Leave(CLEO, at(20)), new Leave(DIRK, at(20)))
                .after(new Leave(BEN, at(20)))
                .when(new Leave(EVA, at(21)))
                .then(new Left(EVA), new Ended(Close.STOPPED, at(21), at(21 + 86_400)));
    }

    @Test
    void alsoWhenOnlyItsGuideIsLeft() {
        given(in(CHECK_IN), guided(EVA), turn(ANA))
                .after(new Leave(ANA, at(20)), new Leave(BEN, at(20)), new Leave(CLEO, at(20)))
                .when(new Leave(DIRK, at(21)))
                .then(new Left(DIRK), new Ended(Close.STOPPED, at(21), at(21 + 86_400)));
    }

    @Test
    void whenTheGuideLeavesTheBotTakesOver() {
        var left = given(in(SUMMARISE), guided(EVA)).after(new Leave(EVA, at(20)));
        assertThat(((InPhase) left.session()).course().roster().guide()).isEmpty();
    }

    @Test
    void theGuideMayHandOverToAnotherOrToTheBot() {
        given(in(SUMMARISE), guided(EVA)).when(guide(EVA, DIRK)).then(guided(DIRK));
        given(in(SUMMARISE), guided(EVA))
                .when(new NameGuide(EVA, at(10), Optional.empty()))
                .then(new GuideNamed(Optional.empty()));
        given(in(SUMMARISE), guided(EVA)).when(guide(CLEO, DIRK)).thenRefused(REFUSED_LEADERS_OWN);
    }

    @Test
    void whoStartedMayNameTheGuideToo() {
        given(in(SUMMARISE)).when(guide(ANA, DIRK)).then(guided(DIRK));
    }

    @Test
    void theBringerDoesNotGuide() {
        given(in(SUMMARISE)).when(guide(BEN, BEN)).thenRefused(REFUSED_BRINGER_GUIDES);
        given(in(SUMMARISE))
                .after(new Pause(ANA, at(5), false))
                .when(guide(BEN, BEN))
                .thenRefused(REFUSED_BRINGER_GUIDES);
        given(in(SUMMARISE)).when(guide(ANA, FAY)).thenRefused(REFUSED_GUIDE_NOT_IN);
    }

    @Test
    void whoDidNothingWhileTheyHadAllTheTimeIsNotWaitedForNextTime() {
        var idle =
                given(in(WRITE))
                        .after(write(ANA, 10), write(CLEO, 20), write(DIRK, 30))
                        .after(call(240), call(300));
        assertThat(((InPhase) idle.session()).course().roster().idle()).containsExactly(EVA);
    }

    @Test
    void anyActBringsThemBack() {
        var back =
                given(in(WRITE))
                        .after(write(ANA, 10), write(CLEO, 20), write(DIRK, 30))
                        .after(call(240), call(300))
                        .after(new Say(EVA, at(310), words(1), false, true));
        assertThat(((InPhase) back.session()).course().roster().idle()).isEmpty();
    }

    @Test
    void aPhaseCutShortMakesNobodyIdle() {
        var moved = given(in(WRITE)).after(write(ANA, 10), new MoveOn(ANA, at(20))).after(call(40));
        assertThat(((InPhase) moved.session()).course().roster().idle()).isEmpty();
    }

    @Test
    void theBringerWhoAnsweredIsNotIdle() {
        var idle =
                given(in(ASK), asked(1, CLEO), onFloor(1))
                        .after(new Answered(BEN, at(10)), new NoFollowUp(CLEO, at(12)))
                        .after(call(360), call(600), call(720), call(780));
        assertThat(((InPhase) idle.session()).course().roster().idle())
                .containsExactly(ANA, DIRK, EVA);
    }

    @Test
    void inATalkNobodyIsIdleForNotTyping() {
        var talked = given(spokenIn(ASK)).after(call(360), call(600), call(720), call(780));
        assertThat(((InPhase) talked.session()).course().roster().idle()).isEmpty();
    }

    @Test
    void whoLetTheirTurnGoByTwiceIsIdle() {
        var idle =
                given(in(CHECK_IN), turn(ANA))
                        .after(new CallTime(at(120), 1))
                        .after(new Pass(BEN, at(121)), new Pass(CLEO, at(122)))
                        .after(new Pass(DIRK, at(123)), new Pass(EVA, at(124)))
                        .after(new CallTime(at(244), 1));
        assertThat(((InPhase) idle.session()).course().roster().idle()).containsExactly(ANA);
    }

    @Test
    void whenNobodyIsLeftToWaitForEverybodyIsWaitedFor() {
        given(
                        begun(TestMethod.TYPED),
                        phase(1, CHECK_IN),
                        new TurnMoved(ANA),
                        new TurnMoved(BEN),
                        new TurnMoved(CLEO),
                        new TurnMoved(DIRK),
                        new TurnMoved(EVA),
                        new PhaseEnded(1, Ending.DONE, MONDAY),
                        phase(2, OFFER))
                .when(new ShowAgain(ANA, at(1)))
                .then(new ShownAgain(2, at(1)));
    }

    @Test
    void whoIsIdleGetsATurnWhenTheyShowThemselves() {
        var round =
                given(in(WRITE))
                        .after(write(ANA, 10), write(CLEO, 20), write(DIRK, 30))
                        .after(call(240), call(300))
                        .after(new Write(BEN, at(310), words(1)));
        assertThat(round(round).waiting()).containsExactly(CLEO, DIRK);
        assertThat(round(round.after(new Say(EVA, at(320), words(2), false, true))).waiting())
                .containsExactly(CLEO, DIRK, EVA);
    }

    private static Round round(Given given) {
        return (Round) ((InPhase) given.session()).activity();
    }

    private static Ready ready(Seat who) {
        return new Ready(who, at(10), true);
    }

    private static Write write(Seat who, int second) {
        return new Write(who, at(second), words(second));
    }

    private static CallTime call(int second) {
        return new CallTime(at(second), EPOCH);
    }
}
