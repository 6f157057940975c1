package nl.intervisie.session;

import static nl.intervisie.method.Kind.ASK;
import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.DIRK;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;
import static nl.intervisie.session.Given.given;
import static nl.intervisie.session.Past.EPOCH;
import static nl.intervisie.session.Past.asked;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.onFloor;
import static nl.intervisie.session.Past.spokenIn;
import static nl.intervisie.session.Past.wideIn;
import static nl.intervisie.session.effect.Phrase.REFUSED_ANSWERED_ALREADY;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGERS_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_GUIDES_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_NOT_YOUR_QUESTION;
import static nl.intervisie.session.effect.Phrase.REFUSED_QUESTIONS_NOW;
import static nl.intervisie.session.effect.Phrase.REFUSED_QUESTIONS_OVER;
import static nl.intervisie.session.effect.Phrase.REFUSED_QUESTION_GONE;

import java.util.List;
import java.util.Optional;
import nl.intervisie.session.act.SessionCommand.Answer;
import nl.intervisie.session.act.SessionCommand.Answered;
import nl.intervisie.session.act.SessionCommand.Busy;
import nl.intervisie.session.act.SessionCommand.CallTime;
import nl.intervisie.session.act.SessionCommand.HoldQuestion;
import nl.intervisie.session.act.SessionCommand.MergeQuestion;
import nl.intervisie.session.act.SessionCommand.NameGuide;
import nl.intervisie.session.act.SessionCommand.NoFollowUp;
import nl.intervisie.session.act.SessionCommand.Pass;
import nl.intervisie.session.act.SessionCommand.Pause;
import nl.intervisie.session.act.SessionCommand.PickQuestions;
import nl.intervisie.session.act.SessionCommand.Ready;
import nl.intervisie.session.act.SessionCommand.Resume;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.UseDraft;
import nl.intervisie.session.act.SessionCommand.WithdrawQuestion;
import nl.intervisie.session.act.SessionCommand.Write;
import nl.intervisie.session.act.SessionEvent.AnswerFinished;
import nl.intervisie.session.act.SessionEvent.AnswerGiven;
import nl.intervisie.session.act.SessionEvent.AnswerStretched;
import nl.intervisie.session.act.SessionEvent.Asked;
import nl.intervisie.session.act.SessionEvent.Deepened;
import nl.intervisie.session.act.SessionEvent.Drafted;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Extended;
import nl.intervisie.session.act.SessionEvent.FloorFreed;
import nl.intervisie.session.act.SessionEvent.FloorTaken;
import nl.intervisie.session.act.SessionEvent.GraceBegan;
import nl.intervisie.session.act.SessionEvent.Laid;
import nl.intervisie.session.act.SessionEvent.NextOffered;
import nl.intervisie.session.act.SessionEvent.NotReached;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.PickingBegan;
import nl.intervisie.session.act.SessionEvent.QuestionHeld;
import nl.intervisie.session.act.SessionEvent.QuestionMerged;
import nl.intervisie.session.act.SessionEvent.QuestionPassed;
import nl.intervisie.session.act.SessionEvent.QuestionWithdrawn;
import nl.intervisie.session.act.SessionEvent.QuestionsLaid;
import nl.intervisie.session.act.SessionEvent.QuestionsPicked;
import nl.intervisie.session.act.SessionEvent.Readied;
import nl.intervisie.session.act.SessionEvent.Remarked;
import nl.intervisie.session.act.SessionEvent.RoomMade;
import nl.intervisie.session.act.SessionEvent.Warned;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** Clarifying questions: the heart. */
class FloorTest {

    private static Say question(Seat who, int second) {
        return new Say(who, at(second), words(50), true, true);
    }

    private static Say say(Seat who, int second) {
        return new Say(who, at(second), words(60), false, true);
    }

    private static CallTime call(int second) {
        return new CallTime(at(second), EPOCH);
    }

    private static Asked asks(int number, Seat who) {
        return new Asked(number, who, words(50), 0);
    }

    private static AnswerGiven answer(int number, int nudge) {
        return new AnswerGiven(number, words(60), at(nudge));
    }

    /** Two wait behind the one of cleo that is on the floor. */
    private static Given busyFloor() {
        return given(in(ASK), asked(1, CLEO), onFloor(1), asked(2, DIRK), asked(3, EVA));
    }

    /** Of two questions the second is on the floor when time is up. */
    private static Given timeIsUp() {
        return busyFloor().after(call(360), call(600), call(720));
    }

    @Test
    void theFirstQuestionTakesTheFloor() {
        given(in(ASK)).when(question(CLEO, 10)).then(asks(1, CLEO), new FloorTaken(1, at(10)));
        given(in(ASK))
                .when(new Write(CLEO, at(10), words(50)))
                .then(asks(1, CLEO), new FloorTaken(1, at(10)));
    }

    @Test
    void theNextQueuesSilentlyWithANumber() {
        given(in(ASK), asked(1, CLEO), onFloor(1)).when(question(DIRK, 10)).then(asks(2, DIRK));
    }

    @Test
    void whatDoesNotReadAsAQuestionIsARemark() {
        given(in(ASK)).when(say(CLEO, 10)).then(new Remarked(CLEO, words(60)));
    }

    @Test
    void whatStandsElsewhereIsNotHeard() {
        given(in(ASK)).when(new Say(CLEO, at(10), words(50), true, false)).thenNothing();
    }

    @Test
    void allTheBringerTypesBelongsToTheQuestionOnTheFloor() {
        busyFloor()
                .when(say(BEN, 10))
                .then(answer(1, 40))
                .when(new Write(BEN, at(20), words(60)))
                .then(answer(1, 50));
    }

    @Test
    void withoutAQuestionItIsARemark() {
        given(in(ASK)).when(say(BEN, 10)).then(new Remarked(BEN, words(60)));
    }

    @Test
    void thirtySecondsAfterTheirLastMessageTheBotOffersToGoOn() {
        busyFloor().after(say(BEN, 10), say(BEN, 25)).when(call(40)).thenNothing();
        busyFloor().after(say(BEN, 10), say(BEN, 25)).when(call(55)).then(new NextOffered(1));
    }

    @Test
    void itOffersThatOnceAnAnswer() {
        busyFloor().after(say(BEN, 10), call(40)).when(call(80)).thenNothing();
    }

    @Test
    void whoIsBusyIsAskedAMinuteLater() {
        busyFloor()
                .after(say(BEN, 10))
                .when(new Busy(BEN, at(40)))
                .then(new AnswerStretched(1, at(100)));
        busyFloor().when(new Busy(ANA, at(40))).thenRefused(REFUSED_QUESTIONS_NOW);
    }

    @Test
    void onlyTheBringerSaysThatItIsAnswered() {
        busyFloor().when(new Answered(BEN, at(50))).then(new AnswerFinished(1, at(80)));
        busyFloor().when(new Answered(ANA, at(50))).thenRefused(REFUSED_BRINGERS_OWN);
    }

    @Test
    void thenTheAskerMayFollowUpOnceBeforeTheFloorMoves() {
        busyFloor()
                .after(new Answered(BEN, at(50)))
                .when(question(CLEO, 60))
                .then(new Asked(4, CLEO, words(50), 1), new FloorTaken(4, at(60)))
                .when(new Answered(BEN, at(90)))
                .then(new FloorFreed(4), new FloorTaken(2, at(90)));
    }

    @Test
    void anotherQueuesMeanwhile() {
        busyFloor().after(new Answered(BEN, at(50))).when(question(ANA, 60)).then(asks(4, ANA));
    }

    @Test
    void whatTheBringerAddsMeanwhileStillBelongsToIt() {
        busyFloor().after(new Answered(BEN, at(50))).when(say(BEN, 60)).then(answer(1, 90));
    }

    @Test
    void withoutAFollowUpTheFloorMovesAfterThirtySeconds() {
        busyFloor()
                .after(new Answered(BEN, at(50)))
                .when(call(80))
                .then(new FloorFreed(1), new FloorTaken(2, at(80)));
        busyFloor()
                .after(new Answered(BEN, at(50)))
                .when(new NoFollowUp(CLEO, at(55)))
                .then(new FloorFreed(1), new FloorTaken(2, at(55)));
        busyFloor()
                .after(new Answered(BEN, at(50)))
                .when(new NoFollowUp(DIRK, at(55)))
                .thenNothing();
    }

    @Test
    void theBringerMayPassAQuestion() {
        busyFloor()
                .when(new Pass(BEN, at(50)))
                .then(new QuestionPassed(1), new FloorTaken(2, at(50)));
    }

    /** The second tap of a double one is about a question that has left the floor. */
    @Test
    void aSecondTapDoesNothingToTheNextQuestion() {
        busyFloor()
                .when(new Pass(BEN, at(50), 1))
                .then(new QuestionPassed(1), new FloorTaken(2, at(50)))
                .when(new Pass(BEN, at(50), 1))
                .thenNothing();
        busyFloor()
                .after(new Pass(BEN, at(50), 1))
                .when(new Answered(BEN, at(50), 1))
                .thenNothing();
        given(in(ASK)).when(new Pass(BEN, at(50), 1)).thenNothing();
    }

    /** Begun under one question and sent under another, or under none: it is handed back. */
    @Test
    void anAnswerInAFormBelongsToItsOwnQuestion() {
        busyFloor()
                .after(new WithdrawQuestion(CLEO, at(50), 1))
                .when(new Answer(BEN, at(60), words(50), 1))
                .thenRefused(REFUSED_QUESTION_GONE);
        given(in(ASK))
                .when(new Answer(BEN, at(60), words(50), 0))
                .thenRefused(REFUSED_QUESTION_GONE);
        busyFloor()
                .when(new Answer(BEN, at(60), words(50), 1))
                .then(new AnswerGiven(1, words(50), at(90)));
    }

    @Test
    void whoPassesIsReady() {
        busyFloor().when(new Pass(ANA, at(50))).then(new Readied(ANA, true));
        given(in(ASK)).when(new Pass(BEN, at(50))).then(new Readied(BEN, true));
    }

    @Test
    void anAskerMayWithdrawAQuestionUntilItIsAnswered() {
        busyFloor()
                .when(new WithdrawQuestion(CLEO, at(50), 1))
                .then(new QuestionWithdrawn(1), new FloorTaken(2, at(50)));
        busyFloor()
                .when(new WithdrawQuestion(CLEO, at(50), 2))
                .thenRefused(REFUSED_NOT_YOUR_QUESTION);
        busyFloor()
                .after(say(BEN, 10))
                .when(new WithdrawQuestion(CLEO, at(50), 1))
                .thenRefused(REFUSED_ANSWERED_ALREADY);
    }

    @Test
    void withdrawingOneThatWaitsLeavesTheFloorAsItIs() {
        busyFloor()
                .after(new Answered(BEN, at(50)))
                .when(new WithdrawQuestion(DIRK, at(55), 2))
                .then(new QuestionWithdrawn(2))
                .when(question(CLEO, 60))
                .then(new Asked(4, CLEO, words(50), 1), new FloorTaken(4, at(60)));
        busyFloor()
                .after(say(BEN, 10), new WithdrawQuestion(DIRK, at(15), 2))
                .when(call(40))
                .then(new NextOffered(1));
    }

    @Test
    void aDraftFromBeforeMayBeAsked() {
        given(in(ASK), new Drafted(CLEO, words(50)))
                .when(new UseDraft(CLEO, at(10)))
                .then(asks(1, CLEO), new FloorTaken(1, at(10)));
        given(in(ASK), new Drafted(BEN, words(50)))
                .when(new UseDraft(BEN, at(10)))
                .thenRefused(REFUSED_QUESTIONS_NOW);
    }

    @Test
    void theGuideHoldsAQuestionOrJoinsItToAnother() {
        var guided = busyFloor().after(new NameGuide(ANA, at(5), Optional.of(ANA)));
        guided.when(new HoldQuestion(ANA, at(10), 2))
                .then(new QuestionHeld(2))
                .when(new Pass(BEN, at(20)))
                .then(new QuestionPassed(1), new FloorTaken(3, at(20)));
        guided.when(new MergeQuestion(ANA, at(10), 3, 2)).then(new QuestionMerged(3, 2));
        busyFloor().when(new HoldQuestion(EVA, at(10), 2)).thenRefused(REFUSED_GUIDES_OWN);
    }

    @Test
    void onlyWhatWaitsIsHeldAndOnlyWhatIsOpenIsJoinedTo() {
        var guided =
                busyFloor()
                        .after(new NameGuide(ANA, at(5), Optional.of(ANA)))
                        .after(new Pass(BEN, at(10)));
        guided.when(new HoldQuestion(ANA, at(20), 1)).thenRefused(REFUSED_QUESTIONS_NOW);
        guided.when(new MergeQuestion(ANA, at(20), 3, 1)).thenRefused(REFUSED_QUESTIONS_NOW);
        guided.when(new MergeQuestion(ANA, at(20), 3, 3)).thenRefused(REFUSED_QUESTIONS_NOW);
        guided.when(new MergeQuestion(ANA, at(20), 3, 2)).then(new QuestionMerged(3, 2));
    }

    @Test
    void whatAGuideSaysIsARemark() {
        busyFloor()
                .after(new NameGuide(ANA, at(5), Optional.of(ANA)))
                .when(question(ANA, 10))
                .then(new Remarked(ANA, words(50)));
    }

    @Test
    void halfWayItInvitesSomethingDeeper() {
        given(in(ASK)).when(call(360)).then(new Deepened(EPOCH));
    }

    @Test
    void whenTimeIsUpTheRestIsNotReachedAndTheLastIsFinished() {
        timeIsUp()
                .when(call(780))
                .then(new NotReached(List.of(2, 3)), new Extended(at(900), 180, 0));
    }

    @Test
    void thenTheBringerPicksWhichStillToTake() {
        timeIsUp()
                .after(call(780), say(BEN, 790), new Answered(BEN, at(800)))
                .when(new NoFollowUp(CLEO, at(810)))
                .then(new FloorFreed(1), new PickingBegan(at(930)))
                .when(new PickQuestions(BEN, at(820), List.of(3)))
                .then(
                        new QuestionsPicked(List.of(3)),
                        new Extended(at(920), 20, 0),
                        new FloorTaken(3, at(820)))
                .when(new Answered(BEN, at(850)))
                .then(new AnswerFinished(3, at(880)))
                .when(new NoFollowUp(EVA, at(855)))
                .thenFirst(new FloorFreed(3), new PhaseEnded(EPOCH, Ending.DONE, at(855)));
    }

    @Test
    void theLastMayStillBeFollowedUp() {
        timeIsUp()
                .after(call(780), new Answered(BEN, at(800)))
                .when(question(CLEO, 810))
                .then(new Asked(4, CLEO, words(50), 1), new FloorTaken(4, at(810)));
    }

    @Test
    void nothingNewIsAskedOnceTimeIsUp() {
        timeIsUp().after(call(780)).when(question(DIRK, 790)).then(new Remarked(DIRK, words(50)));
        timeIsUp()
                .after(call(780))
                .when(new Write(DIRK, at(790), words(50)))
                .thenRefused(REFUSED_QUESTIONS_OVER);
    }

    @Test
    void aLastQuestionThatStaysUnansweredIsNotReachedEither() {
        timeIsUp()
                .after(call(780), call(900))
                .when(call(960))
                .then(new NotReached(List.of(1)), new PickingBegan(at(1080)));
    }

    @Test
    void oneThatWasAnsweredIsThenDone() {
        timeIsUp()
                .after(call(780), say(BEN, 890), call(900), call(920))
                .when(call(960))
                .then(new FloorFreed(1), new PickingBegan(at(1080)));
    }

    @Test
    void whoDoesNotPickTakesNone() {
        timeIsUp()
                .after(call(780), new Pass(BEN, at(800)), call(920))
                .when(call(980))
                .thenFirst(
                        new QuestionsPicked(List.of()),
                        new PhaseEnded(EPOCH, Ending.TIME, at(980)));
    }

    @Test
    void pickedQuestionsHaveTheirTimeToo() {
        timeIsUp()
                .after(call(780), new Pass(BEN, at(800)))
                .after(new PickQuestions(BEN, at(820), List.of(2, 3, 9)))
                .after(call(880), call(1020))
                .when(call(1080))
                .thenFirst(new PhaseEnded(EPOCH, Ending.TIME, at(1080)));
    }

    @Test
    void picksAreTheBringers() {
        timeIsUp()
                .after(call(780), new Pass(BEN, at(800)))
                .when(new PickQuestions(ANA, at(820), List.of(2)))
                .thenRefused(REFUSED_BRINGERS_OWN);
        busyFloor()
                .when(new PickQuestions(BEN, at(820), List.of(2)))
                .thenRefused(REFUSED_QUESTIONS_NOW);
    }

    @Test
    void whenNothingIsOpenTimeEndsIt() {
        given(in(ASK))
                .after(call(360), call(600), call(720))
                .when(call(780))
                .thenFirst(new PhaseEnded(EPOCH, Ending.TIME, at(780)));
    }

    @Test
    void whoMayStillFollowUpHasThePromisedHalfMinute() {
        var late =
                given(in(ASK), asked(1, CLEO), onFloor(1), new Warned(EPOCH), new Deepened(EPOCH))
                        .after(call(720), new Answered(BEN, at(775)))
                        .when(call(780))
                        .thenFirst(new NotReached(List.of()));
        late.when(call(805))
                .thenFirst(new FloorFreed(1), new PhaseEnded(EPOCH, Ending.DONE, at(805)));
        late.when(question(CLEO, 800)).thenFirst(new Asked(2, CLEO, words(50), 1));
    }

    @Test
    void theLastQuestionIsTheLastOnceThatWasSaid() {
        var laid =
                new QuestionsLaid(
                        List.of(
                                new Laid(1, ANA, words(31)),
                                new Laid(2, CLEO, words(33)),
                                new Laid(3, ANA, words(32))),
                        false);
        var over =
                given(
                        wideIn("answer"),
                        laid,
                        onFloor(1),
                        new GraceBegan(4, at(400)),
                        new AnswerFinished(1, at(370)));
        over.when(new NoFollowUp(ANA, at(365)))
                .then(new FloorFreed(1), new NotReached(List.of(2, 3)), new PickingBegan(at(485)));
        over.when(question(ANA, 366))
                .then(new Asked(4, ANA, words(50), 1), new FloorTaken(4, at(366)));
    }

    @Test
    void whenAllAreReadyTheRestIsNotReached() {
        busyFloor()
                .after(new Ready(ANA, at(9), true), new Ready(BEN, at(9), true))
                .after(new Ready(CLEO, at(9), true), new Ready(DIRK, at(9), true))
                .when(new Ready(EVA, at(9), true))
                .then(
                        new Readied(EVA, true),
                        new NotReached(List.of(2, 3)),
                        new Extended(at(129), 0, 0));
    }

    @Test
    void oneVoiceTooManyAndASilentOneGetAPrivateWordOnce() {
        given(in(ASK), asked(1, CLEO), onFloor(1), asked(2, CLEO), asked(3, CLEO))
                .when(question(DIRK, 10))
                .then(asks(4, DIRK), new RoomMade(Optional.of(ANA), Optional.of(CLEO)))
                .when(question(CLEO, 20))
                .then(asks(5, CLEO));
    }

    @Test
    void inATalkNobodyWaitsForMessages() {
        given(spokenIn(ASK), asked(1, CLEO), onFloor(1), asked(2, CLEO), asked(3, CLEO))
                .when(question(DIRK, 10))
                .then(asks(4, DIRK));
    }

    @Test
    void aPauseHoldsWhatWasGoingToBeOffered() {
        busyFloor()
                .after(say(BEN, 10), new Pause(ANA, at(20), false), new Resume(ANA, at(120)))
                .when(call(40))
                .thenNothing();
        busyFloor()
                .after(say(BEN, 10), new Pause(ANA, at(20), false), new Resume(ANA, at(120)))
                .when(call(140))
                .then(new NextOffered(1));
    }
}
