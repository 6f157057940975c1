package nl.intervisie.session;

import static nl.intervisie.method.Kind.CHECK_IN;
import static nl.intervisie.method.Kind.SUGGEST;
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
import static nl.intervisie.session.Past.guided;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.lobby;
import static nl.intervisie.session.Past.turn;
import static nl.intervisie.session.effect.Phrase.REFUSED_GUIDES_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_HAD_TURN;
import static nl.intervisie.session.effect.Phrase.REFUSED_NOT_YOUR_TURN;
import static nl.intervisie.session.effect.Phrase.REFUSED_YOUR_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.Begin;
import nl.intervisie.session.act.SessionCommand.Busy;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.Done;
import nl.intervisie.session.act.SessionCommand.Extend;
import nl.intervisie.session.act.SessionCommand.GiveTurn;
import nl.intervisie.session.act.SessionCommand.GoOut;
import nl.intervisie.session.act.SessionCommand.Join;
import nl.intervisie.session.act.SessionCommand.LastTime;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.NameGuide;
import nl.intervisie.session.act.SessionCommand.Pass;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.UseDraft;
import nl.intervisie.session.act.SessionCommand.Write;
import nl.intervisie.session.act.SessionEvent.Drafted;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Extended;
import nl.intervisie.session.act.SessionEvent.GraceBegan;
import nl.intervisie.session.act.SessionEvent.Left;
import nl.intervisie.session.act.SessionEvent.Noted;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.Remarked;
import nl.intervisie.session.act.SessionEvent.TurnBegan;
import nl.intervisie.session.act.SessionEvent.TurnMoved;
import nl.intervisie.session.act.SessionEvent.TurnPassed;
import nl.intervisie.session.act.SessionEvent.TurnStretched;
import nl.intervisie.session.act.SessionEvent.TurnTaken;
import nl.intervisie.session.phase.Round;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** Check-in, and the round of suggestions. */
class RoundTest {

    private static Say say(Seat who, int second) {
        return new Say(who, at(second), words(50), false, true);
    }

    private static CallTime call(int second) {
        return new CallTime(at(second), 1);
    }

    private static TurnBegan turnAt(Seat who, int second) {
        return new TurnBegan(who, at(second), at(second + 120));
    }

    @Test
    void theNextIsCalledWhenSomebodyTookTheirTurn() {
        given(in(CHECK_IN), turn(ANA))
                .when(say(ANA, 30))
                .then(new TurnTaken(ANA, Optional.of(words(50))), turnAt(BEN, 30));
    }

    @Test
    void whoBroughtLastTimeComesFirst() {
        given(lobby())
                .when(
                        new Begin(
                                ANA,
                                MONDAY,
                                0,
                                Optional.of(new LastTime(words(1), Optional.of(DIRK)))))
                .thenLast(turn(DIRK));
    }

    @Test
    void wordsBeforeOnesTurnAreKeptForIt() {
        given(in(CHECK_IN), turn(ANA)).when(say(CLEO, 30)).then(new Drafted(CLEO, words(50)));
        given(in(CHECK_IN), turn(ANA), new Drafted(BEN, words(50)))
                .after(new Pass(ANA, at(30)))
                .when(new UseDraft(BEN, at(40)))
                .thenFirst(new TurnTaken(BEN, Optional.of(words(50))));
    }

    @Test
    void wordsAfterOnesTurnAreARemark() {
        given(in(CHECK_IN), turn(ANA), new TurnPassed(ANA), turn(BEN))
                .when(say(ANA, 30))
                .then(new Remarked(ANA, words(50)));
    }

    @Test
    void aTurnMayBePassedAlsoBeforeItComes() {
        given(in(CHECK_IN), turn(ANA))
                .when(new Pass(ANA, at(10)))
                .then(new TurnPassed(ANA), turnAt(BEN, 10));
        given(in(CHECK_IN), turn(ANA))
                .after(new Pass(BEN, at(10)))
                .when(new Pass(ANA, at(20)))
                .then(new TurnPassed(ANA), turnAt(CLEO, 20));
        given(in(CHECK_IN), turn(ANA), new TurnPassed(ANA), turn(BEN))
                .when(new Pass(ANA, at(10)))
                .thenRefused(REFUSED_NOT_YOUR_TURN);
    }

    @Test
    void aTurnNotTakenMovesToTheEndOnce() {
        given(in(CHECK_IN), turn(ANA)).when(call(120)).then(new TurnMoved(ANA), turnAt(BEN, 120));
    }

    @Test
    void afterThatItCountsAsAPass() {
        given(in(CHECK_IN), turn(ANA))
                .after(call(120), new Pass(BEN, at(121)), new Pass(CLEO, at(122)))
                .after(new Pass(DIRK, at(123)))
                .when(new Pass(EVA, at(124)))
                .then(new TurnPassed(EVA), turnAt(ANA, 124))
                .when(call(244))
                .thenFirst(new TurnPassed(ANA), new PhaseEnded(1, Ending.DONE, at(244)));
    }

    @Test
    void whoIsBusyGetsTwiceTheTimeOnce() {
        given(in(CHECK_IN), turn(ANA))
                .when(new Busy(ANA, at(100)))
                .then(new TurnStretched(ANA, at(240)))
                .when(new Busy(ANA, at(200)))
                .thenNothing();
        given(in(CHECK_IN), turn(ANA))
                .when(new Busy(BEN, at(100)))
                .thenRefused(REFUSED_NOT_YOUR_TURN);
    }

    @Test
    void aSpokenTurnHasAtLeastAMinuteAndEndsByATap() {
        given(lobby(TestMethod.SPOKEN))
                .when(new Begin(ANA, MONDAY, 0, Optional.empty()))
                .thenLast(new TurnBegan(ANA, MONDAY, at(60)))
                .when(new Done(ANA, at(40)))
                .then(new TurnTaken(ANA, Optional.empty()), new TurnBegan(BEN, at(40), at(100)));
        given(in(CHECK_IN), turn(ANA)).when(new Done(ANA, at(5))).thenRefused(REFUSED_YOUR_TURN);
    }

    @Test
    void nobodyWaitsForWhoLeaves() {
        given(in(CHECK_IN), turn(ANA))
                .when(new Leave(ANA, at(20)))
                .then(new Left(ANA), turnAt(BEN, 20));
        given(in(CHECK_IN), turn(ANA))
                .after(new GoOut(BEN, at(20)))
                .when(new Pass(ANA, at(30)))
                .then(new TurnPassed(ANA), turnAt(CLEO, 30));
    }

    @Test
    void whoJoinsLateHasATurnToo() {
        given(in(CHECK_IN), turn(ANA))
                .after(new Join(FAY, at(5)), new Pass(BEN, at(6)), new Pass(CLEO, at(7)))
                .after(new Pass(DIRK, at(8)), new Pass(EVA, at(9)))
                .when(new Pass(ANA, at(10)))
                .then(new TurnPassed(ANA), turnAt(FAY, 10));
    }

    @Test
    void onlyTheGuideGivesTheTurn() {
        given(in(CHECK_IN), guided(EVA), turn(ANA))
                .when(new GiveTurn(EVA, at(10), DIRK))
                .then(turnAt(DIRK, 10))
                .when(new Pass(DIRK, at(20)))
                .then(new TurnPassed(DIRK), turnAt(ANA, 20));
        given(in(CHECK_IN), turn(ANA))
                .when(new GiveTurn(BEN, at(10), DIRK))
                .thenRefused(REFUSED_GUIDES_OWN);
        given(in(CHECK_IN), guided(EVA), new TurnPassed(DIRK), turn(ANA))
                .when(new GiveTurn(EVA, at(10), DIRK))
                .thenRefused(REFUSED_HAD_TURN);
    }

    @Test
    void whoBecomesTheGuideHasNoTurnAnyMore() {
        given(in(CHECK_IN), turn(ANA))
                .when(new NameGuide(ANA, at(10), Optional.of(ANA)))
                .then(guided(ANA), turnAt(BEN, 10));
    }

    @Test
    void whenTimeIsUpWhoWasNotCalledYetIsCalledAllTheSame() {
        given(
                        in(CHECK_IN),
                        new TurnPassed(ANA),
                        new TurnPassed(BEN),
                        new TurnBegan(CLEO, at(200), at(320)))
                .when(call(240))
                .then(new Extended(at(240 + 3 * 120), 360, 0));
    }

    @Test
    void whoWasCalledOnceIsNotWaitedForWhenTimeIsUp() {
        given(
                        in(CHECK_IN),
                        new TurnPassed(ANA),
                        new TurnPassed(BEN),
                        new TurnPassed(CLEO),
                        new TurnPassed(DIRK),
                        new TurnMoved(EVA),
                        new TurnBegan(EVA, at(200), at(320)))
                .when(call(240))
                .then(new GraceBegan(1, at(300)))
                .when(call(300))
                .thenFirst(new PhaseEnded(1, Ending.TIME, at(300)));
    }

    @Test
    void inTheRoundOfSuggestionsTheBringerListens() {
        given(in(SUGGEST))
                .after(new Extend(ANA, MONDAY, true))
                .when(say(BEN, 10))
                .then(new Noted(BEN, words(50)));
        given(in(SUGGEST), turn(ANA))
                .when(new Pass(ANA, at(10)))
                .then(new TurnPassed(ANA), turnAt(CLEO, 10));
    }

    @Test
    void suggestionsAreKeptInTheOrderOfTheTurns() {
        var after =
                given(in(SUGGEST), turn(ANA))
                        .after(say(ANA, 10))
                        .after(new Write(CLEO, at(20), words(51)))
                        .after(new Pass(DIRK, at(30)))
                        .after(new Write(EVA, at(40), words(52)));
        assertThat(((InPhase) after.session()).course().suggestions())
                .extracting(it -> it.who() + " " + it.words().seq())
                .containsExactly("p1 50", "p3 51", "p5 52");
    }

    @Test
    void theBringerWhoComesBackStillListens() {
        var back =
                given(in(SUGGEST), turn(ANA)).after(new Leave(BEN, at(5)), new Join(BEN, at(10)));
        var round = (Round) ((InPhase) back.session()).activity();
        assertThat(round.waiting()).doesNotContain(BEN);
    }
}
