package nl.intervisie.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.intervisie.slack.fake.Channel.Said;

/** The methods of the Web API, for one workspace. */
final class Web {

    private static final Map<String, Set<String>> SCOPES =
            Map.ofEntries(
                    Map.entry("chat.postMessage", Set.of("chat:write")),
                    Map.entry("chat.postEphemeral", Set.of("chat:write")),
                    Map.entry("chat.update", Set.of("chat:write")),
                    Map.entry("chat.delete", Set.of("chat:write")),
                    Map.entry("conversations.create", Set.of("groups:write")),
                    Map.entry("conversations.invite", Set.of("groups:write")),
                    Map.entry("conversations.archive", Set.of("groups:write")),
                    Map.entry("conversations.open", Set.of("im:write")),
                    Map.entry("conversations.info", Set.of("groups:read")),
                    Map.entry("conversations.members", Set.of("groups:read")),
                    Map.entry("conversations.list", Set.of("groups:read")),
                    Map.entry("reactions.add", Set.of("reactions:write")),
                    Map.entry("users.info", Set.of("users:read")),
                    Map.entry("users.list", Set.of("users:read")));

    private final FakeTeam team;

    Web(FakeTeam team) {
        this.team = team;
    }

    JsonObject call(String method, Map<String, String> in) {
        for (String scope : SCOPES.getOrDefault(method, Set.of())) {
            need(scope);
        }
        var out = new JsonObject();
        out.addProperty("ok", true);
        switch (method) {
            case "auth.test" -> {
                out.addProperty("team_id", team.id);
                out.addProperty("user_id", team.bot);
                out.addProperty("bot_id", "B" + team.bot);
                out.addProperty("url", "https://" + team.id + ".slack.example/");
                out.addProperty("team", team.id);
                out.addProperty("user", "intervisie");
            }
            case "chat.postMessage" -> post(in, out);
            case "chat.postEphemeral" -> whisper(in, out);
            case "chat.update" -> update(in, out);
            case "chat.delete" -> delete(in, out);
            case "reactions.add" -> react(in);
            case "conversations.create" -> create(in, out);
            case "conversations.invite" -> invite(in);
            case "conversations.archive" -> archive(in);
            case "conversations.open" -> open(in, out);
            case "conversations.info" -> info(in, out);
            case "conversations.members" -> members(in, out);
            case "conversations.list" -> list(out);
            case "conversations.history" -> history(in, out, it -> it.thread == null);
            case "conversations.replies" ->
                    history(
                            in,
                            out,
                            it -> need(in, "ts").equals(it.thread) || need(in, "ts").equals(it.ts));
            case "users.info" -> user(in, out);
            case "users.list" -> users(in, out);
            case "views.open" -> openView(in, out);
            case "views.publish" -> publish(in);
            default -> throw new No("unknown_method");
        }
        return out;
    }

    private void need(String scope) {
        if (!team.scopes.contains(scope)) {
            throw new No("missing_scope " + scope);
        }
    }

    private static String need(Map<String, String> in, String name) {
        var value = in.get(name);
        if (value == null || value.isEmpty()) {
            throw new No("invalid_arguments");
        }
        return value;
    }

    /** A channel in which the bot may speak. */
    private Channel writable(Map<String, String> in) {
        var channel = readable(in);
        if (channel.isArchived) {
            throw new No("is_archived");
        }
        return channel;
    }

    /** A private channel that the bot is not in does not exist for it. */
    private Channel readable(Map<String, String> in) {
        var channel = team.known(need(in, "channel"));
        if (!channel.members.contains(team.bot)) {
            throw new No(channel.isPrivate ? "channel_not_found" : "not_in_channel");
        }
        return channel;
    }

    private void post(Map<String, String> in, JsonObject out) {
        var channel = writable(in);
        // Where nothing stands any more there is no thread, and Slack says nothing of it:
        // https://github.com/slack-go/slack/issues/1571
        var asked = in.get("thread_ts");
        var thread = asked != null && channel.said.containsKey(asked) ? asked : null;
        var said = new Said(team.nextTs(), team.bot, true, thread, text(in));
        fill(said, in);
        channel.said.put(said.ts, said);
        out.addProperty("ts", said.ts);
        out.addProperty("channel", channel.id);
        var event = said.json(false);
        event.addProperty("channel", channel.id);
        event.addProperty("event_ts", said.ts);
        team.announced(channel.id, channel.isDirect ? "im:history" : "groups:history", event);
    }

    private static String text(Map<String, String> in) {
        var text = in.getOrDefault("text", "");
        if (text.isBlank()) {
            throw new No("no_text");
        }
        if (text.length() > 40_000) {
            throw new No("msg_too_long");
        }
        return text;
    }

    private void fill(Said said, Map<String, String> in) {
        said.text = text(in);
        said.touched = team.touch();
        said.blocks =
                in.containsKey("blocks")
                        ? JsonParser.parseString(in.get("blocks")).getAsJsonArray()
                        : new JsonArray();
        BlockRules.ofMessage(said.blocks);
        said.unfolded =
                said.blocks.toString().contains("https://")
                        && !("false".equals(in.get("unfurl_links"))
                                && "false".equals(in.get("unfurl_media")));
        if (in.containsKey("metadata")) {
            said.metadata = JsonParser.parseString(in.get("metadata")).getAsJsonObject();
        }
    }

    private Said own(Channel channel, Map<String, String> in, String otherwise) {
        var said = channel.said.get(need(in, "ts"));
        if (said == null) {
            throw new No("message_not_found");
        }
        if (!said.user.equals(team.bot)) {
            throw new No(otherwise);
        }
        return said;
    }

    private void update(Map<String, String> in, JsonObject out) {
        var channel = writable(in);
        var said = own(channel, in, "cant_update_message");
        int before = said.touched;
        var old = said.json(false);
        var blocks = said.blocks;
        fill(said, in);
        if (blocks.equals(said.blocks)) {
            said.touched = before;
        }
        out.addProperty("ts", said.ts);
        team.editedByBot(channel.id, old, said);
    }

    private void delete(Map<String, String> in, JsonObject out) {
        var channel = writable(in);
        var said = own(channel, in, "cant_delete_message");
        team.takenAwayByBot(channel, said);
        out.addProperty("ts", said.ts);
    }

    private void whisper(Map<String, String> in, JsonObject out) {
        var channel = writable(in);
        if (!channel.members.contains(need(in, "user"))) {
            throw new No("user_not_in_channel");
        }
        var blocks = JsonParser.parseString(need(in, "blocks")).getAsJsonArray();
        BlockRules.ofMessage(blocks);
        var json = new JsonObject();
        json.addProperty("text", text(in));
        json.add("blocks", blocks);
        team.whispers.add(new FakeTeam.Whisper(need(in, "user"), channel.id, json));
        out.addProperty("message_ts", team.nextTs());
    }

    private void react(Map<String, String> in) {
        var channel = writable(in);
        var ts = need(in, "timestamp");
        var said = channel.said.get(ts);
        if (said == null) {
            throw new No("message_not_found");
        }
        var name = need(in, "name");
        if (!said.reactions.computeIfAbsent(name, _ -> new HashSet<>()).add(team.bot)) {
            throw new No("already_reacted");
        }
        team.reactedByBot(channel.id, ts, name);
    }

    private void create(Map<String, String> in, JsonObject out) {
        var name = need(in, "name");
        if (!name.matches("[a-z0-9_-]{1,80}")) {
            throw new No("invalid_name_specials");
        }
        var channel = team.made(name, team.bot);
        channel.isPrivate = "true".equals(in.get("is_private"));
        channel.members.add(team.bot);
        out.add("channel", json(channel));
    }

    private void invite(Map<String, String> in) {
        var channel = writable(in);
        var users = Set.of(need(in, "users").split(","));
        if (users.size() > 100) {
            throw new No("too_many_users");
        }
        if (!team.people.keySet().containsAll(users)) {
            throw new No("user_not_found");
        }
        if (channel.members.containsAll(users)) {
            throw new No("already_in_channel");
        }
        users.stream().filter(channel.members::add).forEach(it -> team.joinedByBot(it, channel.id));
    }

    private void archive(Map<String, String> in) {
        var channel = readable(in);
        if (channel.isArchived) {
            throw new No("already_archived");
        }
        channel.isArchived = true;
        team.archivedByBot(channel.id);
    }

    private void open(Map<String, String> in, JsonObject out) {
        var who = need(in, "users");
        if (!team.people.containsKey(who)) {
            throw new No("user_not_found");
        }
        if (team.deactivated.contains(who)) {
            throw new No("user_disabled");
        }
        out.add("channel", json(team.direct(who)));
    }

    private void info(Map<String, String> in, JsonObject out) {
        out.add("channel", json(visible(in)));
    }

    /** An open channel can be looked at by anybody. */
    private Channel visible(Map<String, String> in) {
        var channel = team.known(need(in, "channel"));
        if (channel.isPrivate && !channel.members.contains(team.bot)) {
            throw new No("channel_not_found");
        }
        return channel;
    }

    private JsonObject json(Channel channel) {
        var json = new JsonObject();
        json.addProperty("id", channel.id);
        json.addProperty("name", channel.name);
        json.addProperty("creator", channel.creator);
        json.addProperty("is_private", channel.isPrivate);
        json.addProperty("is_im", channel.isDirect);
        json.addProperty("is_archived", channel.isArchived);
        json.addProperty("is_ext_shared", channel.isShared);
        json.addProperty("is_member", channel.members.contains(team.bot));
        return json;
    }

    private void members(Map<String, String> in, JsonObject out) {
        var members = new JsonArray();
        visible(in).members.forEach(members::add);
        out.add("members", members);
    }

    private void list(JsonObject out) {
        var channels = new JsonArray();
        team.channels.values().stream()
                .filter(it -> it.members.contains(team.bot) && !it.isDirect)
                .forEach(it -> channels.add(json(it)));
        out.add("channels", channels);
    }

    private void history(Map<String, String> in, JsonObject out, Predicate<Said> which) {
        need(need(in, "channel").startsWith("D") ? "im:history" : "groups:history");
        double oldest = Double.parseDouble(in.getOrDefault("oldest", "0"));
        var messages = new JsonArray();
        boolean withMetadata = "true".equals(in.get("include_all_metadata"));
        readable(in).said.values().stream()
                .filter(which)
                .filter(it -> Double.parseDouble(it.ts) > oldest)
                .forEach(it -> messages.add(it.json(withMetadata)));
        out.add("messages", messages);
    }

    private void user(Map<String, String> in, JsonObject out) {
        out.add("user", userJson(need(in, "user"), in));
    }

    private JsonObject userJson(String who, Map<String, String> in) {
        var name = team.people.get(who);
        if (name == null) {
            throw new No("user_not_found");
        }
        var user = new JsonObject();
        user.addProperty("id", who);
        user.addProperty("name", name);
        if ("true".equals(in.get("include_locale"))) {
            user.addProperty("locale", team.locales.getOrDefault(who, "nl-NL"));
        }
        user.addProperty("is_bot", who.equals(team.bot));
        user.addProperty("deleted", team.deactivated.contains(who));
        user.addProperty("is_admin", who.equals(FakeTeam.ADMINISTRATOR));
        var profile = new JsonObject();
        profile.addProperty("display_name", name);
        profile.addProperty("real_name", name);
        user.add("profile", profile);
        return user;
    }

    private void users(Map<String, String> in, JsonObject out) {
        var users = new JsonArray();
        team.people.keySet().forEach(it -> users.add(userJson(it, in)));
        out.add("members", users);
    }

    private void publish(Map<String, String> in) {
        var who = need(in, "user_id");
        if (!team.people.containsKey(who)) {
            throw new No("user_not_found");
        }
        var view = JsonParser.parseString(need(in, "view")).getAsJsonObject();
        BlockRules.ofHome(view);
        team.homes.put(who, view);
    }

    private void openView(Map<String, String> in, JsonObject out) {
        var interaction = team.interactions.get(need(in, "trigger_id"));
        if (interaction == null) {
            throw new No("invalid_trigger_id");
        }
        if (interaction.used) {
            throw new No("exchanged_trigger_id");
        }
        if (interaction.at.plus(FakeTeam.TRIGGER).isBefore(team.slack.now())) {
            throw new No("expired_trigger_id");
        }
        var view = JsonParser.parseString(need(in, "view")).getAsJsonObject();
        BlockRules.ofModal(view);
        interaction.used = true;
        var id = team.nextId("V");
        // A new modal takes the place of what the person had open and never sent.
        team.views.values().removeIf(it -> it.user().equals(interaction.user));
        team.views.put(id, new FakeTeam.View(id, interaction.user, view));
        interaction.opened(id);
        var opened = new JsonObject();
        opened.addProperty("id", id);
        out.add("view", opened);
    }
}
