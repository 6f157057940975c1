package nl.intervisie.session;

import static nl.intervisie.session.Cast.ANA;
import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.DIRK;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.MONDAY;
import static nl.intervisie.session.Cast.at;
import static nl.intervisie.session.Cast.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.intervisie.method.Kind;
import nl.intervisie.session.act.SessionCommand.LastTime;
import nl.intervisie.session.act.SessionEvent;
import nl.intervisie.session.act.SessionEvent.Ending;
import nl.intervisie.session.act.Setup;
import nl.intervisie.session.seat.Seat;

/**
 * What has happened before a rule is asked: every phase begins at nine, with ben as its bringer.
 */
final class Past {

    /** Of the phase that {@link #in} stands in, from telling on. */
    static final int EPOCH = 2;

    static final Setup SLOW = TestMethod.TYPED.at(Optional.of(Cast.rhythm(MONDAY)));

    private Past() {}

    /** Ana opened a lobby in a room that nobody else reads. */
    static List<SessionEvent> opened(Setup setup) {
        return List.of(new SessionEvent.Opened(ANA, MONDAY, setup, 7, 0, true, at(7200)));
    }

    /** All five joined. */
    static List<SessionEvent> lobby() {
        return lobby(TestMethod.TYPED);
    }

    static List<SessionEvent> lobby(Setup setup) {
        return and(opened(setup), joined(BEN), joined(CLEO), joined(DIRK), joined(EVA));
    }

    static List<SessionEvent> begun(Setup setup) {
        return and(lobby(setup), new SessionEvent.Began(MONDAY, false, Optional.empty()));
    }

    /** In the phase of this kind, which has just begun; nothing has followed from that yet. */
    static List<SessionEvent> in(Kind kind) {
        return in(kind, TestMethod.TYPED);
    }

    static List<SessionEvent> spokenIn(Kind kind) {
        return in(kind, TestMethod.SPOKEN);
    }

    /** In the phase with this id of the wide method: questions are written, an ending is sealed. */
    static List<SessionEvent> wideIn(String id) {
        var last = new LastTime(words(3), Optional.of(BEN));
        var before =
                and(
                        lobby(WideMethod.TYPED),
                        new SessionEvent.Began(MONDAY, false, Optional.of(last)),
                        wide(1, "offer"));
        if (id.equals("offer")) {
            return before;
        }
        var telling =
                and(
                        before,
                        offered(BEN, 2),
                        new SessionEvent.CaseChosen(BEN),
                        new SessionEvent.PhaseEnded(1, Ending.DONE, MONDAY),
                        wide(2, "tell"));
        if (id.equals("tell")) {
            return telling;
        }
        return id.equals("write") ? written(telling) : and(written(telling), wroteAnd(id));
    }

    private static List<SessionEvent> written(List<SessionEvent> telling) {
        return and(
                telling,
                new SessionEvent.Sealed(BEN, words(30)),
                new SessionEvent.PhaseEnded(2, Ending.DONE, MONDAY),
                wide(3, "write"));
    }

    private static SessionEvent[] wroteAnd(String id) {
        return new SessionEvent[] {
            new SessionEvent.WroteSeveral(ANA, List.of(words(31), words(32))),
            new SessionEvent.Written(CLEO, words(33)),
            new SessionEvent.Revealed(MONDAY),
            new SessionEvent.PhaseEnded(3, Ending.DONE, MONDAY),
            wide(4, id)
        };
    }

    /** The first case of the method in which all bring in turn is to be brought. */
    static List<SessionEvent> inTurns() {
        return and(
                begun(WideMethod.IN_TURNS), new SessionEvent.PhaseBegan(1, 0, MONDAY, at(216), 0));
    }

    /** A phase of the wide method that begins at nine. */
    static SessionEvent wide(int epoch, String id) {
        int index = WideMethod.index(id);
        var box = WideMethod.plan().time(index);
        return new SessionEvent.PhaseBegan(epoch, index, MONDAY, MONDAY.plus(box), 0);
    }

    /** The same over days, in a phase that closes at six today. */
    static List<SessionEvent> slowIn(Kind kind) {
        var closing = Instant.parse("2026-03-02T17:00:00Z");
        var phase =
                new SessionEvent.PhaseBegan(
                        kind == Kind.CHECK_IN || kind == Kind.OFFER ? 1 : EPOCH,
                        TestMethod.index(kind),
                        MONDAY,
                        closing,
                        0);
        return kind == Kind.CHECK_IN || kind == Kind.OFFER
                ? and(begun(SLOW), phase)
                : and(chosen(SLOW), phase);
    }

    private static List<SessionEvent> in(Kind kind, Setup setup) {
        return switch (kind) {
            case CHECK_IN, OFFER -> and(begun(setup), phase(1, kind));
            default -> and(chosen(setup), phase(EPOCH, kind));
        };
    }

    private static List<SessionEvent> chosen(Setup setup) {
        return and(
                begun(setup),
                phase(1, Kind.OFFER),
                offered(BEN, 2),
                new SessionEvent.CaseChosen(BEN),
                new SessionEvent.PhaseEnded(1, Ending.DONE, MONDAY));
    }

    static List<SessionEvent> and(List<SessionEvent> past, SessionEvent... more) {
        var all = new ArrayList<>(past);
        all.addAll(List.of(more));
        return all;
    }

    static SessionEvent phase(int epoch, Kind kind) {
        return phase(epoch, kind, 0);
    }

    /** A phase that begins so many seconds after nine, with its whole time box. */
    static SessionEvent phase(int epoch, Kind kind, int begins) {
        int index = TestMethod.index(kind);
        return new SessionEvent.PhaseBegan(
                epoch, index, at(begins), at(begins + TestMethod.box(kind)), 0);
    }

    static SessionEvent joined(Seat who) {
        return new SessionEvent.Joined(who);
    }

    static SessionEvent guided(Seat who) {
        return new SessionEvent.GuideNamed(Optional.of(who));
    }

    /** An offer; its story and question are the words with the seat's number and ten more. */
    static SessionEvent offered(Seat who, int urgency) {
        return new SessionEvent.Offered(
                who, words(who.number()), words(who.number() + 10), "insight", urgency);
    }

    /** A question, in the words with its number and a hundred more. */
    static SessionEvent asked(int number, Seat who) {
        return new SessionEvent.Asked(number, who, words(100 + number), 0);
    }

    static SessionEvent onFloor(int number) {
        return new SessionEvent.FloorTaken(number, MONDAY);
    }

    static SessionEvent turn(Seat who) {
        return new SessionEvent.TurnBegan(who, MONDAY, at(120));
    }
}
