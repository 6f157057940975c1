package nl.intervisie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;

/**
 * The same questions to two Slacks, each answered in a word or two, so that the answers can be laid
 * side by side. All that is posted is taken away again; a channel that was made is archived.
 *
 * @param channel a private channel that the bot and the first of these people are in
 */
record Probes(WebApi api, String channel, List<String> people, String sign) {

    private static final int AGAIN = 5;
    private static final String NOWHERE = "C0000000000";

    /** What was answered, by what was asked, in order. */
    Map<String, String> answers() {
        var all = new LinkedHashMap<String, String>();
        known(all);
        messages(all);
        limits(all);
        threads(all);
        rooms(all);
        privately(all);
        views(all);
        return all;
    }

    /** What we ourselves said in the channel and in threads there, oldest first. */
    List<JsonObject> ours() {
        var all = new ArrayList<JsonObject>();
        for (var message : Json.objects(ask("conversations.history", in(channel)), "messages")) {
            if (isOurs(message)) {
                all.add(message);
            }
            Json.text(message, "ts").ifPresent(ts -> all.addAll(answers(ts)));
        }
        all.sort(java.util.Comparator.comparing(it -> Json.text(it, "ts").orElse("")));
        return all;
    }

    private List<JsonObject> answers(String card) {
        return Json.objects(ask("conversations.replies", with(card)), "messages").stream()
                .filter(Probes::isOurs)
                .filter(it -> Json.text(it, "ts").filter(card::equals).isEmpty())
                .toList();
    }

    private static boolean isOurs(JsonObject message) {
        return Json.text(message, "bot_id").isPresent() && !message.has("subtype");
    }

    /** What these people are called there. */
    List<String> names() {
        return people.stream()
                .map(it -> ask("users.info", Map.of("user", it)))
                .flatMap(it -> Json.object(it, "user").stream())
                .flatMap(it -> Json.object(it, "profile").stream())
                .flatMap(it ->
                        java.util.stream.Stream.of("display_name", "real_name")
                                .flatMap(name -> Json.text(it, name).stream()))
                .filter(it -> !it.isBlank())
                .toList();
    }

    private void known(Map<String, String> all) {
        all.put("who we are", keys("auth.test", Map.of(), "team_id", "user_id", "bot_id"));
        all.put(
                "a channel",
                inside(
                        "conversations.info",
                        Map.of("channel", channel),
                        "channel",
                        "is_private",
                        "is_ext_shared",
                        "is_archived"));
        all.put("a channel that is not there", said("conversations.info", in(NOWHERE)));
        all.put("a person", keys("users.info", Map.of("user", people.getFirst()), "user"));
        all.put("a person who is not there", said("users.info", Map.of("user", "U0000000000")));
        all.put("a method that is not there", said("intervisie.isNotThere", Map.of()));
    }

    private void messages(Map<String, String> all) {
        var posted = post(Map.of("metadata", Blocks.metadata(Message.Kind.WORD, sign).toString()));
        var ts = Json.text(posted, "ts").orElse("");
        all.put("a message", outcome(posted));
        all.put("its sign, looked up", hasSign() ? "found" : "not found");
        all.put("its edit", said("chat.update", with(ts, "text", "edited")));
        all.put("an edit of nothing", said("chat.update", with("1.000000", "text", "edited")));
        var reaction = Map.of("channel", channel, "timestamp", ts, "name", "white_check_mark");
        all.put("a reaction", said("reactions.add", reaction));
        all.put("the same reaction", said("reactions.add", reaction));
        all.put("taking it away", said("chat.delete", with(ts)));
        all.put("taking it away again", said("chat.delete", with(ts)));
        all.put("a message without text", outcome(post(Map.of("text", ""))));
        all.put(
                "a message where nobody is",
                said("chat.postMessage", Map.of("channel", NOWHERE, "text", "x")));
    }

    private boolean hasSign() {
        var body =
                ask(
                        "conversations.history",
                        Map.of("channel", channel, "include_all_metadata", "true", "limit", "20"));
        return Json.objects(body, "messages").stream()
                .flatMap(it -> Json.object(it, "metadata").stream())
                .flatMap(it -> Json.object(it, "event_payload").stream())
                .anyMatch(it -> Json.text(it, "sign").filter(sign::equals).isPresent());
    }

    private void limits(Map<String, String> all) {
        all.put("50 blocks", posting(dividers(50)));
        all.put("51 blocks", posting(dividers(51)));
        all.put("a section of 3000", posting(list(section(3000))));
        all.put("a section of 3001", posting(list(section(3001))));
        all.put("a header of 150", posting(list(header(150))));
        all.put("a header of 151", posting(list(header(151))));
        all.put("a button of 75", posting(list(button("b", 75))));
        all.put("a button of 76", posting(list(button("b", 76))));
        all.put("a name of 255", posting(list(button("n".repeat(255), 5))));
        all.put("a name of 256", posting(list(button("n".repeat(256), 5))));
        all.put(
                "10,000 letters",
                posting(list(section(2500), section(2500), section(2500), section(2500))));
        all.put("a kind of block that is not there", posting(list(Json.typed("nothing"))));
        all.put("a section of nothing", posting(list(section(0))));
    }

    private void threads(Map<String, String> all) {
        var card = Json.text(post(Map.of()), "ts").orElse("");
        var answer = post(Map.of("thread_ts", card));
        all.put("an answer in a thread", outcome(answer));
        all.put("a thread, read back", said("conversations.replies", with(card)));
        var lost = post(Map.of("thread_ts", "1.000000"));
        all.put("an answer to nothing", outcome(lost));
        for (var each : List.of(answer, lost)) {
            Json.text(each, "ts").ifPresent(ts -> ask("chat.delete", with(ts)));
        }
        ask("chat.delete", with(card));
    }

    private void rooms(Map<String, String> all) {
        var name = ("probe-" + sign).toLowerCase(java.util.Locale.ROOT);
        var made = ask("conversations.create", Map.of("name", name, "is_private", "true"));
        all.put("a private channel", outcome(made));
        all.put(
                "another of that name",
                said("conversations.create", Map.of("name", name, "is_private", "true")));
        all.put(
                "a name in capitals",
                said(
                        "conversations.create",
                        Map.of("name", "Not Like This", "is_private", "true")));
        var id = Json.object(made, "channel").flatMap(it -> Json.text(it, "id")).orElse(NOWHERE);
        var people = Map.of("channel", id, "users", this.people.getFirst());
        all.put("letting somebody in", said("conversations.invite", people));
        all.put("letting them in again", said("conversations.invite", people));
        all.put("archiving it", said("conversations.archive", in(id)));
        all.put("archiving it again", said("conversations.archive", in(id)));
        all.put(
                "a message in it then",
                said("chat.postMessage", Map.of("channel", id, "text", "x")));
    }

    private void privately(Map<String, String> all) {
        var open = ask("conversations.open", Map.of("users", people.getFirst()));
        all.put("a channel with one person", outcome(open));
        var direct =
                Json.object(open, "channel").flatMap(it -> Json.text(it, "id")).orElse(NOWHERE);
        var posted = ask("chat.postMessage", Map.of("channel", direct, "text", "A probe."));
        all.put("a private word", outcome(posted));
        Json.text(posted, "ts")
                .ifPresent(ts -> ask("chat.delete", Map.of("channel", direct, "ts", ts)));
        all.put(
                "a word for a moment",
                said(
                        "chat.postEphemeral",
                        Map.of(
                                "channel",
                                channel,
                                "user",
                                people.getFirst(),
                                "text",
                                "A probe.",
                                "blocks",
                                list(section(5)).toString())));
    }

    private void views(Map<String, String> all) {
        all.put("a Home tab", publishing(dividers(100)));
        all.put("a Home tab of 101 blocks", publishing(dividers(101)));
        all.put("an empty Home tab", publishing(new JsonArray()));
        all.put(
                "a form without a press",
                said(
                        "views.open",
                        Map.of(
                                "trigger_id",
                                "1.2.3",
                                "view",
                                new Views(who -> java.util.Optional.empty())
                                        .told("x", List.of(nl.intervisie.chat.Line.of("x")), "")
                                        .toString())));
    }

    private String publishing(JsonArray blocks) {
        var view = Json.typed("home");
        view.add("blocks", blocks);
        return said("views.publish", Map.of("user_id", people.getFirst(), "view", view.toString()));
    }

    private String posting(JsonArray blocks) {
        var posted = post(Map.of("blocks", blocks.toString()));
        Json.text(posted, "ts").ifPresent(ts -> ask("chat.delete", with(ts)));
        return outcome(posted);
    }

    private JsonObject post(Map<String, String> more) {
        var arguments = new HashMap<String, String>();
        arguments.put("channel", channel);
        arguments.put("text", "A probe.");
        arguments.putAll(more);
        return ask("chat.postMessage", arguments);
    }

    private static Map<String, String> in(String channel) {
        return Map.of("channel", channel);
    }

    private Map<String, String> with(String ts, String... more) {
        var arguments = new HashMap<>(in(channel));
        arguments.put("ts", ts);
        for (int i = 0; i + 1 < more.length; i += 2) {
            arguments.put(more[i], more[i + 1]);
        }
        return arguments;
    }

    private static JsonArray list(JsonObject... blocks) {
        return Json.list(List.of(blocks));
    }

    private static JsonArray dividers(int many) {
        var all = new JsonArray();
        for (int i = 0; i < many; i++) {
            all.add(Json.typed("divider"));
        }
        return all;
    }

    private static JsonObject section(int letters) {
        var section = Json.typed("section");
        section.add("text", Json.typed("mrkdwn", "text", "x".repeat(letters)));
        return section;
    }

    private static JsonObject header(int letters) {
        var header = Json.typed("header");
        header.add("text", Json.plain("x".repeat(letters)));
        return header;
    }

    private static JsonObject button(String id, int letters) {
        var button = Json.typed("button", "action_id", id);
        button.add("text", Json.plain("x".repeat(letters)));
        var actions = Json.typed("actions");
        actions.add("elements", Json.list(List.of(button)));
        return actions;
    }

    private String said(String method, Map<String, String> arguments) {
        return outcome(ask(method, arguments));
    }

    private static String outcome(JsonObject answer) {
        return Json.text(answer, "error").orElse("ok");
    }

    private String keys(String method, Map<String, String> arguments, String... names) {
        return there(ask(method, arguments), names);
    }

    private String inside(
            String method, Map<String, String> arguments, String object, String... names) {
        var answer = ask(method, arguments);
        return Json.object(answer, object).map(it -> there(it, names)).orElse(outcome(answer));
    }

    private static String there(JsonObject answer, String... names) {
        Predicate<String> missing = name -> !answer.has(name);
        var lacking = List.of(names).stream().filter(missing).toList();
        return lacking.isEmpty() ? "ok" : answer.has("error") ? outcome(answer) : "no " + lacking;
    }

    /** Its answer, or an object with its error; waits when it is asked to. */
    private JsonObject ask(String method, Map<String, String> arguments) {
        for (int i = 0; i < AGAIN; i++) {
            try {
                return api.call(method, arguments);
            } catch (SaysNo e) {
                return error(e.code());
            } catch (Unclear e) {
                return error("unclear");
            } catch (NotDelivered e) {
                LockSupport.parkNanos(e.after().plus(Duration.ofMillis(100)).toNanos());
            }
        }
        return error("too many requests");
    }

    private static JsonObject error(String code) {
        var error = new JsonObject();
        error.addProperty("error", code);
        return error;
    }
}
