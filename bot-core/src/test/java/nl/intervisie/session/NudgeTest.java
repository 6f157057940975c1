package nl.intervisie.session;

import static nl.intervisie.method.Kind.ASK;
import static nl.intervisie.method.Kind.SUGGEST;
import static nl.intervisie.method.Kind.SUMMARISE;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.DIRK;
import static nl.intervisie.session.Cast.MONDAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.EPOCH;
import static nl.intervisie.session.Past.asked;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.onFloor;
import static nl.intervisie.session.Past.phase;
import static nl.intervisie.session.effect.Phrase.REFUSED_QUESTIONS_NOW;
import static nl.intervisie.session.effect.Phrase.REFUSED_QUESTIONS_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.session.act.SessionCommand.Answered;
import nl.intervisie.session.act.SessionCommand.Ask;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.KeepForLater;
import nl.intervisie.session.act.SessionCommand.LeaveAsIs;
import nl.intervisie.session.act.SessionCommand.Mend;
import nl.intervisie.session.act.SessionCommand.Reword;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.UseDraft;
import nl.intervisie.session.act.SessionCommand.WithdrawQuestion;
import nl.intervisie.session.act.SessionEvent.AnswerGiven;
import nl.intervisie.session.act.SessionEvent.Asked;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.FloorTaken;
import nl.intervisie.session.act.SessionEvent.KeptForLater;
import nl.intervisie.session.act.SessionEvent.LeftAsIs;
import nl.intervisie.session.act.SessionEvent.Mended;
import nl.intervisie.session.act.SessionEvent.Nudged;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.QuestionWithdrawn;
import nl.intervisie.session.act.SessionEvent.Remarked;
import nl.intervisie.session.act.SessionEvent.Reworded;
import nl.intervisie.session.act.SessionEvent.RoomMade;
import nl.intervisie.session.act.SessionEvent.TurnTaken;
import nl.intervisie.session.act.SessionEvent.WentBack;
import nl.intervisie.session.act.Tone;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** The private word about a question that is none: never a block, and never twice in a phase. */
class NudgeTest {

    private static Ask asks(Seat who, int second, SpeechAct act) {
        return new Ask(who, at(second), words(50), new Tone(true, Set.of(act)), 0);
    }

    private static Nudged nudged(Seat who, SpeechAct act) {
        return new Nudged(who, words(50), act);
    }

    private static CallTime call(int second) {
        return new CallTime(at(second), EPOCH);
    }

    /** Cleo's question is on the floor, and she got a word about it. */
    private static Given clarifying() {
        return given(in(ASK)).after(asks(CLEO, 10, SpeechAct.ADVICE));
    }

    @Test
    void adviceAsAQuestionIsQueuedAsEverAndItsAuthorGetsAWord() {
        given(in(ASK))
                .when(asks(CLEO, 10, SpeechAct.ADVICE))
                .then(
                        new Asked(1, CLEO, words(50), 0),
                        nudged(CLEO, SpeechAct.ADVICE),
                        new FloorTaken(1, at(10)))
                .when(asks(DIRK, 20, SpeechAct.LEADING))
                .then(new Asked(2, DIRK, words(50), 0), nudged(DIRK, SpeechAct.LEADING));
    }

    @Test
    void soDoesAMessageThatReadsAsAQuestionAndNoOtherDoes() {
        var tone = Set.of(SpeechAct.ADVICE);
        given(in(ASK))
                .when(new Say(CLEO, at(10), words(50), new Tone(true, tone), true))
                .thenFirst(new Asked(1, CLEO, words(50), 0), nudged(CLEO, SpeechAct.ADVICE));
        given(in(ASK))
                .when(new Say(CLEO, at(10), words(50), new Tone(false, tone), true))
                .then(new Remarked(CLEO, words(50)));
    }

    @Test
    void otherQuestionsGetNone() {
        for (var act : Set.of(SpeechAct.CLOSED, SpeechAct.YOU)) {
            given(in(ASK))
                    .when(asks(CLEO, 10, act))
                    .then(new Asked(1, CLEO, words(50), 0), new FloorTaken(1, at(10)));
        }
    }

    @Test
    void whatTheBringerSaysIsAnAnswerHoweverItSounds() {
        given(in(ASK), asked(1, CLEO), onFloor(1))
                .when(asks(BEN, 10, SpeechAct.ADVICE))
                .then(new AnswerGiven(1, words(50), at(40)));
    }

    @Test
    void nobodyGetsTwoInAPhase() {
        clarifying().when(asks(CLEO, 20, SpeechAct.LEADING)).then(new Asked(2, CLEO, words(50), 0));
        given(in(ASK), new RoomMade(Optional.of(DIRK), Optional.of(CLEO)))
                .when(asks(CLEO, 20, SpeechAct.ADVICE))
                .then(new Asked(1, CLEO, words(50), 0), new FloorTaken(1, at(20)));
    }

    @Test
    void theNextPhaseIsANewOne() {
        given(
                        in(ASK),
                        nudged(CLEO, SpeechAct.ADVICE),
                        new PhaseEnded(2, Ending.TIME, at(5)),
                        phase(3, SUMMARISE, 6),
                        new WentBack(4, at(8), at(188)))
                .when(asks(CLEO, 10, SpeechAct.ADVICE))
                .thenFirst(new Asked(1, CLEO, words(50), 0), nudged(CLEO, SpeechAct.ADVICE));
    }

    @Test
    void theyMayMakeAQuestionOfIt() {
        clarifying()
                .when(new Reword(CLEO, at(20), words(70)))
                .then(new Reworded(CLEO, 1, words(70)))
                .when(new Answered(BEN, at(30)))
                .events();
    }

    @Test
    void onceTheBringerAnswersItIsANewQuestion() {
        clarifying()
                .after(new Say(BEN, at(15), words(60), false, true))
                .when(new Reword(CLEO, at(20), words(70)))
                .then(new LeftAsIs(CLEO), new Asked(2, CLEO, words(70), 0));
    }

    @Test
    void whenQuestionsAreOverOnlyWhatIsStillToAnswerIsReworded() {
        clarifying()
                .after(call(360), call(600), call(720), call(780))
                .when(new Reword(CLEO, at(790), words(70)))
                .then(new Reworded(CLEO, 1, words(70)));
        given(in(ASK), asked(1, CLEO), onFloor(1), asked(2, DIRK), nudged(DIRK, SpeechAct.ADVICE))
                .after(call(360), call(600), call(720), call(780))
                .when(new Reword(DIRK, at(790), words(70)))
                .thenRefused(REFUSED_QUESTIONS_OVER);
    }

    @Test
    void theyMayKeepItForTheSuggestions() {
        clarifying()
                .when(new KeepForLater(CLEO, at(20)))
                .then(new QuestionWithdrawn(1), new KeptForLater(CLEO, words(50)))
                .when(new KeepForLater(CLEO, at(25)))
                .thenNothing();
    }

    @Test
    void whatIsBeingAnsweredStaysOnTheFloorAndIsKeptAllTheSame() {
        clarifying()
                .after(new Say(BEN, at(15), words(60), false, true))
                .when(new KeepForLater(CLEO, at(20)))
                .then(new KeptForLater(CLEO, words(50)));
    }

    @Test
    void whatTheyKeptIsTheirDraftWhenSuggestionsBegin() {
        given(
                        in(ASK),
                        new KeptForLater(CLEO, words(50)),
                        asked(1, CLEO),
                        new PhaseEnded(2, Ending.TIME, MONDAY),
                        phase(3, SUGGEST),
                        Past.turn(CLEO))
                .when(new UseDraft(CLEO, at(10)))
                .thenFirst(new TurnTaken(CLEO, Optional.of(words(50))));
    }

    @Test
    void theyMayLeaveItAsItIs() {
        clarifying()
                .when(new LeaveAsIs(CLEO, at(20)))
                .then(new LeftAsIs(CLEO))
                .when(new LeaveAsIs(CLEO, at(25)))
                .thenNothing();
        given(in(ASK)).when(new LeaveAsIs(ANA, at(20))).thenNothing();
    }

    @Test
    void whatIsWithdrawnNeedsNoWord() {
        clarifying()
                .when(new WithdrawQuestion(CLEO, at(20), 1))
                .then(new QuestionWithdrawn(1), new LeftAsIs(CLEO));
    }

    @Test
    void whatIsMendedNeedsNoWordEither() {
        clarifying()
                .when(new Mend(CLEO, at(20), words(50)))
                .then(new Mended(words(50)))
                .when(new LeaveAsIs(CLEO, at(25)))
                .thenNothing();
    }

    @Test
    void withoutAWordItIsAQuestionLikeAnyOther() {
        given(in(ASK))
                .when(new Reword(CLEO, at(20), words(70)))
                .then(new Asked(1, CLEO, words(70), 0), new FloorTaken(1, at(20)));
    }

    @Test
    void theBringerHasNothingToReword() {
        clarifying().when(new Reword(BEN, at(20), words(70))).thenRefused(REFUSED_QUESTIONS_NOW);
    }

    @Test
    void theEventsTellWhoAndAboutWhichWordsAndNoWords() {
        assertThat(Nudged.class.getRecordComponents())
                .extracting(it -> it.getType().getSimpleName())
                .containsExactly("Seat", "TextRef", "SpeechAct");
    }
}
