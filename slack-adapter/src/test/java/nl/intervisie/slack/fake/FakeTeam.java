package nl.intervisie.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.slack.fake.Channel.Said;
import org.jspecify.annotations.Nullable;

/** One workspace of the fake Slack: its people, its channels, and what they do there. */
public final class FakeTeam {

    static final Duration TRIGGER = Duration.ofSeconds(3);
    static final int STACK = 3;

    /** Who looks after every workspace here. */
    static final String ADMINISTRATOR = "ana";

    private static final int URL_USES = 5;

    /** Everything that the default manifest asks for. */
    public static final Set<String> ALL_SCOPES =
            Set.of(
                    "commands",
                    "chat:write",
                    "groups:write",
                    "groups:read",
                    "channels:read",
                    "groups:history",
                    "im:write",
                    "im:history",
                    "reactions:read",
                    "reactions:write",
                    "users:read");

    final FakeSlack slack;
    final String id;
    final String bot;
    final Set<String> scopes = new HashSet<>(ALL_SCOPES);
    final Map<String, Channel> channels = new LinkedHashMap<>();
    final Map<String, String> people = new LinkedHashMap<>();
    final Map<String, Interaction> interactions = new HashMap<>();
    final Map<String, View> views = new LinkedHashMap<>();
    final Map<String, String> locales = new HashMap<>();
    final Set<String> deactivated = new HashSet<>();
    final Map<String, JsonObject> homes = new HashMap<>();
    boolean isRevoked;
    boolean isHungUp;
    private int made;
    private int changes;

    FakeTeam(FakeSlack slack, String id) {
        this.slack = slack;
        this.id = id;
        bot = "UBOT" + id;
        people.put(bot, "intervisie");
    }

    /** A form that somebody has before them. */
    record View(String id, String user, JsonObject json) {}

    /** One click or command, and what was answered to it. */
    public final class Interaction {
        final String trigger;
        final String user;
        final String channel;
        final Instant at;
        boolean used;
        int responses;
        private final List<JsonObject> shown = new ArrayList<>();
        private Optional<String> view = Optional.empty();
        private JsonObject ack = new JsonObject();

        Interaction(String trigger, String user, String channel, Instant at) {
            this.trigger = trigger;
            this.user = user;
            this.channel = channel;
            this.at = at;
        }

        void opened(String id) {
            view = Optional.of(id);
        }

        void responded(JsonObject answer) {
            if (++responses > URL_USES) {
                throw new No("used_url");
            }
            shown.add(answer);
        }

        Interaction acked(JsonObject payload) {
            ack = payload;
            if (payload.has("response_type")) {
                BlockRules.ofMessage(payload.getAsJsonArray("blocks"));
                shown.add(payload);
            }
            if (payload.has("view")) {
                BlockRules.ofModal(payload.getAsJsonObject("view"));
            }
            return this;
        }

        /** What Bolt answered on the spot. */
        public JsonObject ack() {
            return ack;
        }

        /** The private words that were shown. */
        public List<JsonObject> shown() {
            return List.copyOf(shown);
        }

        /** The form that opened. */
        public Optional<String> view() {
            return view;
        }
    }

    /** Makes a person. */
    public FakeTeam person(String who) {
        synchronized (slack) {
            people.putIfAbsent(who, who);
        }
        return this;
    }

    /** From now on Slack speaks this language to a person. */
    public FakeTeam speaks(String who, String locale) {
        synchronized (slack) {
            locales.put(who, locale);
        }
        return this;
    }

    /** Takes a scope away from the app. */
    public FakeTeam without(String... names) {
        synchronized (slack) {
            scopes.removeAll(Set.of(names));
        }
        return this;
    }

    public String botToken() {
        return "xoxb-" + id;
    }

    public String appToken() {
        return "xapp-" + id;
    }

    public String signingSecret() {
        return "secret-" + id;
    }

    public String id() {
        return id;
    }

    /** Makes a private channel that the bot is in with these people. */
    public String channel(String name, List<String> who) {
        synchronized (slack) {
            var channel = made(name, "somebody");
            channel.members.addAll(who);
            channel.members.add(bot);
            return channel.id;
        }
    }

    Channel made(String name, String creator) {
        if (channels.values().stream().anyMatch(it -> it.name.equals(name))) {
            throw new No("name_taken");
        }
        var channel = new Channel("C" + ++made, name, creator);
        channels.put(channel.id, channel);
        return channel;
    }

    /** The channel in which the bot and one person are alone. */
    Channel direct(String who) {
        return channels.values().stream()
                .filter(it -> it.isDirect && it.members.contains(who))
                .findFirst()
                .orElseGet(() -> {
                    var direct = new Channel("D" + ++made, "dm-" + who, bot);
                    direct.isDirect = true;
                    direct.members.addAll(List.of(bot, who));
                    channels.put(direct.id, direct);
                    return direct;
                });
    }

    /** Changes a channel as an administrator can, and Slack says so. */
    public void change(String channel, Change change) {
        changeQuietly(channel, change);
        for (var event : change.events) {
            tell(about(channel, event));
        }
    }

    private JsonObject about(String channel, String name) {
        var halves = name.split("/");
        var event = event(halves[0]);
        if (halves.length > 1) {
            event.addProperty("subtype", halves[1]);
            event.addProperty("ts", announce());
        }
        if (name.equals("member_left_channel")) {
            event.addProperty("user", bot);
        }
        event.addProperty("channel", channel);
        return event;
    }

    /** Changes a channel as an administrator can, and nobody says so. */
    public void changeQuietly(String channel, Change change) {
        synchronized (slack) {
            var it = known(channel);
            switch (change) {
                case MADE_PUBLIC -> it.isPrivate = false;
                case MADE_PRIVATE -> it.isPrivate = true;
                case SHARED -> it.isShared = true;
                case UNSHARED -> it.isShared = false;
                case ARCHIVED -> it.isArchived = true;
                case DELETED -> channels.remove(channel);
                case BOT_REMOVED -> it.members.remove(bot);
                case RENAMED -> it.name = "anders";
            }
        }
    }

    /** What can happen to a channel, and how Slack says so. */
    public enum Change {
        MADE_PUBLIC("message/channel_convert_to_public"),
        MADE_PRIVATE("message/channel_convert_to_private"),
        SHARED("channel_shared"),
        UNSHARED("channel_unshared"),
        ARCHIVED("message/group_archive", "group_archive"),
        DELETED("group_deleted"),
        BOT_REMOVED("group_left", "member_left_channel"),
        RENAMED("message/group_name", "group_rename");

        private final List<String> events;

        Change(String... events) {
            this.events = List.of(events);
        }
    }

    /** Closes somebody's account; whoever did not ask to hear of every change hears nothing. */
    public void deactivate(String who) {
        synchronized (slack) {
            deactivated.add(who);
            channels.values().stream()
                    .filter(it -> !it.isDirect)
                    .forEach(it -> it.members.remove(who));
        }
    }

    /** Tells the bot something that is about no channel it must be in, and waits. */
    private void tell(JsonObject event) {
        if (slack.isHeardIn(this)) {
            slack.deliver(this, "events_api", wrapped(event));
        }
    }

    JsonObject wrapped(JsonObject event) {
        synchronized (slack) {
            var payload = new JsonObject();
            payload.addProperty("type", "event_callback");
            payload.addProperty("team_id", id);
            payload.addProperty("event_id", nextId("Ev"));
            payload.addProperty("event_time", slack.now().getEpochSecond());
            payload.add("event", event);
            return payload;
        }
    }

    Channel known(String channel) {
        var it = channels.get(channel);
        if (it == null) {
            throw new No("channel_not_found");
        }
        return it;
    }

    String nextTs() {
        return "%d.%06d".formatted(slack.now().getEpochSecond(), ++made);
    }

    String nextId(String letter) {
        return letter + ++made;
    }

    /** Marks that something changed, and when among all changes. */
    public int touch() {
        synchronized (slack) {
            return ++changes;
        }
    }

    /** Counts up at every change that somebody can see. */
    public int changes() {
        synchronized (slack) {
            return changes;
        }
    }

    // What people do. Each returns when the bot has answered Slack.

    /** Types a command. */
    public Interaction command(String who, String channel, String words) {
        var interaction = interaction(who, channel);
        var payload = new JsonObject();
        payload.addProperty("command", "/intervisie");
        payload.addProperty("text", words);
        payload.addProperty("user_id", who);
        payload.addProperty("team_id", id);
        payload.addProperty("channel_id", channel);
        payload.addProperty("trigger_id", interaction.trigger);
        payload.addProperty("response_url", slack.responseUrl(this, interaction.trigger));
        return interaction.acked(slack.deliver(this, "slash_commands", payload));
    }

    /** Presses a button of a message. */
    public Interaction press(String who, String channel, String ts, String actionId) {
        var interaction = interaction(who, channel);
        var payload = interactive("block_actions", who, interaction);
        var in = new JsonObject();
        in.addProperty("id", channel);
        payload.add("channel", in);
        synchronized (slack) {
            var said = known(channel).said.get(ts);
            if (said == null) {
                throw new No("message_not_found");
            }
            payload.add("message", said.json(false));
            payload.add("actions", new JsonArray());
            payload.getAsJsonArray("actions").add(pressed(said.blocks, actionId));
        }
        return interaction.acked(slack.deliver(this, "interactive", payload));
    }

    /** Opens a tab of the app: home or messages. */
    public void opens(String who, String tab) {
        var event = event("app_home_opened");
        String direct;
        synchronized (slack) {
            direct = direct(who).id;
            event.addProperty("user", who);
            event.addProperty("channel", direct);
            event.addProperty("tab", tab);
            event.addProperty("event_ts", nextTs());
        }
        happens(direct, "chat:write", event);
    }

    /** Lets the bot into a channel. */
    public void letsIn(String who, String channel) {
        var event = member(bot, channel, "member_joined_channel");
        event.addProperty("inviter", who);
        synchronized (slack) {
            known(channel).members.add(bot);
        }
        happens(channel, "groups:read", event);
    }

    /** The Home tab of this person; empty when nothing was published. */
    public Optional<JsonObject> home(String who) {
        synchronized (slack) {
            return Optional.ofNullable(homes.get(who)).map(JsonObject::deepCopy);
        }
    }

    /** Presses a button on the Home tab: it comes without a channel, a message or an address. */
    public Interaction pressAtHome(String who, String actionId) {
        var interaction = interaction(who, "");
        var payload = interactive("block_actions", who, interaction);
        payload.remove("response_url");
        synchronized (slack) {
            var view = home(who).orElseThrow();
            payload.add("view", view);
            payload.add("actions", new JsonArray());
            payload.getAsJsonArray("actions").add(pressed(view.getAsJsonArray("blocks"), actionId));
        }
        return interaction.acked(slack.deliver(this, "interactive", payload));
    }

    /** Presses a button that is there no more: what a stale client sends. */
    public Interaction pressStale(String who, String channel, JsonObject button) {
        var interaction = interaction(who, channel);
        var payload = interactive("block_actions", who, interaction);
        var in = new JsonObject();
        in.addProperty("id", channel);
        payload.add("channel", in);
        var action = button.deepCopy();
        action.addProperty("block_id", "b");
        payload.add("actions", new JsonArray());
        payload.getAsJsonArray("actions").add(action);
        return interaction.acked(slack.deliver(this, "interactive", payload));
    }

    private static JsonObject pressed(JsonArray blocks, String actionId) {
        for (var block : blocks) {
            if (!block.getAsJsonObject().get("type").getAsString().equals("actions")) {
                continue;
            }
            for (var element : block.getAsJsonObject().getAsJsonArray("elements")) {
                if (element.getAsJsonObject().get("action_id").getAsString().equals(actionId)) {
                    var action = element.getAsJsonObject().deepCopy();
                    action.add("block_id", block.getAsJsonObject().get("block_id"));
                    return action;
                }
            }
        }
        throw new IllegalArgumentException("there is no such button");
    }

    private JsonObject interactive(String type, String who, Interaction interaction) {
        var payload = new JsonObject();
        payload.addProperty("type", type);
        var team = new JsonObject();
        team.addProperty("id", id);
        payload.add("team", team);
        var user = new JsonObject();
        user.addProperty("id", who);
        user.addProperty("team_id", id);
        payload.add("user", user);
        payload.addProperty("trigger_id", interaction.trigger);
        payload.addProperty("response_url", slack.responseUrl(this, interaction.trigger));
        return payload;
    }

    private Interaction interaction(String who, String channel) {
        synchronized (slack) {
            var interaction = new Interaction(nextId("trigger-"), who, channel, slack.pressedAt());
            interactions.put(interaction.trigger, interaction);
            return interaction;
        }
    }

    /** Sends a form; {@code values} are Slack's own state, field by field. */
    public Interaction submit(String who, String view, JsonObject values) {
        var interaction = interaction(who, "");
        var payload = interactive("view_submission", who, interaction);
        synchronized (slack) {
            var open = views.get(view);
            if (open == null) {
                throw new No("not_found");
            }
            var json = open.json().deepCopy();
            json.addProperty("id", view);
            var state = new JsonObject();
            state.add("values", values);
            json.add("state", state);
            payload.add("view", json);
        }
        interaction.acked(slack.deliver(this, "interactive", payload));
        synchronized (slack) {
            if (!interaction.ack().has("view")) {
                views.remove(view);
            }
        }
        return interaction;
    }

    /** The form as it was opened. */
    public JsonObject view(String view) {
        synchronized (slack) {
            var open = views.get(view);
            if (open == null) {
                throw new No("not_found");
            }
            return open.json().deepCopy();
        }
    }

    /** A name for a message that is going to be typed. */
    public String announce() {
        synchronized (slack) {
            return nextTs();
        }
    }

    /** Types a message in a channel or in a thread. */
    public void type(String who, String channel, @Nullable String thread, String ts, String text) {
        JsonObject event;
        synchronized (slack) {
            var said = new Said(ts, who, false, thread, escaped(text));
            said.touched = touch();
            known(channel).said.put(ts, said);
            event = said.json(false);
            event.addProperty("channel", channel);
            event.addProperty("event_ts", ts);
            event.addProperty("client_msg_id", "client-" + ts);
            event.addProperty("channel_type", "group");
        }
        happens(channel, "groups:history", event);
    }

    /** What was typed comes once more, under another name: a client sent it twice. */
    public void typedAgain(String who, String channel, String ts, String text) {
        var event = event("message");
        var again = announce();
        event.addProperty("channel", channel);
        event.addProperty("user", who);
        event.addProperty("ts", again);
        event.addProperty("event_ts", again);
        event.addProperty("client_msg_id", "client-" + ts);
        event.addProperty("text", escaped(text));
        happens(channel, "groups:history", event);
    }

    /** Calls the bot, which comes as a message and as a call. */
    public void callsTheBot(String who, String channel, String words) {
        mention(who, channel, bot, words);
        var event = event("app_mention");
        event.addProperty("channel", channel);
        event.addProperty("user", who);
        event.addProperty("ts", announce());
        event.addProperty("text", words + " <@" + bot + ">");
        happens(channel, "groups:history", event);
    }

    /** Types these words, and calls somebody. */
    public void mention(String who, String channel, String whom, String words) {
        var ts = announce();
        var event = event("message");
        event.addProperty("channel", channel);
        event.addProperty("user", who);
        event.addProperty("ts", ts);
        event.addProperty("event_ts", ts);
        event.addProperty("text", words + " <@" + whom + ">");
        happens(channel, "groups:history", event);
    }

    /** Another app speaks for somebody, with metadata of its own making. */
    public void forge(String who, String channel, JsonObject metadata) {
        synchronized (slack) {
            var said = new Said(nextTs(), who, true, null, "…");
            said.metadata = metadata;
            known(channel).said.put(said.ts, said);
        }
    }

    /** As Slack writes what people typed. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Mends a message. */
    public void retype(String who, String channel, String ts, String text) {
        JsonObject event;
        synchronized (slack) {
            var said = known(channel).said.get(ts);
            if (said == null) {
                throw new No("message_not_found");
            }
            var old = said.json(false);
            said.text = escaped(text);
            said.touched = touch();
            event = changed(channel, old, said);
            event.addProperty("ts", nextTs());
        }
        happens(channel, "groups:history", event);
    }

    /** Takes a message away, one's own or, as an administrator, another's. */
    public void erase(String channel, String ts) {
        erased(channel, ts).forEach(it -> happens(channel, "groups:history", it));
    }

    /** Takes a message away, and nobody says so. */
    public void eraseQuietly(String channel, String ts) {
        erased(channel, ts);
    }

    private List<JsonObject> erased(String channel, String ts) {
        synchronized (slack) {
            var said = known(channel).said.get(ts);
            if (said == null || said.isTombstone()) {
                throw new No("message_not_found");
            }
            return takenAway(known(channel), said);
        }
    }

    /**
     * Takes a message away; how Slack says so. One that was answered leaves a tombstone until its
     * last answer goes: https://github.com/42wim/matterbridge/issues/600.
     */
    private List<JsonObject> takenAway(Channel in, Said said) {
        touch();
        if (in.isAnswered(said.ts)) {
            var tombstone = Said.tombstone(said.ts);
            in.said.put(said.ts, tombstone);
            return List.of(changed(in.id, said.json(false), tombstone));
        }
        in.said.remove(said.ts);
        var parent = said.thread == null ? null : in.said.get(said.thread);
        if (parent == null || !parent.isTombstone() || in.isAnswered(parent.ts)) {
            return List.of(deleted(in.id, said));
        }
        in.said.remove(parent.ts);
        return List.of(deleted(in.id, said), deleted(in.id, parent));
    }

    /** Puts a reaction on a message, or takes it off. */
    public void react(String who, String channel, String ts, String name, boolean on) {
        synchronized (slack) {
            var said = known(channel).said.get(ts);
            if (said == null) {
                throw new No("message_not_found");
            }
            var people = said.reactions.computeIfAbsent(name, _ -> new HashSet<>());
            boolean changed = on ? people.add(who) : people.remove(who);
            if (!changed) {
                throw new No(on ? "already_reacted" : "no_reaction");
            }
        }
        happens(channel, "reactions:read", reaction(who, channel, ts, name, on));
    }

    private JsonObject reaction(String who, String channel, String ts, String name, boolean on) {
        var event = event(on ? "reaction_added" : "reaction_removed");
        event.addProperty("user", who);
        event.addProperty("reaction", name);
        var item = event("message");
        item.addProperty("channel", channel);
        item.addProperty("ts", ts);
        event.add("item", item);
        return event;
    }

    /** A message of the bot is taken away, by itself. */
    void takenAwayByBot(Channel in, Said said) {
        takenAway(in, said).forEach(it -> announced(in.id, "groups:history", it));
    }

    /** A message of the bot is edited, by itself. */
    void editedByBot(String channel, JsonObject old, Said said) {
        announced(channel, "groups:history", changed(channel, old, said));
    }

    private JsonObject changed(String channel, JsonObject old, Said said) {
        var event = event("message");
        event.addProperty("subtype", "message_changed");
        event.addProperty("hidden", true);
        event.add("previous_message", old);
        event.add("message", said.json(false));
        event.addProperty("channel", channel);
        event.addProperty("event_ts", nextTs());
        return event;
    }

    void archivedByBot(String channel) {
        announced(channel, "groups:read", about(channel, "group_archive"));
    }

    private JsonObject deleted(String channel, Said said) {
        var event = event("message");
        event.addProperty("subtype", "message_deleted");
        event.addProperty("hidden", true);
        event.add("previous_message", said.json(false));
        event.addProperty("deleted_ts", said.ts);
        event.addProperty("channel", channel);
        event.addProperty("event_ts", nextTs());
        return event;
    }

    void reactedByBot(String channel, String ts, String name) {
        announced(channel, "reactions:read", reaction(bot, channel, ts, name, true));
    }

    /** Comes into a channel. */
    public void join(String who, String channel) {
        synchronized (slack) {
            known(channel).members.add(who);
        }
        happens(channel, "groups:read", member(who, channel, "member_joined_channel"));
    }

    void joinedByBot(String who, String channel) {
        announced(channel, "groups:read", member(who, channel, "member_joined_channel"));
    }

    /** Leaves a channel. */
    public void leave(String who, String channel) {
        synchronized (slack) {
            known(channel).members.remove(who);
        }
        happens(channel, "groups:read", member(who, channel, "member_left_channel"));
    }

    private static JsonObject member(String who, String channel, String type) {
        var event = event(type);
        event.addProperty("user", who);
        event.addProperty("channel", channel);
        event.addProperty("channel_type", "G");
        return event;
    }

    static JsonObject event(String type) {
        var event = new JsonObject();
        event.addProperty("type", type);
        return event;
    }

    /** Tells the bot and waits, where it may know. */
    private void happens(String channel, String scope, JsonObject event) {
        callback(channel, scope, event).ifPresent(it -> slack.deliver(this, "events_api", it));
    }

    /** Tells the bot of its own doings, and does not wait. */
    void announced(String channel, String scope, JsonObject event) {
        callback(channel, scope, event).ifPresent(it -> slack.send(this, "events_api", it));
    }

    private Optional<JsonObject> callback(String channel, String scope, JsonObject event) {
        synchronized (slack) {
            var in = channels.get(channel);
            if (!scopes.contains(scope) || in == null || !in.members.contains(bot)) {
                return Optional.empty();
            }
            return Optional.of(wrapped(event));
        }
    }

    // What people see.

    /** A message as somebody sees it. */
    public record Seen(
            String channel,
            boolean direct,
            String ts,
            Optional<String> thread,
            int touched,
            JsonObject json) {}

    /** The channels of this person, oldest first, without the one with the bot. */
    public List<String> channelsOf(String who) {
        synchronized (slack) {
            return channels.values().stream()
                    .filter(it -> !it.isDirect && it.members.contains(who))
                    .map(it -> it.id)
                    .toList();
        }
    }

    /** Everybody of this workspace. */
    public List<String> people() {
        synchronized (slack) {
            return List.copyOf(people.keySet());
        }
    }

    /** Who the bot is here. */
    public String bot() {
        return bot;
    }

    /** The channels there are, oldest first, without those with the bot alone. */
    public List<String> channels() {
        synchronized (slack) {
            return channels.values().stream().filter(it -> !it.isDirect).map(it -> it.id).toList();
        }
    }

    /** Who reads this channel. */
    public Set<String> membersOf(String channel) {
        synchronized (slack) {
            return Set.copyOf(known(channel).members);
        }
    }

    /** What the bot said that this person sees now, oldest first. */
    public List<Seen> seenBy(String who) {
        synchronized (slack) {
            return channels.values().stream()
                    .filter(it -> it.members.contains(who))
                    .flatMap(it ->
                            it.said.values().stream()
                                    .filter(said -> said.byBot)
                                    .map(said -> seen(it, said)))
                    .sorted(java.util.Comparator.comparing(Seen::ts))
                    .toList();
        }
    }

    /** What the bot said in this channel that stands there now, oldest first. */
    public List<Seen> saidIn(String channel) {
        synchronized (slack) {
            var in = known(channel);
            return in.said.values().stream()
                    .filter(it -> it.byBot)
                    .map(it -> seen(in, it))
                    .toList();
        }
    }

    private static Seen seen(Channel channel, Said said) {
        var json = said.json(true);
        var reactions = new JsonArray();
        said.reactions.forEach((name, people) -> {
            if (people.contains(said.user)) {
                reactions.add(name);
            }
        });
        json.add("reactions", reactions);
        return new Seen(
                channel.id,
                channel.isDirect,
                said.ts,
                Optional.ofNullable(said.thread),
                said.touched,
                json);
    }

    /** Words shown to one person for a moment. */
    record Whisper(String user, String channel, JsonObject json) {}

    final List<Whisper> whispers = new ArrayList<>();

    /** How often somebody was shown something for a moment. */
    public List<JsonObject> whispersTo(String who) {
        synchronized (slack) {
            return whispers.stream()
                    .filter(it -> it.user().equals(who))
                    .map(Whisper::json)
                    .toList();
        }
    }
}
