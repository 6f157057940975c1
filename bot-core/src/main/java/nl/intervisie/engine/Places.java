package nl.intervisie.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.Running;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.session.Gathering;

/** Where in a room something stands. */
final class Places {

    private Places() {}

    /**
     * Whether this is where the phase that is on takes place: in its thread, or in the room when it
     * has none.
     */
    static boolean isInPlace(Live live, Optional<ThreadRef> thread) {
        var own = Optional.ofNullable(live.slots().get("thread-" + live.state().epoch()));
        return own.equals(thread.map(ThreadRef::id));
    }

    /** Whether this is the thread of a phase that is over. */
    static boolean isInOldThread(Live live, Optional<ThreadRef> thread) {
        return thread.filter(it -> !isInPlace(live, thread) && isOurs(live, it)).isPresent();
    }

    private static boolean isOurs(Live live, ThreadRef thread) {
        return live.slots().entrySet().stream()
                .anyMatch(it ->
                        it.getKey().startsWith("thread-") && it.getValue().equals(thread.id()));
    }

    /** Whether this message is one of ours that we know. */
    static boolean isKnown(Live live, MessageRef message) {
        return live.slots().containsValue(message.id());
    }

    /** Whether this message is the card of the moment: of the lobby, or of the phase that is on. */
    static boolean isCardNow(Live live, MessageRef message) {
        return message.id().equals(live.slots().get(live.card()));
    }

    /**
     * Where this session is and what of it stands there.
     *
     * @param heardUntil until when surely all was heard
     */
    static Running running(Live live, Instant heardUntil) {
        return new Running(
                live.room(),
                slot(live, "thread-" + live.state().epoch())
                        .map(it -> new ThreadRef(live.room(), it)),
                slot(live, live.card()).map(MessageRef::new),
                live.typed(),
                live.state() instanceof Gathering ? Set.of() : Set.copyOf(live.seats().values()),
                heardUntil);
    }

    private static Optional<String> slot(Live live, String name) {
        return Optional.ofNullable(live.slots().get(name));
    }

    /** Whether this message is the card of the phase that is on. */
    static boolean isCardOn(Live live, MessageRef message) {
        return message.id().equals(live.slots().get("card-" + live.state().epoch()));
    }
}
