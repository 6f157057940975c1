package nl.intervisie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Posted;
import nl.intervisie.play.Shown;
import nl.intervisie.play.Stage;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;

/** A Slack on which a transcript is played: real Bolt between its people and the bot. */
final class SlackStage implements Stage {

    private static final Workspace WORKSPACE = Refs.workspace("T1");

    private final FakeSlack slack;
    private final FakeTeam team;
    private final InstantSource clock;
    private final Hearing bot;
    private final ReadBack read = new ReadBack(WORKSPACE);
    private final Map<UserRef, String> open = new HashMap<>();
    private final Map<String, Audience> audiences = new HashMap<>();
    private final Map<String, Integer> gone = new HashMap<>();
    private final Set<String> cleanedUp = new HashSet<>();
    private final List<Doing> doings = new ArrayList<>();
    private final Set<ErrandKey> done = new HashSet<>();
    private Capabilities capabilities = new Capabilities(true, true, true, true, true);
    private Optional<Workspaces> workspaces = Optional.empty();
    private Optional<SlackPlatform> platform = Optional.empty();

    SlackStage(InstantSource clock, Hearing bot) {
        this.clock = clock;
        this.bot = bot;
        slack = new FakeSlack(clock);
        team = slack.team("T1");
    }

    @Override
    public Workspace workspace() {
        return WORKSPACE;
    }

    @Override
    public void furnish(Set<UserRef> people, int others, Capabilities can) {
        capabilities = can;
        if (!can.typing()) {
            team.without("groups:history");
        }
        if (!can.reactions()) {
            team.without("reactions:read", "reactions:write");
        }
        if (!can.opensRooms()) {
            team.without("groups:write");
        }
        var all = new ArrayList<>(people.stream().map(UserRef::id).toList());
        IntStream.range(0, others).forEach(it -> all.add("bystander" + it));
        all.forEach(team::person);
        team.channel("overleg", all);
        try {
            var tokens =
                    new TokenSet(team.botToken(), Optional.of(team.appToken()), Optional.empty());
            var opened =
                    Workspaces.open(
                            List.of(tokens),
                            Workspaces.slack(slack.api()),
                            clock,
                            () -> bot,
                            new Workspaces.Hands(Runnable::run, _ -> {}, _ -> true));
            opened.listen();
            slack.awaitSocket(team);
            workspaces = Optional.of(opened);
            platform = Optional.of(opened.platform());
        } catch (Workspaces.CannotOpen e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void repeatsItself() {
        slack.twice();
    }

    @Override
    public ChatPlatform platform() {
        return new Watched();
    }

    /** What the bot does, as it is seen from outside. */
    private final class Watched implements ChatPlatform {

        private SlackPlatform real() {
            return platform.orElseThrow();
        }

        @Override
        public Capabilities capabilities(RoomRef room) {
            var own = real().capabilities(room);
            return new Capabilities(
                    own.threads() && capabilities.threads(),
                    own.typing(),
                    own.reactions(),
                    own.opensRooms(),
                    own.removesOwn());
        }

        @Override
        public Readers readers(RoomRef room) throws NotDelivered, Refused {
            return real().readers(room);
        }

        @Override
        public boolean administers(UserRef who) throws NotDelivered {
            return real().administers(who);
        }

        @Override
        public Delivered perform(Errand errand, Attempt attempt)
                throws NotDelivered, Unclear, Refused {
            var before = before(errand);
            var delivered = real().perform(errand, attempt);
            if (errand instanceof Errand.Invite || errand instanceof Errand.OpenRoom) {
                slack.quiet(); // Slack says that people came in, and the bot hears it.
            }
            note(errand, delivered, before);
            return delivered;
        }

        @Override
        public Finding find(Errand errand, Attempt attempt) {
            var finding = real().find(errand, attempt);
            if (finding instanceof Finding.Found(var delivered)) {
                note(errand, delivered, Set.of());
            }
            return finding;
        }
    }

    /** What is there of what an errand is about, before it is carried out. */
    private Set<String> before(Errand errand) {
        return switch (errand) {
            case Errand.Invite(_, var room, _) -> team.membersOf(room.id());
            case Errand.Remove(_, _, var target) -> there(Set.of(target));
            case Errand.CleanUp(_, _, var ours, _) -> there(Set.copyOf(ours));
            default -> Set.of();
        };
    }

    private Set<String> there(Set<MessageRef> refs) {
        var ids = refs.stream().map(MessageRef::id).collect(Collectors.toSet());
        return team.people().stream()
                .flatMap(who -> team.seenBy(who).stream())
                .map(SlackStage::ref)
                .map(MessageRef::id)
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    private void note(Errand errand, Delivered delivered, Set<String> before) {
        if (errand instanceof Errand.Post post) {
            audiences.put(delivered.ref(), post.audience());
        }
        if (done.add(errand.key())) {
            did(errand, before);
        }
    }

    private void did(Errand errand, Set<String> before) {
        switch (errand) {
            case Errand.OpenThread open -> did("thread opened", Optional.empty(), open.title());
            case Errand.OpenRoom _ -> did("room opened", Optional.empty(), "");
            case Errand.Invite(_, _, var who) when !before.contains(who.id()) ->
                    did("let in", Optional.of(who), "");
            case Errand.Remove(_, _, var target) when before.contains(target.id()) ->
                    gone.put(target.id(), team.touch());
            case Errand.CleanUp _ -> {
                cleanedUp.addAll(before);
                did("cleaned up", Optional.empty(), cleanedUp.size() + " messages");
            }
            default -> {}
        }
    }

    private void did(String what, Optional<UserRef> who, String title) {
        doings.add(new Doing(team.touch(), what, who, title));
    }

    @Override
    public Heard hear(Incoming incoming, Hearing directly) {
        team.person(incoming.who().id());
        int whispered = team.whispersTo(incoming.who().id()).size();
        int welcomed = welcomes(incoming.who()).size();
        var answer = act(incoming).map(it -> answer(incoming.who(), it));
        var whispers = team.whispersTo(incoming.who().id());
        if (incoming instanceof Incoming.LookedIn) {
            return team.home(incoming.who().id())
                    .<Heard>map(it -> read.overview(it, incoming.room()))
                    .orElseGet(Heard.Nothing::new);
        }
        var welcomes = welcomes(incoming.who());
        if (incoming instanceof Incoming.Met && welcomes.size() > welcomed) {
            return new Heard.Note(read.message(welcomes.getLast()));
        }
        return answer.orElseGet(() ->
                whispers.size() > whispered
                        ? new Heard.Note(read.message(whispers.get(whispered)))
                        : new Heard.Nothing());
    }

    private Optional<FakeTeam.Interaction> act(Incoming incoming) {
        var who = incoming.who().id();
        var channel = incoming.room().id();
        switch (incoming) {
            case Incoming.Commanded command -> {
                return Optional.of(team.command(who, channel, command.words()));
            }
            case Incoming.Pressed pressed -> {
                return Optional.of(press(who, pressed.act().written()));
            }
            case Incoming.Submitted submitted -> {
                var view = open.getOrDefault(incoming.who(), "");
                return Optional.of(team.submit(who, view, state(view, submitted.values())));
            }
            case Incoming.Typed(_, _, _, var thread, var message, var text) ->
                    team.type(
                            who,
                            channel,
                            thread.map(ThreadRef::id).orElse(null),
                            ts(message),
                            text);
            case Incoming.Retyped(_, _, _, var message, var text) ->
                    team.retype(who, channel, ts(message), text);
            case Incoming.Erased(_, _, _, var message) -> team.erase(channel, ts(message));
            case Incoming.Reacted(_, _, _, var message, var emoji, var on) ->
                    team.react(who, channel, ts(message), Emoji.name(emoji).orElseThrow(), on);
            case Incoming.CameIn _ -> team.join(who, channel);
            case Incoming.WentOut _ -> team.leave(who, channel);
            case Incoming.Met _ -> team.opens(who, "messages");
            case Incoming.LookedIn _ -> team.opens(who, "home");
        }
        return Optional.empty();
    }

    private static String ts(MessageRef message) {
        return Posted.read(message).first();
    }

    private FakeTeam.Interaction press(String who, String actionId) {
        return team.seenBy(who).reversed().stream()
                .filter(it -> it.json().get("blocks").toString().contains("\"" + actionId + "\""))
                .findFirst()
                .map(it -> team.press(who, it.channel(), it.ts(), actionId))
                .orElseGet(() -> team.pressAtHome(who, actionId));
    }

    private JsonObject state(String view, Map<String, String> values) {
        var state = new JsonObject();
        for (var each : team.view(view).getAsJsonArray("blocks")) {
            var block = each.getAsJsonObject();
            var name = Json.text(block, "block_id").orElse("");
            if (values.containsKey(name)) {
                var answer = new JsonObject();
                var element = block.getAsJsonObject("element");
                answer.add("answer", answer(element, String.valueOf(values.get(name))));
                state.add(name, answer);
            }
        }
        return state;
    }

    private static JsonObject answer(JsonObject element, String value) {
        var type = Json.text(element, "type").orElseThrow();
        var answer = Json.typed(type);
        switch (type) {
            case "plain_text_input" -> put(answer, "value", value);
            case "datepicker" -> put(answer, "selected_date", value);
            case "conversations_select" -> put(answer, "selected_conversation", value);
            case "radio_buttons", "static_select" -> {
                if (!value.isEmpty()) {
                    answer.add("selected_option", option(value));
                }
            }
            default -> {
                var chosen = new JsonArray();
                Arrays.stream(value.split(","))
                        .filter(it -> !it.isEmpty())
                        .forEach(it -> chosen.add(option(it)));
                answer.add("selected_options", chosen);
            }
        }
        return answer;
    }

    private static void put(JsonObject answer, String name, String value) {
        if (!value.isEmpty()) {
            answer.addProperty(name, value);
        }
    }

    private static JsonObject option(String value) {
        var option = new JsonObject();
        option.addProperty("value", value);
        return option;
    }

    private Heard answer(UserRef who, FakeTeam.Interaction interaction) {
        if (interaction.view().isPresent()) {
            var view = interaction.view().get();
            open.put(who, view);
            return new Heard.OpenForm(read.form(team.view(view)));
        }
        if (interaction.ack().has("view")) {
            return read.instead(interaction.ack().getAsJsonObject("view"));
        }
        return interaction.shown().stream()
                .findFirst()
                .<Heard>map(it -> new Heard.Note(read.message(it)))
                .orElseGet(Heard.Nothing::new);
    }

    @Override
    public MessageRef typed(RoomRef room) {
        return Refs.message(room.id(), team.announce());
    }

    @Override
    public void comesIn(UserRef who, RoomRef room) {
        team.person(who.id());
    }

    @Override
    public void goesOut(UserRef who, RoomRef room) {}

    @Override
    public List<RoomRef> roomsOf(UserRef who) {
        return team.channelsOf(who.id()).stream().map(it -> new RoomRef(WORKSPACE, it)).toList();
    }

    @Override
    public RoomRef roomOf(UserRef who) {
        var all = roomsOf(who);
        return all.isEmpty() ? room(team.channels().getFirst()) : all.getLast();
    }

    @Override
    public RoomRef lastRoom() {
        return room(team.channels().getLast());
    }

    private static RoomRef room(String channel) {
        return new RoomRef(WORKSPACE, channel);
    }

    @Override
    public Optional<ThreadRef> lastThread(RoomRef room) {
        return team.seenBy(team.bot()).stream()
                .filter(it -> it.channel().equals(room.id()))
                .flatMap(it -> it.thread().stream())
                .reduce((_, later) -> later)
                .map(it -> new ThreadRef(room, it));
    }

    @Override
    public int changes() {
        return team.changes();
    }

    @Override
    public List<Doing> doings() {
        return List.copyOf(doings);
    }

    @Override
    public List<Shown> seenBy(UserRef who) {
        return team.seenBy(who.id()).stream()
                .filter(it -> !isWelcome(it))
                .map(it -> shown(it, who))
                .toList();
    }

    /** What is said outside any session is the adapter's own, and no errand of the bot. */
    private static boolean isWelcome(FakeTeam.Seen seen) {
        return seen.direct() && Json.object(seen.json(), "metadata").isEmpty();
    }

    private List<JsonObject> welcomes(UserRef who) {
        return team.seenBy(who.id()).stream()
                .filter(SlackStage::isWelcome)
                .map(FakeTeam.Seen::json)
                .toList();
    }

    private Shown shown(FakeTeam.Seen seen, UserRef who) {
        var ref = ref(seen);
        var to =
                audiences.getOrDefault(
                        ref.id(),
                        seen.direct()
                                ? new Audience.Person(who, lastRoom())
                                : new Audience.Room(room(seen.channel())));
        return new Shown(
                ref,
                new ErrandKey(ref.id()),
                to,
                seen.thread().map(it -> new ThreadRef(room(seen.channel()), it)),
                read.message(seen.json()),
                seen.touched());
    }

    private static MessageRef ref(FakeTeam.Seen seen) {
        return Refs.message(seen.channel(), seen.ts());
    }

    @Override
    public Optional<Integer> goneAt(MessageRef ref) {
        return Optional.ofNullable(gone.get(ref.id())).filter(_ -> !cleanedUp.contains(ref.id()));
    }

    @Override
    public void close() {
        workspaces.ifPresent(Workspaces::close);
        slack.close();
    }
}
