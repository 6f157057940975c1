package nl.intervisie.discord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The same questions to two Discords, each answered in a word or two, so that the answers can be
 * laid side by side. All that is posted is taken away again; threads that were made are archived.
 *
 * @param channel a text channel that the bot and the first of these people can see
 */
record Probes(
        HttpClient http, URI api, String token, String channel, List<String> people, String sign) {

    private static final int AGAIN = 5;
    private static final int TOO_MANY = 429;
    private static final int NO_CONTENT = 204;
    private static final String NOWHERE = "100000000000000000";
    private static final int HAS_THREAD = 1 << 5;
    private static final int TEXT = 10;
    private static final int ROW = 1;
    private static final int BUTTON = 2;

    /** What was answered, by what was asked, in order. */
    Map<String, String> answers() {
        var all = new LinkedHashMap<String, String>();
        known(all);
        messages(all);
        limits(all);
        threads(all);
        closedThreads(all);
        privately(all);
        return all;
    }

    /** The server that the channel is in. */
    String server() {
        return get("channels/" + channel).json().getString("guild_id", NOWHERE);
    }

    private void known(Map<String, String> all) {
        all.put("who we are", keys(get("users/@me"), "id", "username", "bot"));
        all.put("the app", keys(get("applications/@me"), "id", "flags"));
        all.put(
                "logins",
                get("gateway/bot")
                        .json()
                        .optObject("session_start_limit")
                        .map(it -> named(it, "remaining", "reset_after", "max_concurrency"))
                        .orElse("none"));
        all.put("a channel", keys(get("channels/" + channel), "id", "type", "guild_id"));
        all.put("a channel that is not there", get("channels/" + NOWHERE).told());
        all.put("a route that is not there", get("intervisie").told());
    }

    private void messages(Map<String, String> all) {
        var posted = post(text("one").put("nonce", sign + "1").put("enforce_nonce", true));
        var again = post(text("one").put("nonce", sign + "1").put("enforce_nonce", true));
        var id = posted.id();
        all.put("a message", posted.told());
        all.put(
                "the same nonce",
                again.told() + (again.id().equals(id) ? ", the same" : ", another"));
        var read = get(in(id));
        all.put("its number", String.valueOf(number(read.json())));
        all.put("its nonce, read later", read.json().isNull("nonce") ? "not there" : "there");
        all.put(
                "its words as content",
                read.json().getString("content", "").isEmpty() ? "none" : "there");
        all.put("its edit", ask("PATCH", in(id), text("two")).told());
        all.put("an edit of nothing", ask("PATCH", in(NOWHERE), text("two")).told());
        var reaction = in(id) + "/reactions/" + Refs.emoji("✅");
        all.put("a reaction", ask("PUT", reaction + "/@me", null).told());
        all.put("the same reaction", ask("PUT", reaction + "/@me", null).told());
        all.put("who reacted", get(reaction).told());
        all.put("taking it away", ask("DELETE", in(id), null).told());
        all.put("taking it away again", ask("DELETE", in(id), null).told());
        all.put("looking after that", get(in(id)).told());
    }

    private static int number(DataObject message) {
        return message.optArray("components")
                .filter(it -> !it.isEmpty())
                .map(it -> it.getObject(0).getInt("id", 0))
                .orElse(0);
    }

    private void limits(Map<String, String> all) {
        all.put("nothing", posting(DataObject.empty()));
        all.put("2000 letters", posting(plain(2000)));
        all.put("2001 letters", posting(plain(2001)));
        all.put("4000 letters in components", posting(text("x".repeat(4000))));
        all.put("4001 letters in components", posting(text("x".repeat(4001))));
        all.put("40 components", posting(many(40)));
        all.put("41 components", posting(many(41)));
        all.put("content beside components", posting(text("x").put("content", "y")));
        all.put("a nonce of 25", posting(text("x").put("nonce", "n".repeat(25))));
        all.put("a nonce of 26", posting(text("x").put("nonce", "n".repeat(26))));
        all.put("5 buttons", posting(buttons(5, 5, 5)));
        all.put("6 buttons", posting(buttons(6, 5, 5)));
        all.put("a label of 80", posting(buttons(1, 80, 5)));
        all.put("a label of 81", posting(buttons(1, 81, 5)));
        all.put("an id of 100", posting(buttons(1, 5, 100)));
        all.put("an id of 101", posting(buttons(1, 5, 101)));
    }

    private void threads(Map<String, String> all) {
        var card = post(text("card")).id();
        var name = DataObject.empty().put("name", sign).put("auto_archive_duration", 10_080);
        all.put("a name of 101", ask("POST", in(card) + "/threads", named(101)).told());
        var made = ask("POST", in(card) + "/threads", name);
        all.put("a thread on a message", made.told() + " type " + made.json().getInt("type", -1));
        all.put("its id", made.id().equals(card) ? "that of the message" : "another");
        all.put("another on the same", ask("POST", in(card) + "/threads", name).told());
        all.put(
                "a thread in a thread",
                ask("POST", "channels/" + card + "/threads", named(5)).told());
        all.put("somebody let in", ask("PUT", member(card, people.getFirst()), null).told());
        sleeping(all, card, "");
        ask("DELETE", in(card), null);
    }

    private void sleeping(Map<String, String> all, String thread, String which) {
        var said = ask("POST", "channels/" + thread + "/messages", text("hello")).id();
        all.put(which + "put to sleep", archive(thread, true).told());
        all.put(
                which + "an edit in its sleep",
                ask("PATCH", "channels/" + thread + "/messages/" + said, text("two")).told());
        all.put(
                which + "somebody let in in its sleep",
                ask("PUT", member(thread, people.get(1)), null).told());
        all.put(
                which + "a message in its sleep",
                ask("POST", "channels/" + thread + "/messages", text("hello")).told());
        all.put(
                which + "and it",
                get("channels/" + thread)
                                .json()
                                .optObject("thread_metadata")
                                .filter(it -> it.getBoolean("archived", false))
                                .isPresent()
                        ? "sleeps"
                        : "is awake");
        all.put(which + "locked by us", ask("PATCH", "channels/" + thread, locked()).told());
        archive(thread, true);
    }

    private void closedThreads(Map<String, String> all) {
        var made = ask("POST", "channels/" + channel + "/threads", closed());
        var thread = made.id();
        all.put("a closed thread", made.told() + " type " + made.json().getInt("type", -1));
        all.put("people let into it", ask("PUT", member(thread, people.getFirst()), null).told());
        all.put("what it says of that", kinds(thread));
        all.put("who is in it", get("channels/" + thread + "/thread-members?limit=100").told());
        all.put("nobody let in", ask("PUT", member(thread, NOWHERE), null).told());
        sleeping(all, thread, "closed: ");
        all.put(
                "an overwrite",
                ask("PUT", "channels/" + channel + "/permissions/" + people.getFirst(), shown())
                        .told());
    }

    private String kinds(String thread) {
        return list("channels/" + thread + "/messages?limit=10&after=0").stream(
                        DataArray::getObject)
                .map(it ->
                        it.getInt("type")
                                + (it.getArray("mentions").isEmpty() ? "" : " naming somebody"))
                .toList()
                .toString();
    }

    private void privately(Map<String, String> all) {
        var opened =
                ask(
                        "POST",
                        "users/@me/channels",
                        DataObject.empty().put("recipient_id", people.getFirst()));
        all.put("a conversation", opened.told());
        var said = ask("POST", "channels/" + opened.id() + "/messages", text("hello"));
        all.put("a private word", said.told());
        all.put(
                "taken away",
                ask("DELETE", "channels/" + opened.id() + "/messages/" + said.id(), null).told());
        all.put(
                "one with nobody",
                ask("POST", "users/@me/channels", DataObject.empty().put("recipient_id", NOWHERE))
                        .told());
    }

    /** What we ourselves said in the channel and in the threads on it, oldest first. */
    List<DataObject> ours() {
        var all = new ArrayList<DataObject>();
        for (var message : said(channel)) {
            all.add(message);
            if ((message.getInt("flags", 0) & HAS_THREAD) != 0) {
                all.addAll(said(message.getString("id")));
            }
        }
        return all;
    }

    private List<DataObject> said(String place) {
        return list("channels/" + place + "/messages?limit=100").stream(DataArray::getObject)
                .filter(it -> it.getObject("author").getBoolean("bot", false))
                .filter(it -> it.getInt("type") == 0)
                .toList()
                .reversed();
    }

    private static DataObject text(String words) {
        return second(DataArray.empty().add(words(words, 7)));
    }

    private static DataObject words(String words, int number) {
        return DataObject.empty().put("type", TEXT).put("id", number).put("content", words);
    }

    private static DataObject second(DataArray components) {
        return DataObject.empty()
                .put("flags", Components.VERSION_2)
                .put("components", components)
                .put("allowed_mentions", DataObject.empty().put("parse", DataArray.empty()));
    }

    private static DataObject plain(int letters) {
        return DataObject.empty()
                .put("content", "x".repeat(letters))
                .put("allowed_mentions", DataObject.empty().put("parse", DataArray.empty()));
    }

    private static DataObject many(int components) {
        var all = DataArray.empty();
        IntStream.rangeClosed(1, components).forEach(it -> all.add(words("x", it)));
        return second(all);
    }

    private static DataObject buttons(int many, int label, int id) {
        var row = DataArray.empty();
        IntStream.range(0, many)
                .mapToObj(it ->
                        DataObject.empty()
                                .put("type", BUTTON)
                                .put("style", 1)
                                .put("label", "l".repeat(label))
                                .put("custom_id", it + "i".repeat(id - 1)))
                .forEach(row::add);
        return second(
                DataArray.empty().add(DataObject.empty().put("type", ROW).put("components", row)));
    }

    private static DataObject named(int letters) {
        return DataObject.empty().put("name", "n".repeat(letters));
    }

    private DataObject closed() {
        return DataObject.empty()
                .put("name", sign)
                .put("type", 12)
                .put("invitable", false)
                .put("auto_archive_duration", 10_080);
    }

    private static DataObject locked() {
        return DataObject.empty().put("locked", true);
    }

    private static DataObject shown() {
        return DataObject.empty().put("type", 1).put("allow", 1024).put("deny", 0);
    }

    private Told archive(String thread, boolean archived) {
        return ask("PATCH", "channels/" + thread, DataObject.empty().put("archived", archived));
    }

    private static String member(String thread, String who) {
        return "channels/" + thread + "/thread-members/" + who;
    }

    private String in(String message) {
        return "channels/" + channel + "/messages/" + message;
    }

    private Told post(DataObject message) {
        return ask("POST", "channels/" + channel + "/messages", message);
    }

    /** Posts it, and takes it away when it came through. */
    private String posting(DataObject message) {
        var told = post(message);
        if (!told.id().isEmpty()) {
            ask("DELETE", in(told.id()), null);
        }
        return told.told();
    }

    private static String keys(Told told, String... names) {
        return told.told() + " with " + named(told.json(), names);
    }

    private static String named(DataObject json, String... names) {
        var there = new ArrayList<String>();
        for (var name : names) {
            if (!json.isNull(name)) {
                there.add(name);
            }
        }
        return String.join(", ", there);
    }

    /** An answer. */
    private record Told(int status, DataObject json) {

        /** As "200" or "403, 50013". */
        String told() {
            int code = status < 400 ? 0 : json.getInt("code", 0);
            return code == 0 ? String.valueOf(status) : status + ", " + code;
        }

        String id() {
            return status < 300 ? json.getString("id", "") : "";
        }
    }

    private Told get(String what) {
        return ask("GET", what, null);
    }

    private Told ask(
            String method, String what, @org.jspecify.annotations.Nullable DataObject body) {
        var answer = answered(method, what, body);
        var text = String.valueOf(answer.body());
        boolean isObject = answer.statusCode() != NO_CONTENT && text.startsWith("{");
        return new Told(
                answer.statusCode(), isObject ? DataObject.fromJson(text) : DataObject.empty());
    }

    private DataArray list(String what) {
        var text = String.valueOf(answered("GET", what, null).body());
        return text.startsWith("[") ? DataArray.fromJson(text) : DataArray.empty();
    }

    private java.net.http.HttpResponse<String> answered(
            String method, String what, @org.jspecify.annotations.Nullable DataObject body) {
        var publisher =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        var request =
                HttpRequest.newBuilder(api.resolve(what))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bot " + token)
                        .header("User-Agent", "DiscordBot (intervisie-bot, 1)")
                        .header("Content-Type", "application/json")
                        .method(method, publisher)
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            for (int i = 0; i < AGAIN && answer.statusCode() == TOO_MANY; i++) {
                long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
                LockSupport.parkNanos(Duration.ofSeconds(seconds + 1).toNanos());
                answer = http.send(request, BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
