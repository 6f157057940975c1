package nl.intervisie.engine;

import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;

/** Something heard about a message, as it is written down while it waits for that message. */
final class Parked {

    private static final String BETWEEN = "\n";

    private Parked() {}

    static String written(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Reacted(var key, _, var room, var message, var emoji, var on) ->
                    lines(on ? "on" : "off", key, room, message, emoji);
            case Incoming.Retyped(var key, _, var room, var message, var text) ->
                    lines("mended", key, room, message, text);
            case Incoming.Erased(var key, _, var room, var message) ->
                    lines("erased", key, room, message, "");
            case Incoming other ->
                    throw new IllegalArgumentException(
                            other.getClass().getSimpleName() + " is about no message");
        };
    }

    private static String lines(
            String what, HeardKey key, RoomRef room, MessageRef message, String text) {
        return String.join(BETWEEN, what, key.id(), room.id(), message.id(), text);
    }

    static Incoming read(UserRef who, String written) {
        var lines = written.split(BETWEEN, 5);
        var key = new HeardKey(who.workspace(), lines[1]);
        var room = new RoomRef(who.workspace(), lines[2]);
        var message = new MessageRef(lines[3]);
        return switch (lines[0]) {
            case "mended" -> new Incoming.Retyped(key, who, room, message, lines[4]);
            case "erased" -> new Incoming.Erased(key, who, room, message);
            default ->
                    new Incoming.Reacted(key, who, room, message, lines[4], lines[0].equals("on"));
        };
    }
}
