package nl.intervisie.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.rehearsal.house.Refs;

/**
 * Plays the bot in tests: hears everything, answers as it is told, and says what the test makes it
 * say.
 */
public final class Understudy implements Hearing {

    private final List<Incoming> heard = new CopyOnWriteArrayList<>();
    private final Map<HeardKey, Heard> answers = new ConcurrentHashMap<>();
    private final AtomicInteger errands = new AtomicInteger();
    private final String run = Long.toString(System.nanoTime(), 36);
    private volatile String room = "oefenkamer";
    private volatile Function<Incoming, Heard> part = _ -> new Heard.Nothing();

    @Override
    public Heard hear(Incoming incoming) {
        return answers.computeIfAbsent(
                incoming.key(),
                _ -> {
                    heard.add(incoming);
                    return part.apply(incoming);
                });
    }

    /** From now on it plays in this room, and has no part yet. */
    public void entersRoom(String id) {
        room = id;
        part = _ -> new Heard.Nothing();
    }

    /** From now on it answers like this. */
    public void plays(Function<Incoming, Heard> part) {
        this.part = part;
    }

    /** Everything it heard in this room, each thing once. */
    public List<Incoming> heard() {
        return heard.stream().filter(each -> each.room().id().equals(room)).toList();
    }

    /** What of this kind it heard. */
    public <T extends Incoming> List<T> heard(Class<T> kind) {
        return heard().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Shows a message to everybody. */
    public MessageRef says(ChatPlatform platform, Message message) {
        return says(platform, Refs.everybody(room), message);
    }

    /** Shows a message to these eyes. */
    public MessageRef says(ChatPlatform platform, Audience eyes, Message message) {
        return new MessageRef(
                does(platform, new Errand.Post(key(), eyes, Optional.empty(), message)).ref());
    }

    /** Shows a message in a thread. */
    public MessageRef says(ChatPlatform platform, ThreadRef thread, Message message) {
        var eyes = new Audience.Room(thread.room());
        return new MessageRef(
                does(platform, new Errand.Post(key(), eyes, Optional.of(thread), message)).ref());
    }

    /** Puts another message in the place of one. */
    public void mends(ChatPlatform platform, MessageRef target, Message message) {
        does(platform, new Errand.Edit(key(), Refs.everybody(room), target, message));
    }

    /** Opens a thread on a card. */
    public ThreadRef opens(ChatPlatform platform, MessageRef card, String title) {
        var place = Refs.room(room);
        var thread = does(platform, new Errand.OpenThread(key(), place, card, title, List.of()));
        return new ThreadRef(place, thread.ref());
    }

    /** Carries out an errand. */
    public Delivered does(ChatPlatform platform, Errand errand) {
        try {
            return platform.perform(errand, new Attempt(1, Instant.EPOCH, "test"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key no errand had before. */
    public ErrandKey key() {
        return new ErrandKey("understudy/" + run + "/" + errands.incrementAndGet());
    }
}
