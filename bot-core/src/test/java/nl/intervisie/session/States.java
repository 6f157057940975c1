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
import static nl.intervisie.session.Past.EPOCH;
import static nl.intervisie.session.Past.and;
import static nl.intervisie.session.Past.asked;
import static nl.intervisie.session.Past.begun;
import static nl.intervisie.session.Past.guided;
import static nl.intervisie.session.Past.in;
import static nl.intervisie.session.Past.lobby;
import static nl.intervisie.session.Past.offered;
import static nl.intervisie.session.Past.onFloor;
import static nl.intervisie.session.Past.phase;
import static nl.intervisie.session.Past.turn;
import static nl.intervisie.session.Past.wideIn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.method.Kind;
import nl.intervisie.method.SpeechAct;
import nl.intervisie.session.act.SessionCommand.Example;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Close;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.SessionEvent.Rest;

/** A session in every state there is; where a phase is on, eva guides. */
final class States {

    private States() {}

    /** By what they are called in the table, in the order of a session. */
    static Map<String, Session> all() {
        var all = new LinkedHashMap<String, List<SessionEvent>>();
        all.put("Not opened yet", List.of());
        all.put("In the lobby", and(lobby(), guided(EVA)));
        addOffering(all);
        addTelling(all);
        addQuestions(all);
        addWriting(all);
        addWide(all);
        addSlow(all);
        addEnd(all);
        var sessions = new LinkedHashMap<String, Session>();
        all.forEach((name, past) -> sessions.put(name, given(past)));
        return sessions;
    }

    private static Session given(List<SessionEvent> past) {
        return new Unopened(TestMethod.methods()).evolve(past);
    }

    private static List<SessionEvent> guidedIn(Kind kind, SessionEvent... more) {
        return and(and(in(kind), guided(EVA)), more);
    }

    private static void addOffering(Map<String, List<SessionEvent>> all) {
        all.put("In check-in, the participant's turn", guidedIn(Kind.CHECK_IN, turn(CLEO)));
        all.put("In check-in, another's turn", guidedIn(Kind.CHECK_IN, turn(ANA)));
        all.put("Offering, open", guidedIn(Kind.OFFER, offered(CLEO, 1)));
        all.put("Offering, in a practice", and(practising(), guided(EVA)));
        all.put(
                "Offering, the one who offered is asked to confirm",
                guidedIn(
                        Kind.OFFER,
                        offered(CLEO, 1),
                        new SessionEvent.BringerAsked(CLEO, at(120))));
        all.put(
                "Offering, the group votes",
                guidedIn(
                        Kind.OFFER,
                        offered(CLEO, 1),
                        offered(ANA, 2),
                        new SessionEvent.VoteBegan(at(90))));
    }

    private static List<SessionEvent> practising() {
        return and(
                begun(TestMethod.TYPED.practising(true)),
                new SessionEvent.ExampleGiven(new Example(words(1), words(2), words(3))),
                phase(1, Kind.OFFER));
    }

    private static void addTelling(Map<String, List<SessionEvent>> all) {
        all.put("Telling", guidedIn(Kind.TELL));
        all.put(
                "Telling, a proposal to move on is made",
                guidedIn(Kind.TELL, new SessionEvent.MoveProposed(at(20))));
    }

    private static void addQuestions(Map<String, List<SessionEvent>> all) {
        var floor =
                guidedIn(
                        Kind.ASK,
                        asked(1, CLEO),
                        onFloor(1),
                        asked(2, DIRK),
                        new SessionEvent.Drafted(CLEO, words(50)));
        var last =
                and(
                        floor,
                        new SessionEvent.NotReached(List.of(2)),
                        new SessionEvent.Extended(at(840), 120, 0));
        var picking =
                and(
                        last,
                        new SessionEvent.QuestionPassed(1),
                        new SessionEvent.PickingBegan(at(120)));
        all.put("Asking, nothing on the floor", guidedIn(Kind.ASK));
        all.put("Asking, the participant's question on the floor", floor);
        all.put(
                "Asking, the participant may follow up",
                and(floor, new SessionEvent.AnswerFinished(1, at(20))));
        all.put(
                "Asking, the participant got a private word about what they asked",
                and(
                        guidedIn(Kind.ASK, asked(1, CLEO), onFloor(1)),
                        new SessionEvent.Nudged(CLEO, words(101), SpeechAct.ADVICE)));
        all.put("Asking, time is up and the last is answered", last);
        all.put("Asking, the bringer picks from what was not reached", picking);
        all.put(
                "Asking, what was picked is answered",
                and(
                        picking,
                        new SessionEvent.QuestionsPicked(List.of(2)),
                        new SessionEvent.FloorTaken(2, MONDAY)));
    }

    private static void addSlow(Map<String, List<SessionEvent>> all) {
        all.put("In the lobby of a session over days", and(lobby(Past.SLOW), guided(EVA)));
        all.put("Over days, checking in", slow(Kind.CHECK_IN));
        all.put(
                "Over days, the participant's question stands, another's is answered",
                slow(
                        Kind.ASK,
                        asked(1, CLEO),
                        asked(2, DIRK),
                        new SessionEvent.AnswerGiven(2, words(60), MONDAY),
                        new SessionEvent.FloorFreed(2)));
        all.put(
                "Over days, the bringer answers what was asked until the end",
                slow(Kind.ASK, asked(1, CLEO), new SessionEvent.NotReached(List.of())));
        all.put("Over days, telling", slow(Kind.TELL));
        all.put("Over days, writing unseen", slow(Kind.WRITE));
        all.put(
                "Over days, the bringer is waited for",
                slow(Kind.TELL, new SessionEvent.Paused(Rest.BRINGER_GONE, MONDAY)));
    }

    private static List<SessionEvent> slow(Kind kind, SessionEvent... more) {
        return and(and(Past.slowIn(kind), guided(EVA)), more);
    }

    private static void addWriting(Map<String, List<SessionEvent>> all) {
        all.put("Summarising, nothing said yet", guidedIn(Kind.SUMMARISE));
        all.put(
                "Summarising, a summary is given",
                guidedIn(Kind.SUMMARISE, new SessionEvent.Summarised(CLEO, words(50))));
        all.put("Writing unseen", guidedIn(Kind.WRITE));
        all.put("Restating", guidedIn(Kind.RESTATE));
        all.put("Suggesting, another's turn", guidedIn(Kind.SUGGEST, turn(ANA)));
        all.put("Choosing", guidedIn(Kind.CHOOSE));
        all.put(
                "Choosing, a step is named",
                guidedIn(Kind.CHOOSE, new SessionEvent.Chosen(List.of(), Optional.empty())));
        all.put("In the harvest", guidedIn(Kind.HARVEST));
        all.put(
                "In the harvest, the group was asked whether to run over",
                guidedIn(Kind.HARVEST, new SessionEvent.RunOverAsked()));
    }

    private static List<SessionEvent> wide(String id, SessionEvent... more) {
        return and(and(wideIn(id), guided(EVA)), more);
    }

    private static void addWide(Map<String, List<SessionEvent>> all) {
        var laid =
                List.of(
                        new SessionEvent.Laid(1, CLEO, words(33)),
                        new SessionEvent.Laid(2, ANA, words(31)));
        all.put("Writing several unseen", wide("write"));
        all.put("Sorting", wide("sort"));
        all.put(
                "Answering what was written",
                wide("answer", new SessionEvent.QuestionsLaid(laid, false), onFloor(1)));
        all.put(
                "Answering, the bringer first picks",
                wide("answer-picked", new SessionEvent.QuestionsLaid(laid, true)));
        all.put(
                "In a talk, the participant has spoken",
                wide("discuss", new SessionEvent.Spoke(CLEO, words(50))));
        all.put("Gossiping", wide("gossip"));
        all.put("Reacting", wide("react"));
        all.put("Opening, still sealed", wide("open"));
        all.put("Opening, open", wide("open", new SessionEvent.Unsealed(MONDAY)));
        all.put("Observing, another's turn", wide("observe", turn(ANA)));
        all.put("Looking back", wide("look-back"));
        all.put("In a break", wide("break"));
        all.put("Committing", wide("commit"));
        all.put(
                "Offering in turns, one is asked",
                and(
                        begun(WideMethod.IN_TURNS),
                        guided(EVA),
                        new SessionEvent.PhaseBegan(1, 0, MONDAY, at(600), 0),
                        new SessionEvent.BringerAsked(CLEO, at(120))));
    }

    private static void addEnd(Map<String, List<SessionEvent>> all) {
        var reviewing =
                guidedIn(
                        Kind.HARVEST,
                        new SessionEvent.PhaseEnded(EPOCH, Ending.DONE, MONDAY),
                        new SessionEvent.SummaryShown(MONDAY, at(300)));
        all.put("Resting, paused", guidedIn(Kind.ASK, paused(Rest.PAUSE)));
        all.put(
                "Resting, the outsider came into the room",
                guidedIn(Kind.ASK, paused(Rest.READER), new SessionEvent.ReaderCame(FAY, MONDAY)));
        all.put(
                "Resting, the bringer left",
                guidedIn(Kind.ASK, new SessionEvent.Left(BEN), paused(Rest.BRINGER_GONE)));
        all.put("Resting, the bringer is silent", guidedIn(Kind.TELL, paused(Rest.BRINGER_GONE)));
        all.put("Resting, the room is open to others", guidedIn(Kind.ASK, paused(Rest.OPENED)));
        all.put("Resting, the room is shared", guidedIn(Kind.ASK, paused(Rest.SHARED)));
        all.put(
                "Resting, the room is closed again",
                guidedIn(Kind.ASK, paused(Rest.SHARED), paused(Rest.AMONG_US)));
        all.put("Reviewing", reviewing);
        all.put("Reviewing, a practice is left to read", leftToRead());
        all.put("Closed", and(reviewing, new SessionEvent.Ended(Close.COMPLETED, MONDAY, at(5))));
        all.put(
                "Closed before it began",
                and(lobby(), new SessionEvent.Ended(Close.EXPIRED, MONDAY, MONDAY)));
    }

    private static List<SessionEvent> leftToRead() {
        return and(
                practising(),
                guided(EVA),
                offered(BEN, 1),
                new SessionEvent.CaseChosen(BEN),
                new SessionEvent.PhaseEnded(1, Ending.DONE, MONDAY),
                phase(EPOCH, Kind.HARVEST),
                new SessionEvent.PhaseEnded(EPOCH, Ending.DONE, MONDAY),
                new SessionEvent.SummaryShown(MONDAY, at(300)),
                new SessionEvent.Published(false, List.of()),
                new SessionEvent.LeftToRead(at(660)));
    }

    private static SessionEvent paused(Rest why) {
        return new SessionEvent.Paused(why, MONDAY);
    }
}
