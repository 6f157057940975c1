package nl.intervisie.session;

import static nl.intervisie.method.Kind.HARVEST;
import static nl.intervisie.method.Kind.OFFER;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.DIRK;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.MONDAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.and;
import static nl.intervisie.session.Past.begun;
import static nl.intervisie.session.Past.guided;
import static nl.intervisie.session.Past.joined;
import static nl.intervisie.session.Past.lobby;
import static nl.intervisie.session.Past.opened;
import static nl.intervisie.session.Past.phase;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGER_GUIDES;
import static nl.intervisie.session.effect.Phrase.REFUSED_EXAMPLE_ONLY;
import static nl.intervisie.session.effect.Phrase.REFUSED_ONLY_READING;
import static nl.intervisie.session.effect.Phrase.REFUSED_TOO_FEW_TO_PRACTISE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.Arrange;
import nl.intervisie.session.act.SessionCommand.Begin;
import nl.intervisie.session.act.SessionCommand.Bring;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.Example;
import nl.intervisie.session.act.SessionCommand.NameBringer;
import nl.intervisie.session.act.SessionCommand.Offer;
import nl.intervisie.session.act.SessionCommand.OfferNothing;
import nl.intervisie.session.act.SessionCommand.Pass;
import nl.intervisie.session.act.SessionCommand.Publish;
import nl.intervisie.session.act.SessionCommand.Ready;
import nl.intervisie.session.act.SessionCommand.Stop;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Arranged;
import nl.intervisie.session.act.SessionEvent.Began;
import nl.intervisie.session.act.SessionEvent.CaseChosen;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.SessionEvent.Committed;
import nl.intervisie.session.act.SessionEvent.Ended;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.ExampleGiven;
import nl.intervisie.session.act.SessionEvent.LeftToRead;
import nl.intervisie.session.act.SessionEvent.NobodyOffered;
import nl.intervisie.session.act.SessionEvent.Offered;
import nl.intervisie.session.act.SessionEvent.OfferedNothing;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.Published;
import nl.intervisie.session.act.SessionEvent.SummaryShown;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** A practice: an ordinary session on a ready-made case, of which nothing is kept. */
class PracticeTest {

    private static final Setup PRACTICE = TestMethod.TYPED.practising(true);
    private static final Example EXAMPLE = new Example(words(1), words(2), words(3));

    private static List<SessionEvent> offering() {
        return and(begun(PRACTICE), new ExampleGiven(EXAMPLE), phase(1, OFFER));
    }

    private static Offered taken(Seat who) {
        return new Offered(who, words(1), words(2), "insight", 1);
    }

    private static Given reviewing() {
        return given(
                offering(),
                taken(BEN),
                new CaseChosen(BEN),
                new PhaseEnded(1, Ending.DONE, MONDAY),
                phase(2, HARVEST),
                new Committed(words(9), Optional.empty(), Optional.of(at(9000))),
                new PhaseEnded(2, Ending.DONE, MONDAY),
                new SummaryShown(MONDAY, at(300)));
    }

    @Test
    void twoCanPractise() {
        var begin = new Begin(ANA, at(60), 0, Optional.empty(), Optional.of(EXAMPLE));
        given(opened(PRACTICE)).when(begin).thenRefused(REFUSED_TOO_FEW_TO_PRACTISE);
        given(opened(PRACTICE), joined(BEN))
                .when(begin)
                .thenFirst(new Began(at(60), false, Optional.empty()), new ExampleGiven(EXAMPLE));
    }

    @Test
    void aSessionInEarnestHasNoExample() {
        given(lobby())
                .when(new Begin(ANA, at(60), 0, Optional.empty(), Optional.of(EXAMPLE)))
                .accepted();
        assertThat(
                        given(lobby())
                                .when(
                                        new Begin(
                                                ANA,
                                                at(60),
                                                0,
                                                Optional.empty(),
                                                Optional.of(EXAMPLE)))
                                .events())
                .noneMatch(ExampleGiven.class::isInstance);
    }

    @Test
    void aPracticeStaysOneWhateverIsArranged() {
        var longer = new Setup(TestMethod.HASH, 90, true, "en", false, 24);
        given(lobby(PRACTICE))
                .when(new Arrange(ANA, at(10), longer))
                .then(new Arranged(longer.practising(true)));
        given(lobby())
                .when(new Arrange(ANA, at(10), longer.practising(true)))
                .then(new Arranged(longer));
    }

    @Test
    void whoTakesTheExampleFirstBringsIt() {
        given(offering())
                .when(new Bring(CLEO, at(10)))
                .thenFirst(taken(CLEO), new CaseChosen(CLEO));
    }

    @Test
    void whoGuidesDoesNotBringIt() {
        given(offering(), guided(EVA))
                .when(new Bring(EVA, at(10)))
                .thenRefused(nl.intervisie.session.effect.Phrase.REFUSED_GUIDE_GUARDS);
        var both = new Setup(TestMethod.HASH, 60, false, "nl", true, 24, true, true);
        given(and(begun(both), new ExampleGiven(EXAMPLE), phase(1, OFFER)), guided(EVA))
                .when(new Bring(EVA, at(10)))
                .thenRefused(REFUSED_BRINGER_GUIDES);
    }

    @Test
    void somebodyMayBeNamedToBringIt() {
        given(offering())
                .when(new NameBringer(ANA, at(10), DIRK))
                .thenFirst(taken(DIRK), new CaseChosen(DIRK));
    }

    @Test
    void anOwnCaseIsForAnotherTime() {
        given(offering())
                .when(new Offer(BEN, at(10), words(5), words(6), "insight", 2))
                .thenRefused(REFUSED_EXAMPLE_ONLY);
    }

    @Test
    void whenNobodyTakesItWhoStartedBringsIt() {
        given(offering())
                .after(
                        new Ready(ANA, at(10), true),
                        new Ready(BEN, at(10), true),
                        new Ready(CLEO, at(10), true),
                        new Ready(DIRK, at(10), true))
                .when(new Ready(EVA, at(11), true))
                .thenFirst(new SessionEvent.Readied(EVA, true), taken(ANA), new CaseChosen(ANA));
    }

    @Test
    void whoWouldRatherNotIsNotMadeTo() {
        given(offering())
                .after(
                        new Pass(ANA, at(10)),
                        new OfferNothing(BEN, at(10)),
                        new Pass(CLEO, at(10)),
                        new Pass(DIRK, at(10)))
                .when(new Pass(EVA, at(11)))
                .then(
                        new OfferedNothing(EVA),
                        new NobodyOffered(),
                        new PhaseEnded(1, Ending.DONE, at(11)),
                        new Ended(Close.NO_CASE, at(11), at(11)));
    }

    @Test
    void onceItIsPostedThereIsTimeToReadAndThenAllIsGoneAtOnce() {
        reviewing()
                .when(new Publish(BEN, at(60)))
                .then(new Published(false, List.of()), new LeftToRead(at(660)));
        var reading = reviewing().after(new Publish(BEN, at(60)));
        reading.when(new CallTime(at(400), 2)).thenNothing();
        reading.when(new Publish(BEN, at(70))).thenNothing();
        reading.when(new Pass(CLEO, at(70))).thenRefused(REFUSED_ONLY_READING);
        reading.when(new CallTime(at(660), 2)).then(new Ended(Close.COMPLETED, at(660), at(660)));
    }

    @Test
    void itCanBeClosedBeforeAllHaveRead() {
        reviewing()
                .after(new Publish(BEN, at(60)))
                .when(new Stop(BEN, at(70)))
                .then(new Ended(Close.STOPPED, at(70), at(70)));
    }

    @Test
    void nothingMeantInAPracticeComesBack() {
        var closed =
                (Closed)
                        reviewing()
                                .after(new Publish(BEN, at(60)), new CallTime(at(660), 2))
                                .session();
        assertThat(closed.due()).isEmpty();
        assertThat(closed.intentions(at(661))).isEmpty();
        assertThat(closed.due()).isEmpty();
    }
}
