package nl.intervisie.engine;

import java.util.Optional;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.ThreadRef;

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

    /** Whether this message is the card of the phase that is on. */
    static boolean isCardOn(Live live, MessageRef message) {
        return message.id().equals(live.slots().get("card-" + live.state().epoch()));
    }
}
