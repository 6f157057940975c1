package nl.intervisie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Something Slack might send, changed here and there by chance; its words are secret. */
record Mutant(String type, JsonObject payload) {

    private static final List<String> EVENTS =
            List.of(
                    """
                    {"type":"message","channel":"CHANNEL","user":"ana","ts":"17.1","text":"SECRET",
                     "thread_ts":"16.1","client_msg_id":"m"}\
                    """,
                    """
                    {"type":"message","subtype":"message_changed","channel":"CHANNEL","event_ts":"18.1",
                     "message":{"ts":"17.1","user":"ana","text":"SECRET <@ben> <!channel>"},
                     "previous_message":{"ts":"17.1","user":"ana","text":"SECRET"}}\
                    """,
                    """
                    {"type":"message","subtype":"message_deleted","channel":"CHANNEL","deleted_ts":"17.1",
                     "previous_message":{"ts":"17.1","user":"ana","text":"SECRET"}}\
                    """,
                    """
                    {"type":"reaction_added","user":"ana","reaction":"white_check_mark",
                     "item":{"type":"message","channel":"CHANNEL","ts":"17.1"}}\
                    """,
                    """
                    {"type":"member_joined_channel","user":"ana","channel":"CHANNEL"}\
                    """,
                    """
                    {"type":"channel_shared","channel":"CHANNEL","connected_team_id":"SECRET"}\
                    """,
                    """
                    {"type":"user_change","user":{"id":"ana","deleted":true,"name":"SECRET"}}\
                    """,
                    """
                    {"type":"tokens_revoked","tokens":{"bot":["SECRET"]}}\
                    """);

    private static final List<String> INTERACTIONS =
            List.of(
                    """
                    {"type":"block_actions","team":{"id":"T1"},"user":{"id":"ana"},"trigger_id":"t",
                     "channel":{"id":"CHANNEL"},"message":{"ts":"17.1","text":"SECRET"},
                     "actions":[{"action_id":"a:READY~s~1~","value":"CHANNEL","block_id":"b"}]}\
                    """,
                    """
                    {"type":"view_submission","team":{"id":"T1"},"user":{"id":"ana"},"trigger_id":"t",
                     "view":{"id":"V1","callback_id":"f:ASK~s~1~","private_metadata":"CHANNEL",
                     "title":{"type":"plain_text","text":"SECRET"},
                     "state":{"values":{"text":{"answer":{"type":"plain_text_input","value":"SECRET"}},
                     "fit":{"answer":{"type":"checkboxes","selected_options":[{"value":"1"}]}}}}}}\
                    """,
                    """
                    {"type":"view_closed","team":{"id":"T1"},"user":{"id":"ana"},
                     "view":{"id":"V1","private_metadata":"SECRET"}}\
                    """);

    private static final String COMMAND =
            """
            {"command":"/intervisie","text":"SECRET","user_id":"ana","team_id":"T1",
             "channel_id":"CHANNEL","trigger_id":"t"}\
            """;

    private static final String EVENT =
            """
            {"type":"event_callback","team_id":"T1","event_id":"EvNUMBER","event_time":17,"event":INNER}\
            """;

    private static final int MOST = 4;

    static Mutant of(Random chance, String secret, String channel) {
        var number = String.valueOf(chance.nextInt(1_000_000));
        var kind = chance.nextInt(6);
        var written =
                switch (kind) {
                    case 0 -> COMMAND;
                    case 1, 2 -> one(chance, INTERACTIONS);
                    default ->
                            EVENT.replace("NUMBER", number).replace("INNER", one(chance, EVENTS));
                };
        var type = kind == 0 ? "slash_commands" : kind < 3 ? "interactive" : "events_api";
        var payload =
                JsonParser.parseString(
                                written.replace("SECRET", secret + number)
                                        .replace("CHANNEL", channel))
                        .getAsJsonObject();
        for (int times = chance.nextInt(MOST); times > 0; times--) {
            payload = changed(payload, chance, secret).getAsJsonObject();
        }
        return new Mutant(type, type.equals("slash_commands") ? flat(payload) : payload);
    }

    private static <T> T one(Random chance, List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /** A form of names and texts holds nothing else. */
    private static JsonObject flat(JsonObject payload) {
        var flat = new JsonObject();
        payload.asMap()
                .forEach((name, value) ->
                        flat.addProperty(
                                name,
                                value.isJsonPrimitive() ? value.getAsString() : value.toString()));
        return flat;
    }

    /** The same, with one thing somewhere in it left out or replaced. */
    static JsonElement changed(JsonElement whole, Random chance, String secret) {
        var copy = whole.deepCopy();
        var places = new ArrayList<JsonObject>();
        collect(copy, places);
        var place = one(chance, places);
        var names = List.copyOf(place.keySet());
        if (!names.isEmpty()) {
            var name = one(chance, names);
            if (chance.nextInt(3) == 0) {
                place.remove(name);
            } else {
                place.add(name, anything(chance, secret));
            }
        }
        return copy;
    }

    private static void collect(JsonElement in, List<JsonObject> places) {
        if (in.isJsonObject()) {
            places.add(in.getAsJsonObject());
            in.getAsJsonObject().asMap().values().forEach(it -> collect(it, places));
        } else if (in.isJsonArray()) {
            in.getAsJsonArray().forEach(it -> collect(it, places));
        }
    }

    private static JsonElement anything(Random chance, String secret) {
        return switch (chance.nextInt(9)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(chance.nextLong());
            case 2 -> new JsonPrimitive(true);
            case 3 -> new JsonArray();
            case 4 -> list(secret);
            case 5 -> new JsonObject();
            case 6 -> holding(secret);
            case 7 -> new JsonPrimitive(secret.repeat(500));
            default -> new JsonPrimitive(secret + "\u0000\ud800<@x>&\"\\");
        };
    }

    private static JsonArray list(String secret) {
        var list = new JsonArray();
        list.add(secret);
        list.add(holding(secret));
        return list;
    }

    private static JsonObject holding(String secret) {
        var object = new JsonObject();
        object.addProperty("text", secret);
        return object;
    }

    /** One sign of it is another, or it is shorter or longer. */
    static String damaged(String right, Random chance) {
        var text = new StringBuilder(right);
        int at = chance.nextInt(text.length());
        switch (chance.nextInt(4)) {
            case 0 -> text.setLength(at);
            case 1 -> text.append((char) ('!' + chance.nextInt(90)));
            case 2 -> text.insert(at, 'x');
            default -> text.setCharAt(at, text.charAt(at) == '0' ? '1' : '0');
        }
        return text.toString();
    }
}
