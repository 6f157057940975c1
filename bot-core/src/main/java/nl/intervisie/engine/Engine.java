package nl.intervisie.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.News;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Running;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.session.Session;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.seat.Seat;

/**
 * Hears, decides, records, then answers and acts. It owns no thread, clock, id or random source:
 * commands of one session follow each other under its monitor, and nothing is answered or done
 * before the journal says it is durable.
 */
public final class Engine implements Hearing, Ringer, Outbox.Watcher {

    private static final Duration SILENT = Duration.ofSeconds(60);

    /** While nothing can be said the clock rests: it is looked again so soon. */
    private static final Duration UNHEARD = Duration.ofSeconds(5);

    private final Journal journal;
    private final Alarms alarms;
    private final InstantSource clock;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Bookkeeping bookkeeping;
    private final Reception reception;
    private final Tidings tidings;
    private final Parking parking;
    private final Retention retention;
    private volatile Instant heardUntil;

    public Engine(Surroundings with) {
        journal = with.journal();
        alarms = with.alarms();
        clock = with.clock();
        sessions = new Sessions(journal, with.methods());
        var renderer = new Renderer(with.texts(), journal, sessions);
        parking = new Parking(journal, clock);
        outbox = new Outbox(with, new Dispatch(with.platform(), renderer, journal), sessions, this);
        bookkeeping = new Bookkeeping(with.seeds());
        retention = new Retention(this, journal, sessions);
        reception = new Reception(this, with, sessions, renderer, parking);
        heardUntil = clock.instant();
        tidings = new Tidings(this, reception, with, sessions);
    }

    /**
     * Takes up what an earlier life left: open sessions, what is owed, alarms; says so when it was
     * away long enough to be noticed. Call once, before anything is heard.
     */
    public void start() {
        var now = clock.instant();
        parking.resume();
        heardUntil = journal.lastAlive().orElse(now);
        var away =
                Optional.of(heardUntil)
                        .filter(last -> Duration.between(last, now).compareTo(SILENT) > 0);
        for (SessionKey key : journal.unfinished()) {
            journal.recall(key).ifPresent(memory -> resume(memory, away));
        }
        reception.resume();
        beat();
    }

    private void resume(Journal.Memory memory, Optional<Instant> away) {
        var live = sessions.hold(memory);
        outbox.resume(live, memory.owed());
        if (memory.head().open() && away.isPresent()) {
            command(live, Optional.empty(), at -> new SessionCommand.BeAway(at, away.get()));
        }
        setAlarm(live);
    }

    /**
     * Marks that we are alive, destroys what is due, forgets what is old. Call every 15 seconds.
     */
    public void beat() {
        var now = clock.instant();
        journal.alive(now);
        retention.sweep(now);
        parking.tidy();
    }

    /** Something of a session is on the platform: what people did with it can be heard now. */
    @Override
    public void delivered(Live live) {
        reception.again(live);
    }

    /** The time in which nothing could be said is given back, and a long one is said. */
    @Override
    public void speaksAgain(Live live, Instant silentSince) {
        if (isLong(silentSince)) {
            command(live, Optional.empty(), at -> new SessionCommand.BeAway(at, silentSince));
        }
    }

    private boolean isLong(Instant silentSince) {
        return Duration.between(silentSince, clock.instant()).compareTo(SILENT) > 0;
    }

    @Override
    public void lost(Live live) {
        command(live, Optional.empty(), SessionCommand.LoseWord::new);
    }

    @Override
    public void hasNoRoom(Live live) {
        command(live, Optional.empty(), SessionCommand.BeWithoutRoom::new);
    }

    /** Whether anything of this session is still on its way to the platform. */
    boolean owes(Live live) {
        return outbox.owes(live.key);
    }

    @Override
    public Heard hear(Incoming incoming) {
        return reception.hear(incoming);
    }

    @Override
    public void learn(News news) {
        tidings.learn(news);
    }

    /** As they stand; all was surely heard until the earlier life ended. */
    @Override
    public List<Running> running() {
        return tidings.running(heardUntil);
    }

    @Override
    public List<RoomRef> openRooms(Workspace workspace) {
        return tidings.openRooms(workspace);
    }

    @Override
    public void ring(SessionKey session, int epoch) {
        sessions.find(session)
                .ifPresent(live -> {
                    if (live.muteSince().filter(this::isLong).isPresent()) {
                        alarms.set(session, epoch, clock.instant().plus(UNHEARD));
                        return;
                    }
                    command(live, Optional.empty(), at -> new SessionCommand.CallTime(at, epoch));
                    setAlarm(live);
                });
    }

    /** Something the clock or the bot itself asks of a session. */
    interface Timed {
        SessionCommand command(Instant at);
    }

    Answer command(Live live, Optional<HeardKey> heard, Timed timed) {
        return carryOut(live, heard, Asking.byNobody(timed::command));
    }

    /** Carries out what a person asks of a session, and answers when it is durable. */
    Answer carryOut(Live live, Optional<HeardKey> heard, Asking asking) {
        synchronized (live) {
            try {
                return attempt(live, heard, asking);
            } catch (Journal.HeardBefore _) {
                return new Answer.Done(live, List.of());
            } catch (Journal.Overtaken _) {
                return sessions.again(live)
                        .map(again -> carryOut(again, heard, asking))
                        .orElseThrow(() -> new IllegalStateException("session gone"));
            }
        }
    }

    private Answer attempt(Live live, Optional<HeardKey> heard, Asking asking)
            throws Journal.HeardBefore, Journal.Overtaken {
        var now = clock.instant();
        var words = new Words(live.seq() + 1);
        var seat = asking.who().map(live::seatFor);
        var command = asking.command(seat, now, words);
        return switch (live.state().decide(command)) {
            case Decision.Refused(var why) -> new Answer.No(live, why, words.all());
            case Decision.Accepted(var events) when events.isEmpty() ->
                    new Answer.Done(live, List.of());
            case Decision.Accepted(var events) -> {
                var after = live.state().evolve(events);
                var change =
                        new Change(
                                live,
                                heard,
                                now,
                                command,
                                events,
                                after,
                                words,
                                seated(live, asking.who(), seat));
                var entry = bookkeeping.entry(change, asking.typed());
                journal.record(entry);
                settle(live, change, entry);
                yield new Answer.Done(live, events);
            }
        };
    }

    private static Map<Seat, UserRef> seated(
            Live live, Optional<UserRef> who, Optional<Seat> seat) {
        Map<Seat, UserRef> seated = new HashMap<>();
        who.filter(it -> live.seat(it).isEmpty())
                .ifPresent(it -> seat.ifPresent(place -> seated.put(place, it)));
        return seated;
    }

    private void settle(Live live, Change change, Entry entry) {
        live.advance(change.after(), entry);
        sessions.keep(live);
        outbox.owe(live, entry.owed());
        setAlarm(live);
        if (entry.head().destroyAt().filter(at -> !at.isAfter(change.at())).isPresent()) {
            retention.destroyed(live, change.at());
        }
    }

    private void setAlarm(Live live) {
        live.state()
                .due()
                .ifPresentOrElse(
                        at -> alarms.set(live.key, live.state().epoch(), at),
                        () -> alarms.clear(live.key));
    }

    /** What came of a command. */
    sealed interface Answer {

        /** It is recorded and durable; these events happened. */
        record Done(Live live, List<nl.intervisie.session.act.SessionEvent> events)
                implements Answer {}

        /** It can not be done now; {@code words} is what its author wrote. */
        record No(Live live, nl.intervisie.session.effect.Saying why, String words)
                implements Answer {}
    }

    /**
     * One accepted command on its way into the journal.
     *
     * @param after the session once these events have happened: evolved once, for all who look at
     *     it
     */
    record Change(
            Live live,
            Optional<HeardKey> heard,
            Instant at,
            SessionCommand command,
            List<nl.intervisie.session.act.SessionEvent> events,
            Session after,
            Words words,
            Map<Seat, UserRef> seated) {}

    /**
     * Who asks what.
     *
     * @param typed the platform's message that carries the words; empty when they came by a form
     */
    record Asking(Optional<UserRef> who, Optional<String> typed, Request request) {

        static Asking by(UserRef who, Request request) {
            return new Asking(Optional.of(who), Optional.empty(), request);
        }

        static Asking byNobody(java.util.function.Function<Instant, SessionCommand> command) {
            return new Asking(Optional.empty(), Optional.empty(), (_, at, _) -> command.apply(at));
        }

        SessionCommand command(Optional<Seat> seat, Instant at, Words words) {
            return request.command(seat.orElse(new Seat("p0")), at, words);
        }
    }
}
