package nl.intervisie.play;

import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.UnaryOperator;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.News;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Running;
import nl.intervisie.chat.Workspace;
import nl.intervisie.engine.Engine;
import nl.intervisie.engine.Seeds;
import nl.intervisie.engine.Surroundings;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.journal.InMemoryJournal;
import nl.intervisie.method.Methods;
import nl.intervisie.method.script.Catalogue;

/**
 * A whole bot on one thread: the real engine between a platform, a clock and a journal in memory.
 */
public final class World {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Methods METHODS = Catalogue.builtIn();
    private static final Texts TEXTS = Texts.load();

    private final ChatPlatform platform;
    private final VirtualClock clock;
    private final Seeds seeds;
    private final UnaryOperator<Surroundings> fitting;
    private final Deque<Runnable> senders = new ConcurrentLinkedDeque<>();
    private InMemoryJournal journal;
    private Engine engine;

    /** A world that begins at this moment. */
    public World(InMemoryJournal journal, ChatPlatform platform, Instant start, Seeds seeds) {
        this(journal, platform, start, seeds, UnaryOperator.identity());
    }

    /** A world whose engines are given something else than they should be. */
    public World(
            InMemoryJournal journal,
            ChatPlatform platform,
            Instant start,
            Seeds seeds,
            UnaryOperator<Surroundings> fitting) {
        this(journal, platform, new VirtualClock(start), seeds, fitting);
    }

    /** A world on this clock, whose engines are given something else than they should be. */
    World(
            InMemoryJournal journal,
            ChatPlatform platform,
            VirtualClock clock,
            Seeds seeds,
            UnaryOperator<Surroundings> fitting) {
        this.journal = journal;
        this.platform = platform;
        this.clock = clock;
        this.seeds = seeds;
        this.fitting = fitting;
        engine = begun();
    }

    private Engine begun() {
        var next =
                new Engine(
                        fitting.apply(
                                new Surroundings(
                                        journal,
                                        platform,
                                        clock,
                                        clock,
                                        senders::addLast,
                                        clock,
                                        seeds,
                                        METHODS,
                                        TEXTS)));
        clock.calls(next);
        return next;
    }

    /** Wakes the bot; its heart beats from now on. */
    public void start() {
        engine.start();
        beatLater();
        settle();
    }

    private void beat() {
        engine.beat();
        beatLater();
    }

    /** At the same moments in every life. */
    private void beatLater() {
        long beats = clock.instant().getEpochSecond() / BEAT.toSeconds();
        clock.wake(Instant.EPOCH.plus(BEAT.multipliedBy(beats + 1)), this::beat);
    }

    /** The journal of this life. */
    public InMemoryJournal journal() {
        return journal;
    }

    /** The time. */
    public VirtualClock clock() {
        return clock;
    }

    /**
     * Gives the bot something to hear.
     *
     * @throws Fallen when it falls over it; it must be raised before anything else
     */
    public Heard hear(Incoming incoming) {
        return engine.hear(incoming);
    }

    /**
     * Gives the bot something to learn from its platform.
     *
     * @throws Fallen when it falls over it; it must be raised before anything else
     */
    public void learn(News news) {
        engine.learn(news);
    }

    /** The sessions that are open. */
    List<Running> running() {
        return engine.running();
    }

    /** The rooms of this workspace in which a session is open. */
    public List<RoomRef> openRooms(Workspace workspace) {
        return engine.openRooms(workspace);
    }

    /** Sends what is owed now, until there is nothing to send at this moment; falls on the way. */
    public void settle() {
        while (true) {
            try {
                settled();
                return;
            } catch (Fallen _) {
                raise();
            }
        }
    }

    private void settled() {
        do {
            while (!senders.isEmpty()) {
                senders.removeFirst().run();
            }
        } while (clock.runCall());
    }

    /** Takes one step in time, and what follows from it. */
    public void step() {
        try {
            clock.step();
        } catch (Fallen _) {
            raise();
        }
        settle();
    }

    /** Falls, without closing anything, and gets up again with what the journal kept. */
    public void fall() {
        raise();
        settle();
    }

    /** Is not there until then, and gets up again. */
    public void fall(Instant until) {
        clock.forget();
        clock.rest(until);
        fall();
    }

    private void raise() {
        journal = journal.reborn();
        senders.clear();
        clock.forget();
        engine = begun();
        engine.start();
        beatLater();
    }
}
