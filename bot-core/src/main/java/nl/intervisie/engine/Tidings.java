package nl.intervisie.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.News;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Running;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.Engine.Asking;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Takes in what a platform says of its own accord, and tells the sessions it is about. */
final class Tidings {

    private final Engine engine;
    private final Reception reception;
    private final Journal journal;
    private final Sessions sessions;
    private final CatchingUp catchingUp;
    private final InstantSource clock;

    Tidings(Engine engine, Reception reception, Surroundings with, Sessions sessions) {
        this.engine = engine;
        this.reception = reception;
        this.sessions = sessions;
        journal = with.journal();
        clock = with.clock();
        catchingUp = new CatchingUp(engine, reception, journal, sessions.methods());
    }

    /** The rooms in which a session is open in this workspace. */
    List<RoomRef> openRooms(Workspace workspace) {
        return openIn(workspace).stream().map(Live::room).distinct().toList();
    }

    void learn(News news) {
        switch (news) {
            case News.RoomTurned(var key, var room, var turn) -> turned(key, room, turn);
            case News.RoomSeen(var key, var room, var readers) ->
                    reception.livingIn(room).ifPresent(live -> catchingUp.with(live, readers, key));
            case News.PersonGone(var key, var who) -> gone(key, who);
            case News.Expelled(var key) -> expelled(key);
            case News.ReactionsSeen seen -> reception.seen(seen);
            case News.TakenAway(var key, var room, var message) -> takenAway(key, room, message);
        }
    }

    private void turned(HeardKey key, RoomRef room, News.Turn turn) {
        reception
                .livingIn(room)
                .ifPresent(live -> {
                    engine.command(live, Optional.of(key), at -> command(turn, at));
                    if (turn == News.Turn.OPENED || turn == News.Turn.CLOSED) {
                        reception.recount(live);
                    }
                });
    }

    private static SessionCommand command(News.Turn turn, Instant at) {
        return switch (turn) {
            case GONE -> new SessionCommand.LoseRoom(at);
            case OPENED -> new SessionCommand.BeExposed(at, false);
            case SHARED -> new SessionCommand.BeExposed(at, true);
            case CLOSED -> new SessionCommand.BeAmongUs(at);
        };
    }

    private void gone(HeardKey key, UserRef who) {
        for (var session : journal.of(who)) {
            sessions.find(session)
                    .ifPresent(live -> {
                        engine.carryOut(
                                live,
                                Optional.of(within(key, live)),
                                Asking.by(
                                        who, (seat, at, _) -> new SessionCommand.GoOut(seat, at)));
                        reception.recount(live);
                    });
        }
    }

    private void expelled(HeardKey key) {
        for (var live : openIn(key.workspace())) {
            engine.command(live, Optional.of(within(key, live)), SessionCommand.LoseRoom::new);
        }
    }

    private List<Live> openIn(Workspace workspace) {
        var open = new ArrayList<Live>();
        for (var live : sessions.held()) {
            if (live.key.workspace().equals(workspace) && live.head().open()) {
                open.add(live);
            }
        }
        return open;
    }

    /** One thing that is news to several sessions is news to each of them once. */
    private static HeardKey within(HeardKey key, Live live) {
        return new HeardKey(key.workspace(), key.id() + "/" + live.key.id());
    }

    /**
     * The card of the moment comes back, once: who takes it away again means it. What somebody
     * typed is taken away for its author, as nobody else can do that.
     */
    private void takenAway(HeardKey key, RoomRef room, MessageRef message) {
        reception
                .livingIn(room)
                .filter(live -> Places.isCardNow(live, message) && live.restores(live.card()))
                .ifPresent(live ->
                        engine.command(live, Optional.of(key), SessionCommand.LoseCard::new));
        sessions.in(room)
                .ifPresent(live ->
                        live.typed(message.id()).ifPresent(words -> erased(key, live, words)));
    }

    private void erased(HeardKey key, Live live, TextRef words) {
        author(live, words)
                .ifPresent(who ->
                        engine.carryOut(
                                live,
                                Optional.of(key),
                                Asking.by(
                                        who,
                                        (seat, at, _) ->
                                                new SessionCommand.Erase(seat, at, words))));
    }

    /** Who may take these words away: their author, or of what was said in passing anybody. */
    private Optional<UserRef> author(Live live, TextRef words) {
        return live.seats().entrySet().stream()
                .filter(it -> mayErase(live, it.getKey(), words))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean mayErase(Live live, Seat who, TextRef words) {
        var erase = new SessionCommand.Erase(who, clock.instant(), words);
        return live.state().decide(erase) instanceof Decision.Accepted(var events)
                && !events.isEmpty();
    }

    /** The open sessions, with what stands of each. */
    List<Running> running(Instant heardUntil) {
        var running = new ArrayList<Running>();
        for (var live : sessions.held()) {
            if (live.head().open()) {
                running.add(Places.running(live, heardUntil));
            }
        }
        return running;
    }
}
