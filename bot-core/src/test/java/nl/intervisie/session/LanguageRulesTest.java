package nl.intervisie.session;

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
import static nl.intervisie.session.Past.and;
import static nl.intervisie.session.Past.begun;
import static nl.intervisie.session.Past.lobby;
import static nl.intervisie.session.Past.offered;
import static nl.intervisie.session.Past.wide;
import static nl.intervisie.session.Past.wideIn;
import static nl.intervisie.session.WideMethod.BRIEF;
import static nl.intervisie.session.WideMethod.CAREFUL;
import static nl.intervisie.session.effect.Phrase.REFUSED_BRINGERS_OWN;
import static nl.intervisie.session.effect.Phrase.REFUSED_ENOUGH;
import static nl.intervisie.session.effect.Phrase.REFUSED_FOLLOWED_UP;
import static nl.intervisie.session.effect.Phrase.REFUSED_LISTENING;
import static nl.intervisie.session.effect.Phrase.REFUSED_WRITE_UNSEEN;
import static nl.intervisie.session.effect.Phrase.REFUSED_WRITING;
import static nl.intervisie.session.effect.Phrase.SAFETY_HEARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.act.SessionCommand.Answered;
import nl.intervisie.session.act.SessionCommand.Begin;
import nl.intervisie.session.act.SessionCommand.Bring;
import nl.intervisie.session.act.SessionCommand.Done;
import nl.intervisie.session.act.SessionCommand.NoFollowUp;
import nl.intervisie.session.act.SessionCommand.Pass;
import nl.intervisie.session.act.SessionCommand.Ready;
import nl.intervisie.session.act.SessionCommand.Say;
import nl.intervisie.session.act.SessionCommand.Sort;
import nl.intervisie.session.act.SessionCommand.TellSafety;
import nl.intervisie.session.act.SessionCommand.Unseal;
import nl.intervisie.session.act.SessionCommand.Write;
import nl.intervisie.session.act.SessionCommand.WriteSeveral;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.AnswerFinished;
import nl.intervisie.session.act.SessionEvent.CaseChosen;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.FeltSafe;
import nl.intervisie.session.act.SessionEvent.FloorFreed;
import nl.intervisie.session.act.SessionEvent.FloorTaken;
import nl.intervisie.session.act.SessionEvent.Laid;
import nl.intervisie.session.act.SessionEvent.Noted;
import nl.intervisie.session.act.SessionEvent.PhaseBegan;
import nl.intervisie.session.act.SessionEvent.PhaseEnded;
import nl.intervisie.session.act.SessionEvent.QuestionsLaid;
import nl.intervisie.session.act.SessionEvent.Remarked;
import nl.intervisie.session.act.SessionEvent.Revealed;
import nl.intervisie.session.act.SessionEvent.SafetyTakenBack;
import nl.intervisie.session.act.SessionEvent.Spoke;
import nl.intervisie.session.act.SessionEvent.Unsealed;
import nl.intervisie.session.act.SessionEvent.WroteSeveral;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.act.Tone;
import nl.intervisie.session.seat.Seat;
import org.junit.jupiter.api.Test;

/** What a method script may say of who acts, in which order and how it is seen: it holds. */
class LanguageRulesTest {

    private static Say say(Seat who) {
        return new Say(who, at(10), words(50), false, true);
    }

    private static Say asks(Seat who, int number) {
        return new Say(who, at(10), words(number), true, true);
    }

    private static Write write(Seat who, int number) {
        return new Write(who, at(10), words(number));
    }

    private static Optional<Integer> begins(List<SessionEvent> events) {
        return events.stream()
                .filter(PhaseBegan.class::isInstance)
                .map(PhaseBegan.class::cast)
                .map(PhaseBegan::index)
                .findFirst();
    }

    private static SessionCommand[] ready(Seat... people) {
        return List.of(people).stream()
                .map(it -> new Ready(it, at(10), true))
                .toArray(SessionCommand[]::new);
    }

    /** In the phase at this place of the method that is asked about, with ben as its bringer. */
    private static List<SessionEvent> careful(int index) {
        return in(CAREFUL, index);
    }

    private static List<SessionEvent> in(Setup setup, int index) {
        return and(
                begun(setup),
                new PhaseBegan(1, 0, MONDAY, at(360), 0),
                offered(BEN, 2),
                new CaseChosen(BEN),
                new PhaseEnded(1, Ending.DONE, MONDAY),
                new PhaseBegan(2, index, MONDAY, at(360), 0));
    }

    @Test
    void nobodyWritesMoreThanAtMost() {
        given(wideIn("write"))
                .when(
                        new WriteSeveral(
                                ANA, at(10), List.of(words(50), words(51), words(52), words(53))))
                .then(new WroteSeveral(ANA, List.of(words(50), words(51), words(52))));
    }

    @Test
    void whatIsWrittenUnseenIsShownOnlyWhenAllAreThere() {
        var last = given(wideIn("write")).after(write(ANA, 50), write(CLEO, 51), write(DIRK, 52));
        assertThat(last.when(write(EVA, 53)).events()).contains(new Revealed(at(10)));
        assertThat(given(wideIn("write")).when(write(ANA, 50)).events())
                .noneMatch(Revealed.class::isInstance);
        given(wideIn("write")).when(write(BEN, 50)).thenRefused(REFUSED_WRITING);
        given(wideIn("write")).when(say(ANA)).thenRefused(REFUSED_WRITE_UNSEEN);
    }

    @Test
    void onlyTheBringerSorts() {
        given(wideIn("sort"))
                .when(new Sort(ANA, at(10), List.of(1), List.of()))
                .thenRefused(REFUSED_BRINGERS_OWN);
    }

    @Test
    void warmQuestionsComeFirstAndColdOnesNotAtAll() {
        assertThat(
                        given(wideIn("sort"))
                                .when(new Sort(BEN, at(10), List.of(3), List.of(1)))
                                .events())
                .contains(
                        new QuestionsLaid(
                                List.of(new Laid(1, CLEO, words(33)), new Laid(2, ANA, words(32))),
                                false));
    }

    @Test
    void answeringIsLeftOutWhenEveryQuestionIsCold() {
        var events =
                given(wideIn("sort"))
                        .when(new Sort(BEN, at(10), List.of(), List.of(1, 2, 3)))
                        .events();
        assertThat(begins(events)).contains(WideMethod.index("discuss"));
    }

    @Test
    void anEndingIsOpenedInItsPhaseByTheBringerAlone() {
        given(wideIn("open")).when(new Unseal(ANA, at(10))).thenRefused(REFUSED_BRINGERS_OWN);
        given(wideIn("discuss")).when(new Unseal(BEN, at(10))).thenRefused(REFUSED_LISTENING);
        given(wideIn("open")).when(new Unseal(BEN, at(10))).then(new Unsealed(at(10)));
    }

    @Test
    void whatIsOpenStaysOpen() {
        var after = given(wideIn("open")).after(new Unseal(BEN, at(10)), new Done(BEN, at(20)));
        assertThat(after.session())
                .isInstanceOfSatisfying(InPhase.class, it -> assertThat(it.mayGoBack()).isFalse());
        var closed = given(wideIn("open")).after(new Pass(BEN, at(20)));
        assertThat(closed.session())
                .isInstanceOfSatisfying(InPhase.class, it -> assertThat(it.mayGoBack()).isTrue());
    }

    @Test
    void thePhaseThatOpensNothingIsLeftOut() {
        var events =
                given(wideIn("tell"), new PhaseEnded(2, Ending.DONE, MONDAY), wide(3, "react"))
                        .when(new Done(BEN, at(10)))
                        .events();
        assertThat(begins(events)).contains(WideMethod.index("observe"));
    }

    @Test
    void aSilentBringerOnlyKeepsNotes() {
        given(wideIn("gossip")).when(say(BEN)).then(new Noted(BEN, words(50)));
        given(wideIn("gossip")).when(write(BEN, 50)).thenRefused(REFUSED_LISTENING);
        given(wideIn("gossip")).when(new Ready(BEN, at(10), true)).thenNothing();
        given(wideIn("gossip")).when(say(ANA)).then(new Spoke(ANA, words(50)));
    }

    @Test
    void inATalkAtMostHolds() {
        given(careful(2)).when(say(ANA)).then(new Spoke(ANA, words(50)));
        given(careful(2)).after(say(ANA)).when(say(ANA)).then(new Remarked(ANA, words(50)));
        given(careful(2)).after(say(ANA)).when(write(ANA, 51)).thenRefused(REFUSED_ENOUGH);
        given(careful(2)).after(say(ANA)).when(say(CLEO)).then(new Spoke(CLEO, words(50)));
    }

    @Test
    void ofQuestionsAtMostHolds() {
        var asked = given(careful(1)).after(asks(ANA, 50));
        asked.when(asks(ANA, 51)).thenRefused(REFUSED_ENOUGH);
        asked.when(write(ANA, 51)).thenRefused(REFUSED_ENOUGH);
        assertThat(asked.when(asks(CLEO, 51)).events())
                .contains(new SessionEvent.Asked(2, CLEO, words(51), 0));
        assertThat(
                        asked.after(new SessionCommand.WithdrawQuestion(ANA, at(20), 1))
                                .when(asks(ANA, 51))
                                .events())
                .contains(new SessionEvent.Asked(2, ANA, words(51), 0));
    }

    @Test
    void whereNobodyFollowsUpTheNextQuestionComesAtOnce() {
        given(in(BRIEF, 1))
                .after(asks(ANA, 50), asks(CLEO, 51), say(BEN))
                .when(new Answered(BEN, at(20)))
                .then(new FloorFreed(1), new FloorTaken(2, at(20)));
        assertThat(
                        given(careful(1))
                                .after(asks(ANA, 50), asks(CLEO, 51), say(BEN))
                                .when(new Answered(BEN, at(20)))
                                .events())
                .containsExactly(new AnswerFinished(1, at(50)));
    }

    @Test
    void overDaysNobodyFollowsUpEither() {
        var slow = BRIEF.at(Optional.of(Cast.rhythm(MONDAY)));
        given(in(slow, 1))
                .after(asks(CLEO, 50), new SessionCommand.Answer(BEN, at(20), words(51), 1))
                .when(new SessionCommand.Ask(CLEO, at(30), words(52), Tone.plain(true), 1))
                .thenRefused(REFUSED_FOLLOWED_UP);
    }

    /** Each asked the one question they may ask. */
    private static Given allAsked(Setup setup) {
        return given(in(setup, 1)).after(asks(ANA, 50), asks(CLEO, 51), asks(DIRK, 52));
    }

    private static SessionCommand[] answers(int many) {
        return IntStream.range(0, many)
                .boxed()
                .flatMap(_ -> Stream.<SessionCommand>of(say(BEN), new Answered(BEN, at(20))))
                .toArray(SessionCommand[]::new);
    }

    private static List<Ending> endings(List<SessionEvent> events) {
        return events.stream()
                .filter(PhaseEnded.class::isInstance)
                .map(it -> ((PhaseEnded) it).how())
                .toList();
    }

    @Test
    void whoAskedAllTheyMayNeedNotSayThatTheyAreReady() {
        var last = allAsked(BRIEF).after(asks(EVA, 53)).after(answers(3)).after(say(BEN));
        assertThat(endings(last.when(new Answered(BEN, at(20))).events()))
                .containsExactly(Ending.READY);
    }

    @Test
    void whoMayStillAskHoldsItUntilTheyAreReady() {
        var three = allAsked(BRIEF).after(answers(3));
        assertThat(three.session()).isInstanceOf(InPhase.class);
        assertThat(endings(three.when(new Ready(BEN, at(30), true)).events())).isEmpty();
        assertThat(
                        endings(
                                three.after(new Ready(BEN, at(30), true))
                                        .when(new Ready(EVA, at(31), true))
                                        .events()))
                .containsExactly(Ending.READY);
    }

    @Test
    void whoMayStillFollowUpIsNotDone() {
        var last = allAsked(CAREFUL).after(ready(BEN, EVA)).after(answersNoFollowUp());
        var answered = last.after(say(BEN)).when(new Answered(BEN, at(20)));
        assertThat(endings(answered.events())).isEmpty();
        assertThat(endings(answered.accepted().when(new NoFollowUp(DIRK, at(25))).events()))
                .containsExactly(Ending.READY);
    }

    private static SessionCommand[] answersNoFollowUp() {
        return new SessionCommand[] {
            say(BEN), new Answered(BEN, at(20)), new NoFollowUp(ANA, at(21)),
            say(BEN), new Answered(BEN, at(22)), new NoFollowUp(CLEO, at(23))
        };
    }

    @Test
    void whenTimeIsUpTheBringerPicksAlthoughAllHaveAsked() {
        var late =
                allAsked(BRIEF)
                        .after(asks(EVA, 53))
                        .after(say(BEN))
                        .after(new SessionCommand.CallTime(at(359), 2))
                        .after(new SessionCommand.CallTime(at(360), 2))
                        .after(new SessionCommand.CallTime(at(420), 2))
                        .when(new Answered(BEN, at(430)));
        assertThat(late.events()).anyMatch(SessionEvent.PickingBegan.class::isInstance);
        assertThat(endings(late.events())).isEmpty();
    }

    @Test
    void aTalkIsOverWhenAllHaveSaidWhatTheyMay() {
        var three = given(careful(2)).after(say(ANA), say(CLEO), say(DIRK));
        assertThat(endings(three.when(say(EVA)).events())).containsExactly(Ending.READY);
        assertThat(endings(given(careful(2)).after(say(ANA), say(CLEO)).when(say(DIRK)).events()))
                .isEmpty();
    }

    private static Begin begin() {
        return new Begin(ANA, at(10), 0, Optional.empty());
    }

    private static SessionCommand[] safe(Seat... people) {
        return List.of(people).stream()
                .map(it -> new TellSafety(it, at(5), true))
                .toArray(SessionCommand[]::new);
    }

    @Test
    void silenceAboutSafetyIsTheBasicModel() {
        var events = given(lobby(CAREFUL)).after(safe(ANA, BEN, CLEO, DIRK)).when(begin()).events();
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        SessionEvent.Arranged.class,
                        it -> assertThat(it.setup().method()).isEqualTo(TestMethod.HASH));
        assertThat(
                        given(lobby(CAREFUL))
                                .after(safe(ANA, BEN, CLEO, DIRK, EVA))
                                .when(begin())
                                .events())
                .noneMatch(SessionEvent.Arranged.class::isInstance);
    }

    @Test
    void whoWouldRatherNotLeavesNoTrace() {
        var silent = given(lobby(CAREFUL)).after(safe(ANA, BEN, CLEO, DIRK));
        silent.when(new TellSafety(EVA, at(6), false)).thenRefused(SAFETY_HEARD);
        var back = silent.after(safe(EVA)).when(new TellSafety(EVA, at(7), false));
        var refused = back.then(new SafetyTakenBack(EVA));
        assertThat(refused.when(begin()).events()).isEqualTo(silent.when(begin()).events());
    }

    @Test
    void whoIsTalkedAboutIsAskedAgainAndSilenceLeavesItOut() {
        var talked = ready(ANA, CLEO, DIRK);
        var silent = given(careful(2)).after(talked).when(new Ready(EVA, at(10), true));
        assertThat(begins(silent.events())).contains(5);
        var safe =
                given(careful(2), new FeltSafe(BEN))
                        .after(talked)
                        .when(new Ready(EVA, at(10), true));
        assertThat(begins(safe.events())).contains(3);
        var others =
                given(careful(2), new FeltSafe(ANA), new FeltSafe(CLEO))
                        .after(talked)
                        .when(new Ready(EVA, at(10), true));
        assertThat(begins(others.events())).contains(5);
    }

    @Test
    void whoCameLateIsAskedTooAndSilenceLeavesItOut() {
        var talked = ready(ANA, CLEO, DIRK, EVA);
        var ready = new Ready(FAY, at(10), true);
        var silent =
                given(careful(2), new FeltSafe(BEN), new SessionEvent.Joined(FAY))
                        .after(talked)
                        .when(ready);
        assertThat(begins(silent.events())).contains(5);
        var safe =
                given(careful(2), new FeltSafe(BEN), new SessionEvent.Joined(FAY))
                        .after(new TellSafety(FAY, at(4), true))
                        .after(talked)
                        .when(ready);
        assertThat(begins(safe.events())).contains(3);
        var gone =
                given(careful(2), new FeltSafe(BEN), new SessionEvent.Joined(FAY))
                        .after(new SessionCommand.Leave(FAY, at(5)))
                        .after(ready(ANA, CLEO, DIRK))
                        .when(new Ready(EVA, at(10), true));
        assertThat(begins(gone.events())).contains(3);
    }

    @Test
    void aYesFromBeforeTheChoiceIsNotTheBringers() {
        var early =
                given(
                                begun(CAREFUL),
                                new PhaseBegan(1, 0, MONDAY, at(360), 0),
                                new FeltSafe(BEN),
                                offered(BEN, 2),
                                new CaseChosen(BEN),
                                new PhaseEnded(1, Ending.DONE, MONDAY),
                                new PhaseBegan(2, 2, MONDAY, at(360), 0))
                        .after(ready(ANA, CLEO, DIRK))
                        .when(new Ready(EVA, at(10), true));
        assertThat(begins(early.events())).contains(5);
    }

    /** Ana has brought her case; the next is asked. */
    private static Given afterAna() {
        return given(Past.inTurns())
                .after(new SessionCommand.CallTime(at(1), 1), new Bring(ANA, at(10)))
                .after(new Done(ANA, at(20)))
                .after(ready(BEN, CLEO, DIRK, EVA))
                .after(new Pass(ANA, at(30)));
    }

    @Test
    void everyRoundHasTheNextBringer() {
        assertThat(afterAna().when(new Bring(BEN, at(40))).events()).contains(new CaseChosen(BEN));
        afterAna()
                .when(new Bring(ANA, at(40)))
                .thenRefused(nl.intervisie.session.effect.Phrase.REFUSED_CHOOSING_CASE);
    }

    @Test
    void whenNobodyHasANextCaseItIsAboutTheOneThereWas() {
        var after =
                afterAna()
                        .after(new Pass(BEN, at(40)), new Pass(CLEO, at(41)))
                        .after(new Pass(DIRK, at(42)), new Pass(EVA, at(43)));
        assertThat(after.session())
                .isInstanceOfSatisfying(
                        InPhase.class,
                        it -> {
                            assertThat(it.course().roster().bringer()).contains(ANA);
                            assertThat(it.course().book().past()).isEmpty();
                        });
    }
}
