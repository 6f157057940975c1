package nl.intervisie.session;

import static nl.intervisie.method.Kind.ASK;
import static nl.intervisie.method.Kind.CHECK_IN;
import static nl.intervisie.method.Kind.CHOOSE;
import static nl.intervisie.method.Kind.HARVEST;
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
import static nl.intervisie.session.Past.turn;
import static nl.intervisie.session.effect.Phrase.REFUSED_ALMOST_DONE;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGERS_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_CLOSED;
import static nl.intervisie.session.effect.Phrase.REFUSED_REVIEWING;
import static nl.intervisie.session.effect.Phrase.REFUSED_STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.BeAway;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.ComeIn;
import nl.intervisie.session.act.SessionCommand.Erase;
import nl.intervisie.session.act.SessionCommand.Forget;
import nl.intervisie.session.act.SessionCommand.GoOut;
import nl.intervisie.session.act.SessionCommand.Join;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.Mend;
import nl.intervisie.session.act.SessionCommand.Pass;
import nl.intervisie.session.act.SessionCommand.Pause;
import nl.intervisie.session.act.SessionCommand.Publish;
import nl.intervisie.session.act.SessionCommand.Resume;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.Stop;
import nl.intervisie.session.act.SessionCommand.Strike;
import nl.intervisie.session.act.SessionCommand.TakeBack;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.SessionEvent.Committed;
import nl.intervisie.session.act.SessionEvent.Ended;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Forgotten;
import nl.intervisie.session.act.SessionEvent.IntentionRecalled;
import nl.intervisie.session.act.SessionEvent.Mended;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.Published;
import nl.intervisie.session.act.SessionEvent.ReaderCame;
import nl.intervisie.session.act.SessionEvent.Struck;
import nl.intervisie.session.act.SessionEvent.SummaryShown;
import nl.intervisie.session.act.SessionEvent.Withdrawn;
import org.junit.jupiter.api.Test;

/** The bringer's look at the summary, and what is left when it is over. */
class ReviewingTest {

    private static final int NINETY_DAYS = 90 * 24 * 3600;

    private static final SummaryShown SHOWN = new SummaryShown(MONDAY, at(300));

    private static Given reviewing() {
        return given(in(HARVEST), new PhaseEnded(EPOCH, Ending.DONE, MONDAY), SHOWN);
    }

    private static Ended completed(int second) {
        return new Ended(Close.COMPLETED, at(second), at(second + 86_400));
    }

    @Test
    void theBringerPostsTheSummary() {
        reviewing()
                .when(new Publish(BEN, at(60)))
                .then(new Published(false, List.of()), completed(60));
        reviewing().when(new Publish(ANA, at(60))).thenRefused(REFUSED_BRINGERS_OWN);
    }

    @Test
    void theBringerMayStrikeLinesAndThenHasFiveMinutesAgain() {
        reviewing()
                .when(new Strike(BEN, at(60), List.of("step")))
                .then(new Struck(List.of("step"), at(360)))
                .when(new CallTime(at(300), EPOCH))
                .thenNothing();
        reviewing()
                .when(new Strike(ANA, at(60), List.of("step")))
                .thenRefused(REFUSED_BRINGERS_OWN);
    }

    @Test
    void untouchedForFiveMinutesTheBotPostsTheShortForm() {
        reviewing().when(new CallTime(at(299), EPOCH)).thenNothing();
        reviewing()
                .when(new CallTime(at(300), EPOCH))
                .then(new Published(true, List.of()), completed(300));
    }

    @Test
    void withoutTheBringersWordItIsTheShortFormAlsoAfterStriking() {
        reviewing()
                .after(new Strike(BEN, at(60), List.of("step")))
                .when(new CallTime(at(360), EPOCH))
                .then(new Published(true, List.of()), completed(360));
    }

    @Test
    void nobodyWaitsForABringerWhoIsGone() {
        given(in(HARVEST))
                .after(new Leave(BEN, at(5)), new Resume(ANA, at(10)))
                .after(new Pass(ANA, at(20)), new Pass(CLEO, at(20)), new Pass(DIRK, at(20)))
                .when(new Pass(EVA, at(20)))
                .thenLast(new SummaryShown(at(20), at(20)))
                .when(new CallTime(at(20), EPOCH))
                .then(new Published(true, List.of()), completed(20));
    }

    @Test
    void somebodyInTheRoomWhoDidNotTakePartSeesOnlyTheShortForm() {
        reviewing()
                .when(new ComeIn(FAY, at(30)))
                .then(new ReaderCame(FAY, at(30)))
                .when(new Publish(BEN, at(60)))
                .then(new Published(true, List.of()), completed(60));
        reviewing()
                .after(new ComeIn(FAY, at(30)), new GoOut(FAY, at(40)))
                .when(new Publish(BEN, at(60)))
                .then(new Published(false, List.of()), completed(60));
    }

    @Test
    void theBringerMayStillStopOrTakeTheCaseBack() {
        reviewing()
                .when(new Stop(BEN, at(60)))
                .then(new Ended(Close.STOPPED, at(60), at(60 + 86_400)));
        reviewing()
                .when(new TakeBack(BEN, at(60)))
                .then(new Ended(Close.TAKEN_BACK, at(60), at(60)));
        reviewing().when(new TakeBack(ANA, at(60))).thenRefused(REFUSED_BRINGERS_OWN);
    }

    @Test
    void wordsMayStillBeMendedAndWithdrawn() {
        reviewing().when(new Mend(BEN, at(60), words(2))).then(new Mended(words(2)));
        reviewing().when(new Erase(BEN, at(60), words(2))).then(new Withdrawn(words(2)));
    }

    @Test
    void anotherThingIsTooLate() {
        reviewing().when(new Join(FAY, at(60))).thenRefused(REFUSED_ALMOST_DONE);
        reviewing().when(new Pause(ANA, at(60), false)).thenRefused(REFUSED_REVIEWING);
    }

    @Test
    void downtimeGivesTheBringerTheirTimeBack() {
        reviewing()
                .after(new BeAway(at(200), at(100)))
                .when(new CallTime(at(300), EPOCH))
                .thenNothing();
    }

    @Test
    void theBringerMayStopAnyPhaseAlone() {
        given(in(ASK))
                .when(new Stop(BEN, at(60)))
                .then(new Ended(Close.STOPPED, at(60), at(60 + 86_400)));
        given(in(ASK)).when(new Stop(ANA, at(60))).thenRefused(REFUSED_STOP);
        given(in(CHECK_IN), turn(ANA))
                .when(new Stop(ANA, at(60)))
                .then(new Ended(Close.STOPPED, at(60), at(60 + 86_400)));
    }

    @Test
    void onlyTheBringerMayTakeTheCaseBackAndItsWordsGoAtOnce() {
        given(in(ASK))
                .when(new TakeBack(BEN, at(60)))
                .then(new Ended(Close.TAKEN_BACK, at(60), at(60)));
        given(in(ASK)).when(new TakeBack(CLEO, at(60))).thenRefused(REFUSED_BRINGERS_OWN);
    }

    @Test
    void aClosedSessionHearsNothing() {
        var closed = reviewing().after(new Publish(BEN, at(60)));
        closed.when(new Say(BEN, at(70), words(1), false, true)).thenNothing();
        closed.when(new Pause(BEN, at(70), false)).thenRefused(REFUSED_CLOSED);
        closed.when(new Join(FAY, at(70))).thenRefused(REFUSED_CLOSED);
        closed.when(new CallTime(at(99_999), EPOCH)).thenNothing();
    }

    @Test
    void theIntentionComesBackOnItsDateOnce() {
        var closed = committed().after(new Publish(BEN, at(60)));
        closed.when(new CallTime(at(999), EPOCH)).thenNothing();
        closed.when(new CallTime(at(1000), EPOCH))
                .then(new IntentionRecalled(at(1000), Optional.of(words(70))))
                .when(new CallTime(at(1001), EPOCH))
                .thenNothing();
    }

    @Test
    void whatCameBackBeforeEachHadTheirOwnWasTheLastOne() {
        given(
                        in(CHOOSE),
                        new Committed(words(70), Optional.empty(), Optional.of(at(1000))),
                        new PhaseEnded(EPOCH, Ending.DONE, MONDAY),
                        SHOWN,
                        new Published(false, List.of()),
                        completed(60),
                        new IntentionRecalled(at(1000), Optional.empty()))
                .when(new CallTime(at(1001), EPOCH))
                .thenNothing();
    }

    @Test
    void notThatOfASessionThatWasStopped() {
        committed().after(new Stop(BEN, at(60))).when(new CallTime(at(1000), EPOCH)).thenNothing();
    }

    private static Given committed() {
        return given(
                in(CHOOSE),
                new Committed(words(70), Optional.empty(), Optional.of(at(1000))),
                new PhaseEnded(EPOCH, Ending.DONE, MONDAY),
                SHOWN);
    }

    @Test
    void contentsAreDestroyedOnce() {
        reviewing()
                .after(new Publish(BEN, at(60)))
                .when(new Forget(at(90_000)))
                .then(new Forgotten(at(90_000)))
                .when(new Forget(at(90_001)))
                .thenNothing();
    }

    @Test
    void anIntentionIsDestroyedNinetyDaysLaterWhateverItsDateWas() {
        var later = NINETY_DAYS + 60;
        committed()
                .after(new Publish(BEN, at(60)), new CallTime(at(1000), EPOCH))
                .after(new Forget(at(90_000)))
                .when(new Forget(at(later)))
                .then(new Forgotten(at(later)))
                .when(new Forget(at(later + 1)))
                .thenNothing();
    }

    @Test
    void anIntentionWithoutADateIsDestroyedAsWell() {
        var closed =
                given(
                                in(CHOOSE),
                                new Committed(words(70), Optional.empty(), Optional.empty()),
                                new PhaseEnded(EPOCH, Ending.DONE, MONDAY),
                                SHOWN)
                        .after(new Publish(BEN, at(60)), new Forget(at(90_000)));
        assertThat(closed.session())
                .isInstanceOfSatisfying(
                        Closed.class,
                        it -> assertThat(it.destroyNext()).contains(at(NINETY_DAYS + 60)));
    }
}
