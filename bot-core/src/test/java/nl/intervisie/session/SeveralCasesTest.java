package nl.intervisie.session;

import static nl.intervisie.method.Kind.HARVEST;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.FAY;
import static nl.intervisie.session.Cast.MONDAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.EPOCH;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGERS_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_CASE_PAST;

import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.BeExposed;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.ComeIn;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.Publish;
import nl.intervisie.session.act.SessionCommand.Strike;
import nl.intervisie.session.act.SessionCommand.TakeBack;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.SessionEvent.Ended;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.LookedOver;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.Published;
import nl.intervisie.session.act.SessionEvent.Struck;
import nl.intervisie.session.act.SessionEvent.SummaryShown;
import nl.intervisie.session.course.Book;
import nl.intervisie.session.course.Course;
import org.junit.jupiter.api.Test;

/** The summary of a session in which Ana brought a case, and then Ben. */
class SeveralCasesTest {

    private static Given reviewing() {
        var one =
                (Reviewing)
                        given(
                                        in(HARVEST),
                                        new PhaseEnded(EPOCH, Ending.DONE, MONDAY),
                                        new SummaryShown(MONDAY, at(300)))
                                .session();
        return new Given(Reviewing.of(withCaseOfAna(one.course()), at(300)));
    }

    private static Course withCaseOfAna(Course it) {
        var book = it.book();
        return new Course(
                it.setup(),
                it.plan(),
                it.lot(),
                it.began(),
                it.roster(),
                new Book(
                        book.lastTime(),
                        book.offered(),
                        book.story(),
                        book.questions(),
                        book.writings(),
                        book.choice(),
                        book.gains(),
                        book.aside(),
                        book.posting(),
                        book.sorting(),
                        book.times(),
                        List.of(new Book.PastCase(Optional.of(ANA), Book.empty()))),
                it.clock(),
                it.bank(),
                it.days());
    }

    private static Ended completed(int second) {
        return new Ended(Close.COMPLETED, at(second), at(second + 86_400));
    }

    @Test
    void itIsPostedWhenBothHaveLooked() {
        reviewing()
                .when(new Publish(ANA, at(10)))
                .then(new LookedOver(ANA))
                .when(new Publish(BEN, at(20)))
                .then(new Published(false, List.of()), completed(20));
    }

    @Test
    void aCaseOfBeforeIsNotTakenBackWithTheNext() {
        reviewing().when(new TakeBack(ANA, at(10))).thenRefused(REFUSED_CASE_PAST);
        reviewing().when(new TakeBack(CLEO, at(10))).thenRefused(REFUSED_BRINGERS_OWN);
        reviewing()
                .when(new TakeBack(BEN, at(10)))
                .thenFirst(new Ended(Close.TAKEN_BACK, at(10), at(10)));
    }

    @Test
    void whoHasLookedHasNothingMoreToDo() {
        var looked = reviewing().after(new Publish(BEN, at(10)));
        looked.when(new Publish(BEN, at(11))).thenNothing();
        looked.when(new Strike(BEN, at(11), List.of("step-of-2"))).thenNothing();
    }

    @Test
    void theCaseOfWhoSaysNothingStaysOut() {
        reviewing()
                .after(new Publish(BEN, at(10)))
                .when(new CallTime(at(300), EPOCH))
                .then(new Published(true, List.of(BEN)), completed(300));
    }

    @Test
    void eachStrikesTheirOwnCaseAndWhatIsOfAll() {
        reviewing()
                .after(new Strike(ANA, at(10), List.of("step-of-1", "gain-p4")))
                .when(new Strike(BEN, at(20), List.of("question-of-2", "question-of-1")))
                .then(new Struck(List.of("gain-p4", "question-of-2", "step-of-1"), at(320)))
                .when(new Strike(ANA, at(30), List.of()))
                .then(new Struck(List.of("gain-p4", "question-of-2"), at(330)));
    }

    @Test
    void nobodyWaitsForABringerWhoLeft() {
        reviewing()
                .after(new Leave(ANA, at(5)))
                .when(new Publish(BEN, at(10)))
                .then(new Published(true, List.of(BEN)), completed(10));
    }

    @Test
    void inFrontOfOthersNoCaseIsPosted() {
        reviewing()
                .after(new Publish(ANA, at(10)), new ComeIn(FAY, at(20)))
                .when(new Publish(BEN, at(30)))
                .then(new Published(true, List.of()), completed(30));
        reviewing()
                .after(new Publish(ANA, at(10)))
                .when(new BeExposed(at(30), false))
                .then(new Published(true, List.of()), completed(30));
    }

    @Test
    void whoBroughtNoCaseHasNoPartInIt() {
        reviewing().when(new Publish(CLEO, at(10))).thenRefused(REFUSED_BRINGERS_OWN);
    }
}
