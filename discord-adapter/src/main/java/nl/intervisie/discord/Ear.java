package nl.intervisie.discord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.News;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Running;
import nl.intervisie.chat.craft.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the bot what happened: in order where it happened, and again when it could not be recorded,
 * as Discord tells everything once. Nothing is done on JDA's own line, which must stay free.
 */
final class Ear {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final Duration REPEATS = Duration.ofMinutes(10);
    private static final int MANY = 10_000;
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration LATEST = Duration.ofMinutes(5);

    private final Connection connection;
    private final Lanes lanes;
    private final Executor executor;
    private final Supplier<Hearing> hearing;
    private final Kept<Boolean> answered;

    Ear(Connection connection, Executor executor, Supplier<Hearing> hearing) {
        this.connection = connection;
        this.executor = executor;
        this.hearing = hearing;
        lanes = new Lanes(executor);
        answered = new Kept<>(connection.clock(), REPEATS, MANY);
    }

    /** Does this after all that came before it in this lane. */
    void inLane(String lane, Runnable what) {
        lanes.run(lane, what);
    }

    /** Does this as soon as may be. */
    void soon(Runnable what) {
        executor.execute(what);
    }

    /** Does this after a while. */
    CompletableFuture<Void> later(Duration wait, Runnable what) {
        return CompletableFuture.runAsync(
                what,
                CompletableFuture.delayedExecutor(
                        wait.toMillis(), TimeUnit.MILLISECONDS, executor));
    }

    List<Running> running() {
        return hearing.get().running();
    }

    /**
     * Empty when it could not be recorded. What Discord repeats is heard again, and a private word
     * that was shown is not shown again.
     */
    Optional<Heard> hear(Incoming incoming) {
        try {
            var heard = hearing.get().hear(incoming);
            boolean first = answered.add(incoming.key().toString(), true);
            return Optional.of(
                    first || heard instanceof Heard.OpenForm ? heard : new Heard.Nothing());
        } catch (RuntimeException e) {
            return notRecorded(e);
        }
    }

    private static Optional<Heard> notRecorded(RuntimeException e) {
        LOG.warn("What came from Discord could not be recorded: {}", e.getClass().getSimpleName());
        return Optional.empty();
    }

    /** Hears this, and whispers what there is to say. */
    void inOrder(Incoming incoming) {
        inOrder(incoming, it -> whisper(incoming, it));
    }

    /** Hears what happened a while ago: nobody is told anything about it any more. */
    void afterwards(Incoming incoming) {
        inOrder(incoming, _ -> {});
    }

    private void inOrder(Incoming incoming, Consumer<Heard> then) {
        untilDone(
                incoming.room().toString(),
                () -> {
                    var heard = hear(incoming);
                    heard.ifPresent(then);
                    return heard.isPresent();
                },
                SOON);
    }

    /** Learns this, after all that came before it in its place. */
    void learn(News news) {
        untilDone(lane(news), () -> isLearned(news), SOON);
    }

    /**
     * Looks at a room after all that came before it there, and learns what is seen before anything
     * that comes after; where it could not be recorded, it is looked at anew.
     */
    void look(RoomRef room, Supplier<Optional<News>> looking) {
        untilDone(room.toString(), () -> looking.get().map(this::isLearned).orElse(true), SOON);
    }

    private static String lane(News news) {
        return switch (news) {
            case News.RoomTurned(_, var room, _) -> room.toString();
            case News.RoomSeen(_, var room, _) -> room.toString();
            case News.ReactionsSeen(_, var room, _, _) -> room.toString();
            case News.TakenAway(_, var room, _) -> room.toString();
            case News.PersonGone(var key, _) -> key.workspace().id();
            case News.Expelled(var key) -> key.workspace().id();
        };
    }

    private boolean isLearned(News news) {
        try {
            hearing.get().learn(news);
            return true;
        } catch (RuntimeException e) {
            return notRecorded(e).isPresent();
        }
    }

    private void untilDone(String lane, BooleanSupplier doing, Duration wait) {
        lanes.run(
                lane,
                () -> {
                    if (!doing.getAsBoolean()) {
                        again(lane, doing, wait);
                    }
                });
    }

    private void again(String lane, BooleanSupplier doing, Duration wait) {
        if (wait.compareTo(LATEST) > 0) {
            LOG.warn("What came from Discord was given up");
            return;
        }
        var _ = later(wait, () -> untilDone(lane, doing, wait.multipliedBy(2)));
    }

    /** A soft nudge to who typed: outside an interaction only a private conversation is left. */
    private void whisper(Incoming incoming, Heard heard) {
        if (heard instanceof Heard.Note(var message)) {
            connection
                    .present(incoming.room().workspace())
                    .ifPresent(it -> it.whispers().nudge(incoming.who(), incoming.room(), message));
        }
    }
}
