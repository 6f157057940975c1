package nl.intervisie.chat;

import java.util.Map;
import java.util.Optional;

/** Something a person, or the platform about a room, did; in no platform's dialect. */
public sealed interface Incoming {

    /** The same for every delivery of the same thing. */
    HeardKey key();

    /** Who did it. */
    UserRef who();

    /** Where. */
    RoomRef room();

    /**
     * {@code /intervisie …}: the words behind the command, as typed; mentions of people as {@code
     * <@id>}.
     *
     * @param language in which the platform speaks to this person ({@code en}), where it says so
     */
    record Commanded(
            HeardKey key, UserRef who, RoomRef room, String words, Optional<String> language)
            implements Incoming {

        /** A command of somebody whose language the platform does not tell. */
        public Commanded(HeardKey key, UserRef who, RoomRef room, String words) {
            this(key, who, room, words, Optional.empty());
        }
    }

    /** A button was pressed. */
    record Pressed(HeardKey key, UserRef who, RoomRef room, Act act) implements Incoming {}

    /** A form was sent; {@code act} is the form's {@link Form#submit}. */
    record Submitted(HeardKey key, UserRef who, RoomRef room, Act act, Map<String, String> values)
            implements Incoming {

        public Submitted {
            values = Map.copyOf(values);
        }
    }

    /** Somebody typed a message in the room, or in a thread of it. */
    record Typed(
            HeardKey key,
            UserRef who,
            RoomRef room,
            Optional<ThreadRef> thread,
            MessageRef message,
            String text)
            implements Incoming {}

    /** Somebody mended a message they had typed. */
    record Retyped(HeardKey key, UserRef who, RoomRef room, MessageRef message, String text)
            implements Incoming {}

    /** Somebody removed a message they had typed. */
    record Erased(HeardKey key, UserRef who, RoomRef room, MessageRef message)
            implements Incoming {}

    /**
     * Somebody's reaction on a message of ours is there ({@code on}) or gone: a state, not a count.
     */
    record Reacted(
            HeardKey key, UserRef who, RoomRef room, MessageRef message, String emoji, boolean on)
            implements Incoming {}

    /** Somebody can read the room from now on. */
    record CameIn(HeardKey key, UserRef who, RoomRef room) implements Incoming {}

    /** Somebody left the room or the workspace. */
    record WentOut(HeardKey key, UserRef who, RoomRef room) implements Incoming {}

    /**
     * Somebody met us, perhaps for the first time: let us into a room, or opened what is ours. What
     * is answered is for them alone, and stays where they can find it again.
     *
     * @param language in which the platform speaks to this person, where it says so
     */
    record Met(HeardKey key, UserRef who, RoomRef room, Optional<String> language)
            implements Incoming {}

    /**
     * Somebody looks at the page that we keep for them alone, answered with {@link Heard.Overview};
     * {@code room} is where they and we are alone.
     *
     * @param language in which the platform speaks to this person, where it says so
     */
    record LookedIn(HeardKey key, UserRef who, RoomRef room, Optional<String> language)
            implements Incoming {}
}
