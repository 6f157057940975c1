package nl.intervisie.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.Unclear;
import nl.intervisie.engine.Lanes.Wait;
import nl.intervisie.engine.Outcome.State;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import nl.intervisie.session.speech.Speech;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is owed to the world, in lanes: one sender at a time, in order. What may have been done
 * already is looked for before it is done again; what newer edits overtake is never sent; what can
 * not be done holds nothing up for long.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration HOLD = Duration.ofSeconds(60);
    private static final Duration AFTER_MISHAP = Duration.ofSeconds(5);
    private static final Duration GIVE_UP = Duration.ofHours(24);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Journal journal;
    private final ChatPlatform platform;
    private final Dispatch dispatch;
    private final Sessions sessions;
    private final InstantSource clock;
    private final Watcher watcher;
    private final Lanes lanes;

    Outbox(Surroundings with, Dispatch dispatch, Sessions sessions, Watcher watcher) {
        this.watcher = watcher;
        journal = with.journal();
        platform = with.platform();
        lanes = new Lanes(with, this::sendSafely);
        clock = with.clock();
        this.dispatch = dispatch;
        this.sessions = sessions;
    }

    /** Whom it tells how sessions fare on the platform. */
    interface Watcher {

        /** Something of this session stands there, and is noted. */
        void delivered(Live live);

        /** The group can be spoken to again, which it could not since then. */
        void speaksAgain(Live live, Instant silentSince);

        /** What the group was to hear will never be said. */
        void lost(Live live);

        /** The closed room of this session will never be. */
        void hasNoRoom(Live live);
    }

    /** Sends these, which are durable by now, each in its lane. */
    void owe(Live live, Iterable<Owed> owed) {
        owed.forEach(it -> lanes.add(live, new Task(it, 0, false)));
    }

    /**
     * Sends what was owed before a restart: nobody knows whether it went out, so it is looked for
     * first.
     */
    void resume(Live live, Iterable<Journal.Pending> pending) {
        var toBeSaid = new HashSet<String>();
        for (var each : pending) {
            var task = new Task(each.owed(), each.outcome().attempts(), true);
            var slot = each.owed().slot();
            task.about =
                    Optional.of(each.about())
                            .filter(it -> !it.isEmpty() && !toBeSaid.contains(slot));
            if (each.owed().effect() instanceof Effect.Say) {
                toBeSaid.add(slot);
            }
            lanes.add(live, task);
        }
    }

    /** Whether anything is still owed in this session. */
    boolean owes(SessionKey session) {
        return lanes.owes(session);
    }

    /**
     * What goes wrong unforeseen holds its lane a while, and is looked for before it is done again.
     */
    private Optional<Wait> sendSafely(Live live, Task task) {
        try {
            return send(live, task);
        } catch (RuntimeException e) {
            LOG.warn("Errand {} failed unforeseen: {}", task.owed.key(), e.getClass().getName());
            task.doubtful = true;
            var now = clock.instant();
            return isTooOld(task, now)
                    ? settled(task, State.DEAD, "")
                    : Optional.of(Wait.until(now.plus(AFTER_MISHAP)));
        }
    }

    /** Tries once; what to wait for when it must be tried again. */
    private Optional<Wait> send(Live live, Task task) {
        if (task.needless || isOvertaken(live, task)) {
            return overtaken(live, task);
        }
        var errand = dispatch.errand(live, task.owed, task.about);
        if (errand.isEmpty()) {
            return overtaken(live, task);
        }
        return task.doubtful ? look(live, task, errand.get()) : perform(live, task, errand.get());
    }

    private Attempt attempt(Task task) {
        return new Attempt(task.attempts + 1, task.owed.since(), task.owed.token());
    }

    private Optional<Wait> perform(Live live, Task task, Errand errand) {
        try {
            return delivered(live, task, platform.perform(errand, attempt(task)));
        } catch (NotDelivered e) {
            return later(live, task, e);
        } catch (Unclear e) {
            task.doubtful = true;
            return unclear(live, task, errand);
        } catch (Refused e) {
            LOG.warn("Errand {} can not be carried out: {}", task.owed.key(), e.getMessage());
            return dead(live, task);
        }
    }

    private Optional<Wait> look(Live live, Task task, Errand errand) {
        return switch (platform.find(errand, attempt(task))) {
            case Finding.Found(var delivered) -> delivered(live, task, delivered);
            case Finding.Absent _ -> {
                task.doubtful = false;
                task.unclearSince = Optional.empty();
                yield perform(live, task, errand);
            }
            case Finding.NotNow _ -> again(live, task, AFTER_MISHAP);
            case Finding.CannotTell _ -> unclear(live, task, errand);
        };
    }

    /**
     * Nobody can tell. The lane is held for a minute; then what may safely be repeated is, and the
     * rest is given up.
     */
    private Optional<Wait> unclear(Live live, Task task, Errand errand) {
        var now = clock.instant();
        if (isTooOld(task, now)) {
            return dead(live, task);
        }
        var since = task.unclearSince.orElse(now);
        task.unclearSince = Optional.of(since);
        task.attempts++;
        mayFallSilent(live, task);
        if (now.isBefore(since.plus(HOLD))) {
            return Optional.of(Wait.until(now.plus(AFTER_MISHAP)));
        }
        if (mayBeRepeated(errand)) {
            task.doubtful = false;
            task.unclearSince = Optional.empty();
            return Optional.of(Wait.until(now));
        }
        return dead(live, task);
    }

    private static boolean isTooOld(Task task, Instant now) {
        return now.isAfter(task.owed.since().plus(GIVE_UP));
    }

    private static boolean mayBeRepeated(Errand errand) {
        return switch (errand) {
            case Errand.Edit _, Errand.Remove _, Errand.Invite _, Errand.CleanUp _ -> true;
            case Errand.Post(_, _, _, var message) -> message.kind() == Message.Kind.CARD;
            case Errand.OpenRoom _, Errand.OpenThread _ -> false;
        };
    }

    private Optional<Wait> delivered(Live live, Task task, Delivered delivered) {
        var ref = ref(task.owed, delivered);
        var noted = ref;
        if (task.owed.effect() instanceof Effect.Revise) {
            noted = ref.equals(live.slots().get(task.owed.slot())) ? "" : ref;
        }
        if (!ref.isEmpty() && !task.owed.slot().isEmpty()) {
            live.slots().put(task.owed.slot(), ref);
        } else {
            gone(live, task);
        }
        if (task.owed.effect() instanceof Effect.OpenRoom) {
            sessions.placed(live);
        }
        var again = settled(task, State.SENT, noted);
        speaks(live, task);
        watcher.delivered(live);
        return again;
    }

    /** The platform has dealt with what it was to say to the group. */
    private void speaks(Live live, Task task) {
        if (isForTheGroup(task)) {
            live.speaks().ifPresent(it -> watcher.speaksAgain(live, it));
        }
    }

    /** It is found no more, unless it made room for something newer. */
    private static void gone(Live live, Task task) {
        var slot = task.owed.slot();
        task.about.ifPresentOrElse(
                ref -> live.slots().remove(slot, ref), () -> live.slots().remove(slot));
    }

    /** What is found under the slot from now on: nothing once it is taken away. */
    private static String ref(Owed owed, Delivered delivered) {
        return owed.effect() instanceof Effect.TakeAway ? "" : delivered.ref();
    }

    private Optional<Wait> later(Live live, Task task, NotDelivered why) {
        if (why.gate().isEmpty()) {
            return again(live, task, why.after());
        }
        var now = clock.instant();
        task.attempts++;
        if (isTooOld(task, now)) {
            return dead(live, task);
        }
        mayFallSilent(live, task);
        task.about = task.about.or(() -> Dispatch.about(live, task.owed));
        return Optional.of(new Wait(now.plus(why.after()), why.gate()));
    }

    /** The platform does not take it now, or does not say: in a while it may. */
    private Optional<Wait> again(Live live, Task task, Duration asked) {
        var now = clock.instant();
        task.attempts++;
        if (isTooOld(task, now)) {
            return dead(live, task);
        }
        mayFallSilent(live, task);
        return Optional.of(Wait.until(now.plus(patience(task, asked))));
    }

    private static void mayFallSilent(Live live, Task task) {
        if (isForTheGroup(task)) {
            live.fallsSilent(task.owed.since());
        }
    }

    private static boolean isForTheGroup(Task task) {
        return task.owed.effect() instanceof Effect.Say(var to, _, _)
                && !(to instanceof Listeners.Only)
                && !(to instanceof Listeners.Desk);
    }

    /** What was asked for, and more each time. */
    private static Duration patience(Task task, Duration asked) {
        var backOff =
                Duration.ofMillis(
                        Math.min(LONGEST_WAIT.toMillis(), 100L << Math.min(task.attempts - 1, 10)));
        return asked.compareTo(backOff) > 0 || task.attempts == 1 ? asked : backOff;
    }

    /**
     * Given up. What was meant for a room that will never be is not said elsewhere: the session is
     * told before anything else goes out, and what waits is left out.
     */
    private Optional<Wait> dead(Live live, Task task) {
        if (task.owed.effect() instanceof Effect.OpenRoom) {
            var meant = lanes.behind(live, task);
            watcher.hasNoRoom(live);
            meant.forEach(it -> it.needless = true);
        }
        speaks(live, task);
        var given = settled(task, State.DEAD, "");
        if (isForTheGroup(task) && !task.owed.slot().equals(Speech.LOST)) {
            watcher.lost(live);
        }
        return given;
    }

    /** Left out; where the group is to hear nothing more, nothing holds their clock. */
    private Optional<Wait> overtaken(Live live, Task task) {
        if (lanes.behind(live, task).stream().noneMatch(Outbox::isForTheGroup)) {
            speaks(live, task);
        }
        return settled(task, State.OVERTAKEN, "");
    }

    private Optional<Wait> settled(Task task, State state, String ref) {
        journal.note(task.owed, new Outcome(state, task.attempts + 1, ref, clock.instant()));
        return Optional.empty();
    }

    /**
     * An edit that a later edit or removal of the same message makes needless, or a message taken
     * away again.
     */
    private boolean isOvertaken(Live live, Task task) {
        var newer =
                lanes.behind(live, task).stream()
                        .filter(later -> later.owed.replaces(task.owed))
                        .findFirst();
        newer.ifPresent(it -> it.takesThePlaceOf(task));
        return newer.isPresent();
    }
}
