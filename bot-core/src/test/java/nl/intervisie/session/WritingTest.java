package nl.intervisie.session;

import static nl.intervisie.method.Kind.SUMMARISE;
import static nl.intervisie.method.Kind.WRITE;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.DIRK;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.EPOCH;
import static nl.intervisie.session.Past.guided;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.spokenIn;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGERS_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_GUIDE_GUARDS;
import static nl.intervisie.session.effect.Phrase.REFUSED_NO_SUMMARY_YET;
import static nl.intervisie.session.effect.Phrase.REFUSED_OTHERS_SUMMARISE;
import static nl.intervisie.session.effect.Phrase.REFUSED_SUMMARISED_ALREADY;
import static nl.intervisie.session.effect.Phrase.REFUSED_WRITE_UNSEEN;
import static nl.intervisie.session.effect.Phrase.REFUSED_WRITING;
import static org.assertj.core.api.Assertions.assertThat;

import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.Confirm;
import nl.intervisie.session.act.SessionCommand.Correct;
import nl.intervisie.session.act.SessionCommand.Erase;
import nl.intervisie.session.act.SessionCommand.Leave;
import nl.intervisie.session.act.SessionCommand.Pass;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.Write;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Left;
import nl.intervisie.session.act.SessionEvent.Noted;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.Remarked;
import nl.intervisie.session.act.SessionEvent.Revealed;
import nl.intervisie.session.act.SessionEvent.Summarised;
import nl.intervisie.session.act.SessionEvent.SummaryConfirmed;
import nl.intervisie.session.act.SessionEvent.SummaryCorrected;
import nl.intervisie.session.act.SessionEvent.Written;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** The summary of the case, and what is written unseen. */
class WritingTest {

    private static Write write(Seat who, int number) {
        return new Write(who, at(number), words(number));
    }

    private static Given summarised() {
        return given(in(SUMMARISE)).after(write(CLEO, 10));
    }

    @Test
    void aParticipantSummarisesOnce() {
        given(in(SUMMARISE)).when(write(CLEO, 10)).then(new Summarised(CLEO, words(10)));
        summarised().when(write(DIRK, 20)).thenRefused(REFUSED_SUMMARISED_ALREADY);
        given(in(SUMMARISE)).when(write(BEN, 10)).thenRefused(REFUSED_OTHERS_SUMMARISE);
    }

    @Test
    void aSummaryThatWasWithdrawnLeavesRoomForAnother() {
        summarised()
                .after(new Erase(CLEO, at(15), words(10)))
                .when(write(DIRK, 20))
                .then(new Summarised(DIRK, words(20)));
    }

    @Test
    void theBringerConfirmsItAndThatEndsClarification() {
        summarised()
                .when(new Confirm(BEN, at(30)))
                .thenFirst(new SummaryConfirmed(), new PhaseEnded(EPOCH, Ending.DONE, at(30)));
        summarised().when(new Confirm(ANA, at(30))).thenRefused(REFUSED_BRINGERS_OWN);
    }

    @Test
    void orAddsWhatWasMissed() {
        summarised()
                .when(new Correct(BEN, at(30), words(30)))
                .thenFirst(
                        new SummaryCorrected(words(30)),
                        new PhaseEnded(EPOCH, Ending.DONE, at(30)));
    }

    @Test
    void withoutASummaryThereIsNothingToConfirm() {
        given(in(SUMMARISE)).when(new Confirm(BEN, at(30))).thenRefused(REFUSED_NO_SUMMARY_YET);
        given(in(SUMMARISE))
                .when(new Correct(BEN, at(30), words(30)))
                .thenRefused(REFUSED_NO_SUMMARY_YET);
    }

    @Test
    void inATalkItWasSaidAloud() {
        given(spokenIn(SUMMARISE)).when(new Confirm(BEN, at(30))).thenFirst(new SummaryConfirmed());
        given(spokenIn(SUMMARISE))
                .when(new Correct(BEN, at(30), words(30)))
                .thenFirst(new SummaryCorrected(words(30)));
    }

    @Test
    void whatIsTypedMeanwhileIsARemark() {
        given(in(SUMMARISE))
                .when(new Say(CLEO, at(30), words(30), true, true))
                .then(new Remarked(CLEO, words(30)));
    }

    @Test
    void eachWritesUnseenAndMayWriteAgain() {
        given(in(WRITE))
                .when(write(ANA, 10))
                .then(new Written(ANA, words(10)))
                .when(write(ANA, 20))
                .then(new Written(ANA, words(20)));
    }

    @Test
    void theBringerDoesNotWriteButMayNote() {
        given(in(WRITE)).when(write(BEN, 10)).thenRefused(REFUSED_WRITING);
        given(in(WRITE))
                .when(new Say(BEN, at(10), words(10), false, true))
                .then(new Noted(BEN, words(10)));
    }

    @Test
    void whatIsTypedInTheOpenIsNotTaken() {
        given(in(WRITE))
                .when(new Say(ANA, at(10), words(10), false, true))
                .thenRefused(REFUSED_WRITE_UNSEEN);
    }

    @Test
    void itIsRevealedTogetherWhenAllHaveWrittenOrPassed() {
        given(in(WRITE))
                .after(write(ANA, 10), write(CLEO, 20), new Pass(DIRK, at(30)))
                .when(write(EVA, 40))
                .thenFirst(
                        new Written(EVA, words(40)),
                        new Revealed(at(40)),
                        new PhaseEnded(EPOCH, Ending.DONE, at(40)));
    }

    @Test
    void orWhenTimeIsUpWithWhatThereIs() {
        given(in(WRITE))
                .after(write(ANA, 10))
                .after(new CallTime(at(240), EPOCH))
                .when(new CallTime(at(300), EPOCH))
                .thenFirst(new Revealed(at(300)), new PhaseEnded(EPOCH, Ending.TIME, at(300)));
    }

    @Test
    void inTheMinuteOfGraceItIsStillTaken() {
        given(in(WRITE))
                .after(new CallTime(at(240), EPOCH))
                .when(write(ANA, 250))
                .then(new Written(ANA, words(250)));
    }

    @Test
    void whoPassesTakesBackWhatTheyWrote() {
        var passed = given(in(WRITE)).after(write(ANA, 10), new Pass(ANA, at(20)));
        assertThat(((InPhase) passed.session()).course().book().writings().all()).isEmpty();
    }

    @Test
    void nobodyWaitsForWhoLeft() {
        given(in(WRITE))
                .after(write(ANA, 10), write(CLEO, 20), write(DIRK, 30))
                .when(new Leave(EVA, at(40)))
                .thenFirst(new Left(EVA), new Revealed(at(40)));
    }

    @Test
    void theGuideDoesNotWrite() {
        given(in(WRITE), guided(EVA))
                .after(write(ANA, 10), write(CLEO, 20))
                .when(write(EVA, 25))
                .thenRefused(REFUSED_GUIDE_GUARDS);
        given(in(WRITE), guided(EVA))
                .after(write(ANA, 10), write(CLEO, 20))
                .when(write(DIRK, 30))
                .thenFirst(new Written(DIRK, words(30)), new Revealed(at(30)));
    }
}
