package nl.intervisie.session;

import static nl.intervisie.method.Kind.CHOOSE;
import static nl.intervisie.method.Kind.HARVEST;
import static nl.intervisie.method.Kind.SUGGEST;
import static nl.intervisie.method.Kind.WRITE;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.DIRK;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.MONDAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.EPOCH;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.phase;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGERS_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGER_CHOOSES;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGER_SPEAKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.Choose;
import nl.intervisie.session.act.SessionCommand.Commit;
import nl.intervisie.session.act.SessionCommand.Gain;
import nl.intervisie.session.act.SessionCommand.MoveOn;
import nl.intervisie.session.act.SessionCommand.Pass;
import nl.intervisie.session.act.SessionCommand.Pick;
import nl.intervisie.session.act.SessionCommand.Ready;
import nl.intervisie.session.act.SessionEvent.ChoicePassed;
import nl.intervisie.session.act.SessionEvent.Chosen;
import nl.intervisie.session.act.SessionEvent.Committed;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Extended;
import nl.intervisie.session.act.SessionEvent.Gained;
import nl.intervisie.session.act.SessionEvent.Paused;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.Rest;
import nl.intervisie.session.act.SessionEvent.SummaryShown;
import nl.intervisie.session.act.SessionEvent.TurnTaken;
import nl.intervisie.session.act.SessionEvent.Written;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static final Pick PICK = new Pick(2, words(60));

    private static CallTime call(int second) {
        return new CallTime(at(second), EPOCH + 1);
    }

    /** Ana and cleo suggested something. */
    private static Given choosing() {
        return given(
                in(SUGGEST),
                new TurnTaken(ANA, Optional.of(words(50))),
                new TurnTaken(CLEO, Optional.of(words(51))),
                new PhaseEnded(EPOCH, Ending.DONE, MONDAY),
                phase(EPOCH + 1, CHOOSE));
    }

    private static Choose choose(Seat who, Pick... picks) {
        return new Choose(who, at(10), List.of(picks), Optional.empty());
    }

    private static Commit commit(Seat who) {
        return new Commit(who, at(20), words(70), Optional.empty(), Optional.empty());
    }

    private static Committed committed() {
        return new Committed(words(70), Optional.empty(), Optional.empty());
    }

    @Test
    void theBringerChoosesSuggestionsEachWithItsWhy() {
        choosing().when(choose(BEN, PICK)).then(new Chosen(List.of(PICK), Optional.empty()));
        choosing().when(choose(ANA, PICK)).thenRefused(REFUSED_BRINGERS_OWN);
    }

    @Test
    void whatWasNotSuggestedIsNotChosen() {
        choosing()
                .when(choose(BEN, new Pick(0, words(60)), PICK, new Pick(3, words(61))))
                .then(new Chosen(List.of(PICK), Optional.empty()));
    }

    @Test
    void somethingOfTheirOwnMayBeChosenToo() {
        choosing()
                .when(new Choose(BEN, at(10), List.of(), Optional.of(words(62))))
                .then(new Chosen(List.of(), Optional.of(words(62))));
    }

    @Test
    void thenTheySayWhatTheyWillDo() {
        choosing()
                .after(choose(BEN, PICK))
                .when(commit(BEN))
                .thenFirst(committed(), new PhaseEnded(EPOCH + 1, Ending.DONE, at(20)));
    }

    @Test
    void aChoiceMayBeChangedUntilThen() {
        choosing()
                .after(choose(BEN, PICK))
                .when(choose(BEN))
                .then(new Chosen(List.of(), Optional.empty()));
    }

    @Test
    void committingFirstDoesNotSkipChoosing() {
        choosing()
                .when(commit(BEN))
                .then(committed())
                .when(choose(BEN, PICK))
                .thenFirst(
                        new Chosen(List.of(PICK), Optional.empty()),
                        new PhaseEnded(EPOCH + 1, Ending.DONE, at(10)));
    }

    @Test
    void bothMayBePassed() {
        choosing()
                .when(new Pass(BEN, at(10)))
                .then(new ChoicePassed())
                .when(new Pass(BEN, at(20)))
                .thenFirst(new ChoicePassed(), new PhaseEnded(EPOCH + 1, Ending.DONE, at(20)));
        choosing().when(new Pass(ANA, at(10))).thenRefused(REFUSED_BRINGER_CHOOSES);
    }

    @Test
    void aSecondTapDoesNotPassTheNextStep() {
        choosing()
                .when(new Pass(BEN, at(10), 1))
                .then(new ChoicePassed())
                .when(new Pass(BEN, at(10), 1))
                .thenNothing();
    }

    @Test
    void choosingIsNeverCut() {
        choosing().when(call(360)).then(new Extended(at(480), 120, 0));
        choosing().when(new MoveOn(ANA, at(10))).thenRefused(REFUSED_BRINGER_SPEAKS);
        choosing().when(new Ready(ANA, at(10), true)).thenRefused(REFUSED_BRINGER_SPEAKS);
    }

    @Test
    void aBringerWhoShowsNothingForLongSeemsGone() {
        choosing()
                .after(call(360), call(480), call(600))
                .when(call(720))
                .then(new Paused(Rest.BRINGER_GONE, at(720)));
    }

    @Test
    void everybodyThenSaysWhatTheyTakeHome() {
        given(in(HARVEST))
                .when(new Gain(ANA, at(10), words(80), Optional.of(words(81)), 8, true))
                .then(new Gained(ANA, words(80), Optional.of(words(81)), 8, true));
    }

    @Test
    void theHarvestEndsWhenAllHaveSaidSoOrPassed() {
        given(in(HARVEST))
                .after(gain(ANA), gain(BEN), gain(CLEO), new Pass(DIRK, at(10)))
                .when(gain(EVA))
                .then(
                        new Gained(EVA, words(80), Optional.empty(), 7, false),
                        new PhaseEnded(EPOCH, Ending.DONE, at(10)),
                        new SummaryShown(at(10), at(310)));
    }

    @Test
    void everybodyIsWaitedForThereAlsoWhoDidNothingBefore() {
        given(
                        in(WRITE),
                        new Written(ANA, words(1)),
                        new PhaseEnded(EPOCH, Ending.TIME, MONDAY),
                        phase(EPOCH + 1, HARVEST))
                .after(gain(BEN))
                .when(gain(ANA))
                .then(new Gained(ANA, words(80), Optional.empty(), 7, false));
    }

    @Test
    void scoresOfFewerThanThreeAreNotShown() {
        var two = given(in(HARVEST)).after(gain(ANA), gain(BEN));
        assertThat(scores(two)).isEmpty();
        assertThat(scores(two.after(new Gain(CLEO, at(11), words(82), Optional.empty(), 4, false))))
                .containsExactly(4, 7, 7);
    }

    private static List<Integer> scores(Given given) {
        return ((InPhase) given.session()).course().book().gains().scores();
    }

    @Test
    void whoPassesTakesTheirGainBack() {
        var passed = given(in(HARVEST)).after(gain(ANA), new Pass(ANA, at(20)));
        assertThat(((InPhase) passed.session()).course().book().gains().all()).isEmpty();
    }

    private static Gain gain(Seat who) {
        return new Gain(who, at(10), words(80), Optional.empty(), 7, false);
    }
}
