package nl.intervisie.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Marker;
import nl.intervisie.chat.craft.Posted;
import nl.intervisie.discord.fake.FakeDiscord;
import nl.intervisie.discord.fake.FakeGuild;
import nl.intervisie.discord.fake.Interaction;
import nl.intervisie.discord.fake.Right;
import nl.intervisie.play.Shown;
import nl.intervisie.play.Stage;

/** A Discord on which a transcript is played: real JDA between its people and the bot. */
final class DiscordStage implements Stage {

    private static final Pattern MENTION = Pattern.compile("<@([^>]+)>");
    private static final Map<String, String> IN_DUTCH =
            Map.of(
                    "meedoen",
                    "join",
                    "weg",
                    "leave",
                    "hervat",
                    "resume",
                    "casus",
                    "case",
                    "instellingen",
                    "settings",
                    "begeleider",
                    "guide");
    private static final Set<Integer> NUDGES =
            Arrays.stream(Message.Kind.values())
                    .map(it -> Components.mark("nudge.0", it))
                    .collect(Collectors.toSet());

    private final FakeDiscord discord;
    private final FakeGuild guild;
    private final InstantSource clock;
    private final Hearing bot;
    private final Workspace workspace;
    private final ReadBack read;
    private final Overheard overheard = new Overheard();
    private final Busy busy = new Busy();
    private final Hours hours = new Hours();
    private final Map<UserRef, Open> open = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Audience> audiences = new HashMap<>();
    private final Map<String, Integer> gone = new HashMap<>();
    private final Set<String> cleanedUp = new HashSet<>();
    private final List<Doing> doings = new ArrayList<>();
    private final Set<ErrandKey> done = new HashSet<>();
    private final Map<String, String> places = new HashMap<>();
    private Capabilities capabilities = new Capabilities(true, true, true, true, true);
    private Optional<Servers> servers = Optional.empty();
    private Optional<DiscordPlatform> platform = Optional.empty();
    private int nudged;
    private volatile String send = "";
    private volatile boolean hasMet;

    /** A clock on which an hour passes at every look: nobody ever waits for their turn. */
    private static final class Hours {

        private long now;

        synchronized long next() {
            now += Duration.ofHours(1).toNanos();
            return now;
        }
    }

    /** What somebody sees of what is theirs, and where they asked for it. */
    private record Page(String place, List<DataObject> shown) {}

    /** A form that somebody has before them, and how they opened it. */
    private record Open(String place, DataObject modal, Supplier<Interaction> again) {}

    DiscordStage(InstantSource clock, Hearing bot) {
        this.clock = clock;
        this.bot = bot;
        discord = new FakeDiscord(clock);
        guild = discord.guild("bureau");
        workspace = Refs.workspace(guild.id());
        read = new ReadBack(workspace, guild::nameOf);
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public void furnish(Set<UserRef> people, int others, Capabilities can) {
        capabilities = can;
        if (!can.typing()) {
            discord.hidesWords();
        }
        if (!can.opensRooms()) {
            guild.without(Right.CREATE_PRIVATE_THREADS);
        }
        var all = new ArrayList<>(people.stream().map(UserRef::id).toList());
        IntStream.range(0, others).forEach(it -> all.add("bystander" + it));
        all.forEach(guild::person);
        guild.closedChannel("overleg", all);
        try {
            var opened =
                    Servers.open(
                            discord.token(),
                            Optional.of(discord.api()),
                            clock,
                            busy,
                            () -> this::heard,
                            new Pace(hours::next));
            opened.listen();
            discord.awaitListener();
            discord.await(opened::isReady);
            servers = Optional.of(opened);
            platform = Optional.of(opened.platform());
        } catch (Servers.CannotOpen e) {
            throw new IllegalStateException(e);
        }
        settle();
    }

    /** Waits until the bot has taken in all that happened. */
    private void settle() {
        discord.flush();
        busy.rest();
    }

    @Override
    public void repeatsItself() {
        discord.twice();
    }

    @Override
    public ChatPlatform platform() {
        return new Watched();
    }

    /** What the bot does, as it is seen from outside. */
    private final class Watched implements ChatPlatform {

        private DiscordPlatform real() {
            return platform.orElseThrow();
        }

        @Override
        public Capabilities capabilities(RoomRef room) {
            var own = real().capabilities(room);
            return new Capabilities(
                    own.threads() && capabilities.threads(),
                    own.typing(),
                    own.reactions() && capabilities.reactions(),
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
                settle(); // Discord says that people came in, and the bot hears it.
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
            case Errand.Invite(_, var room, _) -> guild.readersOf(room.id());
            case Errand.Remove(_, _, var target) -> there(Set.of(target));
            case Errand.CleanUp(_, _, var ours, _) -> there(Set.copyOf(ours));
            default -> Set.of();
        };
    }

    private Set<String> there(Set<MessageRef> refs) {
        var ids = refs.stream().map(MessageRef::id).collect(Collectors.toSet());
        return guild.people().stream()
                .flatMap(who -> guild.seenBy(who).stream())
                .map(DiscordStage::ref)
                .map(MessageRef::id)
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    private void note(Errand errand, Delivered delivered, Set<String> before) {
        if (errand instanceof Errand.Post post) {
            audiences.put(delivered.ref(), named(post.audience()));
        }
        if (done.add(errand.key())) {
            did(errand, before);
        }
    }

    private Audience named(Audience audience) {
        return switch (audience) {
            case Audience.Room room -> room;
            case Audience.Person(var who, var about) -> new Audience.Person(named(who), about);
            case Audience.Desk(var who, var about) -> new Audience.Desk(named(who), about);
        };
    }

    private UserRef named(UserRef who) {
        return new UserRef(workspace, guild.nameOf(who.id()));
    }

    private void did(Errand errand, Set<String> before) {
        switch (errand) {
            case Errand.OpenThread open -> did("thread opened", Optional.empty(), open.title());
            case Errand.OpenRoom _ -> did("room opened", Optional.empty(), "");
            case Errand.Invite(_, _, var who) when !before.contains(who.id()) ->
                    did("let in", Optional.of(named(who)), "");
            case Errand.Remove(_, _, var target) when before.contains(target.id()) ->
                    gone.put(target.id(), discord.touch());
            case Errand.CleanUp _ -> {
                cleanedUp.addAll(before);
                did("cleaned up", Optional.empty(), cleanedUp.size() + " messages");
            }
            default -> {}
        }
    }

    private void did(String what, Optional<UserRef> who, String title) {
        doings.add(new Doing(discord.touch(), what, who, title));
    }

    @Override
    public Heard hear(Incoming incoming, Hearing directly) {
        var who = incoming.who().id();
        guild.person(who);
        nudged = nudges(who).size();
        return switch (incoming) {
            case Incoming.Commanded command ->
                    opening(
                            incoming,
                            command.room().id(),
                            () -> command(who, command.room().id(), command.words()));
            case Incoming.Pressed pressed -> press(incoming, pressed.act().written());
            case Incoming.Submitted submitted -> submit(incoming, submitted.values());
            case Incoming.LookedIn looked -> looksIn(looked);
            case Incoming.Met _ -> {
                hasMet = false;
                discord.putOut(guild);
                discord.letIn(guild);
                discord.await(() -> hasMet);
                settle();
                yield nudge(who);
            }
            case Incoming other -> {
                happens(other);
                settle();
                yield nudge(who);
            }
        };
    }

    private Heard looksIn(Incoming.LookedIn looked) {
        var who = looked.who().id();
        var place = looked.room().id();
        var asked = guild.command(who, place, Commands.MINE, Map.of());
        settle();
        pages.put(who, new Page(place, asked.shown()));
        return new Heard.Overview(
                asked.shown().stream()
                        .map(it ->
                                new Heard.Overview.Part(
                                        about(it).orElse(looked.room()), read.message(it)))
                        .toList());
    }

    /** The room that what stands here is about, when it can be pressed. */
    private static Optional<RoomRef> about(DataObject shown) {
        var found =
                Pattern.compile("\"custom_id\":\"([^\"]*)\"")
                        .matcher(shown.getArray("components").toString());
        return found.find()
                ? Carried.read(String.valueOf(found.group(1))).flatMap(Carried::about)
                : Optional.empty();
    }

    private Heard nudge(String who) {
        var all = nudges(who);
        return all.size() > nudged
                ? new Heard.Note(read.message(all.get(nudged).json()))
                : new Heard.Nothing();
    }

    private List<FakeGuild.Seen> nudges(String who) {
        return guild.seenBy(who).stream().filter(DiscordStage::isNudge).toList();
    }

    /** What is said of who can look into a closed thread is Discord's own, as its threads are. */
    private static boolean isAboutOnlookers(FakeGuild.Seen seen) {
        var sign = new Marker(Onlookers.SIGN + seen.place()).part(0);
        return Components.mark(seen.json())
                .filter(Integer.valueOf(Components.mark(sign, Message.Kind.WORD))::equals)
                .isPresent();
    }

    private static boolean isNudge(FakeGuild.Seen seen) {
        return seen.isDirect() && Components.mark(seen.json()).filter(NUDGES::contains).isPresent();
    }

    private void happens(Incoming incoming) {
        var who = incoming.who().id();
        var room = incoming.room().id();
        switch (incoming) {
            case Incoming.Typed(_, _, _, var thread, var message, var text) -> {
                var place = thread.map(ThreadRef::id).orElse(room);
                places.put(id(message), place);
                guild.type(who, place, id(message), text);
            }
            case Incoming.Retyped(_, _, _, var message, var text) ->
                    guild.retype(place(message), id(message), text);
            case Incoming.Erased(_, _, _, var message) -> guild.erase(place(message), id(message));
            case Incoming.Reacted(_, _, _, var message, var emoji, var on) ->
                    guild.react(who, Posted.read(message).channel(), id(message), emoji, on);
            case Incoming.CameIn _ -> guild.join(who, room);
            case Incoming.WentOut _ -> guild.leave(who, room);
            default -> throw new IllegalArgumentException(incoming.toString());
        }
    }

    private String place(MessageRef message) {
        return places.getOrDefault(id(message), Posted.read(message).channel());
    }

    private static String id(MessageRef message) {
        return Posted.read(message).first();
    }

    private Interaction command(String who, String channel, String words) {
        var parts = List.of(words.split("\\s+"));
        var options = new LinkedHashMap<String, Object>();
        for (var part : parts.subList(1, parts.size())) {
            var mention = MENTION.matcher(part);
            if (mention.matches()) {
                options.put("person", guild.idOf(mention.group(1)));
            } else if (part.matches("\\d+")) {
                options.put("minutes", Integer.valueOf(part));
            } else if (part.equals("slow") || part.equals("dagen")) {
                options.put("pace", "slow");
            } else {
                options.put("method", part);
            }
        }
        var sub = IN_DUTCH.getOrDefault(parts.getFirst(), parts.getFirst());
        return guild.command(who, channel, sub, options);
    }

    private Heard press(Incoming incoming, String act) {
        var who = incoming.who().id();
        var page = pages.getOrDefault(who, new Page("", List.of()));
        for (var shown : page.shown()) {
            var button = button(shown, act);
            if (button.isPresent() && isAbout(button.get(), incoming.room())) {
                return opening(
                        incoming,
                        page.place(),
                        () -> guild.pressShown(who, page.place(), shown, button.get()));
            }
        }
        return pressOnMessage(incoming, who, act);
    }

    private static boolean isAbout(String carried, RoomRef room) {
        return Carried.read(carried).flatMap(Carried::about).filter(room::equals).isPresent();
    }

    private Heard pressOnMessage(Incoming incoming, String who, String act) {
        for (var seen : guild.seenBy(who).reversed()) {
            var button = button(seen.json(), act);
            if (button.isPresent()) {
                return opening(
                        incoming,
                        seen.place(),
                        () -> guild.press(who, seen.place(), seen.id(), button.get()));
            }
        }
        throw new IllegalArgumentException("no such button: " + act);
    }

    private static Optional<String> button(DataObject message, String act) {
        var found =
                Pattern.compile("\"(" + Pattern.quote(act) + "(\\|[^\"]*)?)\"")
                        .matcher(message.getArray("components").toString());
        return found.find() ? Optional.ofNullable(found.group(1)) : Optional.empty();
    }

    private Heard opening(Incoming incoming, String place, Supplier<Interaction> doing) {
        var interaction = doing.get();
        settle();
        if (interaction.modal().isEmpty()) {
            return answer(interaction);
        }
        open.put(incoming.who(), new Open(place, interaction.modal().get(), doing));
        return new Heard.OpenForm(whole(incoming.who().id(), place, interaction));
    }

    private Heard answer(Interaction interaction) {
        if (!interaction.isSettled()) {
            throw new AssertionError("an interaction was not answered");
        }
        return interaction.shown().isEmpty() ? new Heard.Nothing() : read.told(interaction.shown());
    }

    /** A form with all its pages, as who only leafs through it sees it. */
    private Form whole(String who, String place, Interaction opened) {
        var modal = opened.modal().orElseThrow();
        var intro = new ArrayList<Line>();
        var fields = new ArrayList<Field>();
        var first = read.form(modal);
        var page = Optional.of(modal);
        while (page.isPresent()) {
            var form = read.form(page.get());
            intro.addAll(form.intro());
            fields.addAll(form.fields());
            page = next(who, place, page.get(), Map.of());
        }
        return new Form(first.submit(), first.title(), intro, fields, send);
    }

    /** Discord shows a word of its own for sending a form; a transcript wants the form's. */
    private Heard heard(Incoming incoming) {
        var heard = bot.hear(incoming);
        hasMet |= incoming instanceof Incoming.Met;
        if (heard instanceof Heard.OpenForm(var form)) {
            send = form.send();
        }
        return heard;
    }

    private static boolean isLast(DataObject modal) {
        var count = Pattern.compile("\\((\\d+)/(\\d+)\\)$").matcher(modal.getString("title"));
        return !count.find() || String.valueOf(count.group(1)).equals(count.group(2));
    }

    private Optional<DataObject> next(
            String who, String place, DataObject modal, Map<String, List<String>> values) {
        if (isLast(modal)) {
            return Optional.empty();
        }
        var sent = guild.submit(who, place, modal, values);
        settle();
        var kept = sent.shown().getFirst();
        var rows = kept.getArray("components");
        var button = rows.getObject(rows.length() - 1).getArray("components").getObject(0);
        var pressed = guild.pressShown(who, place, kept, button.getString("custom_id"));
        settle();
        return pressed.modal();
    }

    private Heard submit(Incoming incoming, Map<String, String> values) {
        var who = incoming.who().id();
        var form = open.get(incoming.who());
        if (form == null) {
            throw new IllegalStateException("no form is open");
        }
        var given = new HashMap<String, List<String>>();
        var last = isLast(form.modal()) ? form.modal() : again(form);
        fill(last, values, given);
        var next = next(who, form.place(), last, given);
        while (next.isPresent()) {
            last = next.get();
            fill(last, values, given);
            next = next(who, form.place(), last, given);
        }
        var sent = guild.submit(who, form.place(), last, given);
        settle();
        return answer(sent);
    }

    /** Who leafed through a long form opens it again to fill it in. */
    private DataObject again(Open form) {
        var opened = form.again().get();
        settle();
        return opened.modal().orElseThrow();
    }

    private static void fill(
            DataObject modal, Map<String, String> values, Map<String, List<String>> given) {
        for (var each : modal.getArray("components").stream(DataArray::getObject).toList()) {
            if (!each.isNull("component")) {
                var field = each.getObject("component");
                var name = field.getString("custom_id");
                var value = values.getOrDefault(Days.field(name), "");
                given.put(
                        name,
                        field.getInt("type") == 4
                                ? List.of(value)
                                : Arrays.stream(value.split(","))
                                        .filter(it -> !it.isEmpty())
                                        .toList());
            }
        }
    }

    @Override
    public MessageRef typed(RoomRef room) {
        return Refs.message(room.id(), guild.announceMessage());
    }

    @Override
    public void comesIn(UserRef who, RoomRef room) {
        guild.person(who.id());
    }

    @Override
    public void goesOut(UserRef who, RoomRef room) {}

    @Override
    public List<RoomRef> roomsOf(UserRef who) {
        return guild.isKnown(who.id())
                ? guild.roomsOf(who.id()).stream().map(this::room).toList()
                : List.of();
    }

    @Override
    public RoomRef roomOf(UserRef who) {
        var all = roomsOf(who);
        return all.isEmpty() ? room(guild.rooms().getFirst()) : all.getLast();
    }

    @Override
    public RoomRef lastRoom() {
        return room(guild.rooms().getLast());
    }

    private RoomRef room(String channel) {
        return new RoomRef(workspace, channel);
    }

    /** In a closed thread people talk in the room itself. */
    @Override
    public Optional<ThreadRef> lastThread(RoomRef room) {
        return guild.isThread(room.id())
                ? Optional.of(new ThreadRef(room, room.id()))
                : guild.lastThread(room.id()).map(it -> new ThreadRef(room, it));
    }

    @Override
    public int changes() {
        return discord.changes();
    }

    @Override
    public List<Doing> doings() {
        return List.copyOf(doings);
    }

    @Override
    public List<Shown> seenBy(UserRef who) {
        return !guild.isKnown(who.id())
                ? List.of()
                : guild.seenBy(who.id()).stream()
                        .filter(it -> !isNudge(it) && !isAboutOnlookers(it))
                        .map(it -> shown(it, who))
                        .toList();
    }

    private Shown shown(FakeGuild.Seen seen, UserRef who) {
        var ref = ref(seen);
        var room = room(seen.isInPublicThread() ? seen.parent().orElseThrow() : seen.place());
        var to =
                audiences.getOrDefault(
                        ref.id(),
                        seen.isDirect()
                                ? new Audience.Person(who, lastRoom())
                                : new Audience.Room(room));
        Optional<ThreadRef> thread =
                seen.isInPublicThread()
                        ? Optional.of(new ThreadRef(room, seen.place()))
                        : Optional.empty();
        return new Shown(
                ref,
                new ErrandKey(ref.id()),
                to,
                thread,
                read.message(seen.json()),
                seen.touched());
    }

    private static MessageRef ref(FakeGuild.Seen seen) {
        return Refs.message(seen.place(), seen.id());
    }

    @Override
    public Optional<Integer> goneAt(MessageRef ref) {
        return Optional.ofNullable(gone.get(ref.id())).filter(_ -> !cleanedUp.contains(ref.id()));
    }

    @Override
    public void close() {
        servers.ifPresent(Servers::close);
        discord.close();
        busy.close();
        overheard.close();
        Document.compare(discord);
    }
}
