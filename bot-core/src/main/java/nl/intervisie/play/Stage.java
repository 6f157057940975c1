package nl.intervisie.play;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;

/** A platform with people on it: what they do there, and what each of them sees. */
public interface Stage extends AutoCloseable {

    /** The bot's way out. */
    ChatPlatform platform();

    /** Where all of it happens. */
    Workspace workspace();

    /** Makes the room in which a transcript begins. */
    void furnish(Set<UserRef> people, int others, Capabilities capabilities);

    /** From now on everything is heard twice. */
    void repeatsItself();

    /** Does what somebody does, and gives what is answered to it on the spot. */
    Heard hear(Incoming incoming, Hearing bot);

    /** A message that a person is going to type gets its name here. */
    MessageRef typed(RoomRef room);

    /** Somebody is going to come into this room. */
    void comesIn(UserRef who, RoomRef room);

    /** Somebody is going to leave this room. */
    void goesOut(UserRef who, RoomRef room);

    /** The rooms this person is in, oldest first. */
    List<RoomRef> roomsOf(UserRef who);

    /** The room this person came to last, or the first one there is. */
    RoomRef roomOf(UserRef who);

    /** The room that was made last. */
    RoomRef lastRoom();

    /** The thread that was used last in this room. */
    Optional<ThreadRef> lastThread(RoomRef room);

    /** How often anything changed. */
    int changes();

    /** What was done that is no message. */
    List<Doing> doings();

    /** What this person sees now, oldest first. */
    List<Shown> seenBy(UserRef who);

    /** When this message was taken away by itself; empty when it is there, or went with all. */
    Optional<Integer> goneAt(MessageRef ref);

    @Override
    default void close() {}

    /** Something done that is no message: a thread made, a room opened, somebody let in. */
    record Doing(int touched, String what, Optional<UserRef> who, String title) {}
}
