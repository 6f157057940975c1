package nl.intervisie.engine;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;

/** Something heard, as it is written down while it waits. */
final class Parked {

    private static final String BETWEEN = "\n";
    private static final int LINES = 5;

    private Parked() {}

    static String written(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Reacted(var key, _, var room, var message, var emoji, var on) ->
                    lines(on ? "on" : "off", key, room, message.id(), emoji);
            case Incoming.Retyped(var key, _, var room, var message, var text) ->
                    lines("mended", key, room, message.id(), text);
            case Incoming.Erased(var key, _, var room, var message) ->
                    lines("erased", key, room, message.id(), "");
            case Incoming.Commanded(var key, _, var room, var words, var language) ->
                    lines("commanded", key, room, language.orElse(""), words);
            case Incoming.Pressed(var key, _, var room, var act) ->
                    lines("pressed", key, room, act.written(), "");
            case Incoming.Submitted(var key, _, var room, var act, var values) ->
                    lines("submitted", key, room, act.written(), written(values));
            case Incoming.Typed _,
                    Incoming.CameIn _,
                    Incoming.WentOut _,
                    Incoming.Met _,
                    Incoming.LookedIn _ ->
                    throw new IllegalArgumentException(
                            incoming.getClass().getSimpleName() + " waits for nothing");
        };
    }

    private static String lines(
            String what, HeardKey key, RoomRef room, String about, String text) {
        return String.join(BETWEEN, what, key.id(), room.id(), about, text);
    }

    private static String written(Map<String, String> values) {
        return values.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Incoming read(UserRef who, String written) {
        var lines = written.split(BETWEEN, LINES);
        var key = new HeardKey(who.workspace(), lines[1]);
        var room = new RoomRef(who.workspace(), lines[2]);
        var about = lines[3];
        var text = lines[4];
        return switch (lines[0]) {
            case "mended" -> new Incoming.Retyped(key, who, room, new MessageRef(about), text);
            case "erased" -> new Incoming.Erased(key, who, room, new MessageRef(about));
            case "commanded" ->
                    new Incoming.Commanded(
                            key, who, room, text, Optional.of(about).filter(it -> !it.isEmpty()));
            case "pressed" -> new Incoming.Pressed(key, who, room, Act.read(about));
            case "submitted" ->
                    new Incoming.Submitted(key, who, room, Act.read(about), values(text));
            default ->
                    new Incoming.Reacted(
                            key, who, room, new MessageRef(about), text, lines[0].equals("on"));
        };
    }

    private static Map<String, String> values(String written) {
        var values = new TreeMap<String, String>();
        for (var pair : written.isEmpty() ? new String[0] : written.split("&", -1)) {
            var halves = pair.split("=", 2);
            values.put(decoded(halves[0]), decoded(halves[1]));
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
