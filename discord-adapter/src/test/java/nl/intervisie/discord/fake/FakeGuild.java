package nl.intervisie.discord.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.discord.fake.Place.Overwrite;
import nl.intervisie.discord.fake.Place.Said;
import org.jspecify.annotations.Nullable;

/** One server of the fake Discord: its people, its channels, and what they do there. */
public final class FakeGuild {

    static final int COMMAND = 2;
    static final int COMPONENT = 3;
    static final int MODAL_SUBMIT = 5;

    private static final int ROLE = 0;
    private static final int MEMBER = 1;
    private static final int RECIPIENT_ADD = 1;
    private static final int RECIPIENT_REMOVE = 2;
    private static final int USER_OPTION = 6;
    private static final int TEXT_OPTION = 3;
    private static final int NUMBER_OPTION = 4;
    private static final long EVERYBODY =
            Right.of(
                    Right.VIEW_CHANNEL,
                    Right.SEND_MESSAGES,
                    Right.READ_MESSAGE_HISTORY,
                    Right.ADD_REACTIONS,
                    Right.SEND_MESSAGES_IN_THREADS,
                    Right.USE_APPLICATION_COMMANDS);

    /** What the invitation of the bot asks for. */
    private static final long INVITED =
            Right.of(
                    Right.VIEW_CHANNEL,
                    Right.SEND_MESSAGES,
                    Right.READ_MESSAGE_HISTORY,
                    Right.ADD_REACTIONS,
                    Right.SEND_MESSAGES_IN_THREADS,
                    Right.CREATE_PUBLIC_THREADS,
                    Right.CREATE_PRIVATE_THREADS);

    final FakeDiscord discord;
    final String id;
    final String name;
    final String botRole;
    final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Long> roles = new LinkedHashMap<>();
    private String owner = "";

    FakeGuild(FakeDiscord discord, String id, String name) {
        this.discord = discord;
        this.id = id;
        this.name = name;
        roles.put(id, EVERYBODY);
        botRole = discord.nextId();
        roles.put(botRole, INVITED);
        members.put(discord.bot, new LinkedHashSet<>(List.of(botRole)));
    }

    public String id() {
        return id;
    }

    /** Makes a person; the first looks after the server. */
    public FakeGuild person(String who) {
        synchronized (discord) {
            if (!ids.containsKey(who)) {
                var made = discord.nextId();
                ids.put(who, made);
                discord.people.put(made, new FakeDiscord.Person(made, who, false));
                members.put(made, new LinkedHashSet<>());
                owner = owner.isEmpty() ? made : owner;
                discord.tell(
                        "GUILD_MEMBER_ADD", member(made).put("guild_id", id), Intent.GUILD_MEMBERS);
            }
        }
        return this;
    }

    public boolean isKnown(String who) {
        synchronized (discord) {
            return ids.containsKey(who);
        }
    }

    /** Everybody of this server who is no bot. */
    public List<String> people() {
        synchronized (discord) {
            return List.copyOf(ids.keySet());
        }
    }

    /** The id of somebody. */
    public String idOf(String who) {
        synchronized (discord) {
            var known = ids.get(who);
            if (known == null) {
                throw new IllegalArgumentException("there is no " + who);
            }
            return known;
        }
    }

    /** The name of somebody. */
    public String nameOf(String who) {
        synchronized (discord) {
            return discord.person(who).name();
        }
    }

    /** Takes a right away from the bot, and from everybody else. */
    public FakeGuild without(Right... rights) {
        synchronized (discord) {
            roles.replaceAll((_, has) -> has & ~Right.of(rights));
        }
        return this;
    }

    /** Gives the bot more than its invitation asks for. */
    public FakeGuild with(Right... rights) {
        synchronized (discord) {
            roles.put(botRole, rights(botRole) | Right.of(rights));
        }
        return this;
    }

    /** On the server as a whole. */
    long rightsOfBot() {
        return rights(id) | rights(botRole);
    }

    private long rights(String role) {
        return roles.getOrDefault(role, 0L);
    }

    /** Makes a channel that only these people and the bot can read. */
    public String closedChannel(String called, List<String> who) {
        synchronized (discord) {
            var channel = new Place(discord.nextId(), Place.TEXT, called, null, owner);
            long view = Right.of(Right.VIEW_CHANNEL);
            channel.overwrites.put(id, new Overwrite(ROLE, 0, view));
            channel.overwrites.put(discord.bot, new Overwrite(MEMBER, view, 0));
            who.forEach(it -> channel.overwrites.put(idOf(it), new Overwrite(MEMBER, view, 0)));
            places.put(channel.id, channel);
            return channel.id;
        }
    }

    /** Makes a channel that everybody of the server can read. */
    public String openChannel(String called) {
        synchronized (discord) {
            var channel = new Place(discord.nextId(), Place.TEXT, called, null, owner);
            places.put(channel.id, channel);
            return channel.id;
        }
    }

    /** Makes a channel that everybody can read while the bot is there. */
    public String openNow(String called) {
        var channel = openChannel(called);
        discord.tell("CHANNEL_CREATE", json(known(channel)), Intent.GUILDS);
        return channel;
    }

    /** Takes a channel away. */
    public void delete(String channel) {
        DataObject json;
        synchronized (discord) {
            var place = known(channel);
            json = json(place);
            places.remove(channel);
            discord.touch();
        }
        discord.tell("CHANNEL_DELETE", json, Intent.GUILDS);
    }

    /** Takes a thread away. */
    public void deleteThread(String thread) {
        synchronized (discord) {
            var place = known(thread);
            places.remove(thread);
            discord.touch();
            discord.tell(
                    "THREAD_DELETE",
                    DataObject.empty()
                            .put("id", thread)
                            .put("guild_id", id)
                            .put("parent_id", place.base().id)
                            .put("type", place.type),
                    Intent.GUILDS);
        }
        discord.flush();
    }

    /** Locks and archives a thread, as somebody who looks after threads can. */
    public void lock(String thread) {
        synchronized (discord) {
            var place = known(thread);
            place.isLocked = true;
            place.isArchived = true;
            announce(place, "THREAD_UPDATE");
        }
    }

    /** Archives a thread, as time does. */
    public void archive(String thread) {
        synchronized (discord) {
            var place = known(thread);
            place.isArchived = true;
            announce(place, "THREAD_UPDATE");
        }
    }

    public boolean isArchived(String thread) {
        synchronized (discord) {
            return known(thread).isArchived;
        }
    }

    Place known(String place) {
        var it = places.get(place);
        if (it == null) {
            throw No.unknown(No.UNKNOWN_CHANNEL);
        }
        return it;
    }

    // Who may do what.

    boolean may(String who, Place place, Right... wanted) {
        long has = rights(who, place.base());
        long all = Right.of(wanted);
        return (has & all) == all && (place.type != Place.PRIVATE_THREAD || isIn(who, place, has));
    }

    private static boolean isIn(String who, Place thread, long has) {
        return thread.members.contains(who) || (has & Right.of(Right.MANAGE_THREADS)) != 0;
    }

    private long rights(String who, Place channel) {
        var own = members.get(who);
        if (own == null) {
            return 0;
        }
        long has = rights(id);
        for (var role : own) {
            has |= rights(role);
        }
        if (who.equals(owner) || (has & Right.of(Right.ADMINISTRATOR)) != 0) {
            return -1;
        }
        has = applied(has, channel.overwrites.get(id));
        for (var role : own) {
            has = applied(has, channel.overwrites.get(role));
        }
        has = applied(has, channel.overwrites.get(who));
        return (has & Right.of(Right.VIEW_CHANNEL)) == 0 ? 0 : has;
    }

    private static long applied(long has, @Nullable Overwrite overwrite) {
        return overwrite == null ? has : has & ~overwrite.deny() | overwrite.allow();
    }

    boolean isMember(String who) {
        return members.containsKey(who);
    }

    // How it is written down.

    /** All but threads. */
    DataArray channels() {
        var all = DataArray.empty();
        places.values().stream().filter(it -> !it.isThread()).map(this::json).forEach(all::add);
        return all;
    }

    DataObject json() {
        var threads = DataArray.empty();
        for (var place : places.values()) {
            if (place.isThread()
                    && !place.isArchived
                    && may(discord.bot, place, Right.VIEW_CHANNEL)) {
                threads.add(json(place));
            }
        }
        return DataObject.empty()
                .put("id", id)
                .put("name", name)
                .put("owner_id", owner)
                .put("preferred_locale", "nl")
                .put("roles", roles())
                .put("channels", channels())
                .put("threads", threads)
                .put("guild_scheduled_events", DataArray.empty())
                .put("emojis", DataArray.empty())
                .put("stickers", DataArray.empty())
                .put("voice_states", DataArray.empty())
                .put("presences", DataArray.empty())
                .put("features", DataArray.empty())
                .put("member_count", members.size())
                .put(
                        "members",
                        discord.isBrief()
                                ? membersJson()
                                : DataArray.empty().add(member(discord.bot)))
                .put("verification_level", 0)
                .put("mfa_level", 0)
                .put("default_message_notifications", 0)
                .put("explicit_content_filter", 0)
                .put("nsfw_level", 0)
                .put("premium_tier", 0)
                .put("afk_timeout", 300)
                .put("unavailable", false);
    }

    DataArray roles() {
        var all = DataArray.empty();
        roles.forEach((role, rights) ->
                all.add(
                        DataObject.empty()
                                .put("id", role)
                                .put("name", role.equals(id) ? "@everyone" : "intervisie")
                                .put("color", 0)
                                .put(
                                        "colors",
                                        DataObject.empty()
                                                .put("primary_color", 0)
                                                .putNull("secondary_color")
                                                .putNull("tertiary_color"))
                                .put("hoist", false)
                                .put("position", role.equals(id) ? 0 : 1)
                                .put("permissions", String.valueOf(rights))
                                .put("managed", false)
                                .put("mentionable", false)
                                .put("flags", 0)));
        return all;
    }

    /** Takes rights away from the bot while it is there. */
    public void take(Right... rights) {
        without(rights);
        roles().stream(DataArray::getObject)
                .forEach(it ->
                        discord.tell(
                                "GUILD_ROLE_UPDATE",
                                DataObject.empty().put("guild_id", id).put("role", it),
                                Intent.GUILDS));
        discord.flush();
    }

    /** Lets the bot into a channel no more. */
    public void hide(String channel) {
        deny(channel, Right.VIEW_CHANNEL);
    }

    /** Denies the bot rights in one channel. */
    public void deny(String channel, Right... rights) {
        synchronized (discord) {
            var place = known(channel);
            place.overwrites.put(discord.bot, new Overwrite(MEMBER, 0, Right.of(rights)));
            announce(place, "CHANNEL_UPDATE");
        }
        discord.flush();
    }

    DataArray membersJson() {
        var all = DataArray.empty();
        members.keySet().forEach(it -> all.add(member(it)));
        return all;
    }

    DataObject member(String who) {
        var own = members.get(who);
        if (own == null) {
            throw No.unknown(No.UNKNOWN_MEMBER);
        }
        return DataObject.empty()
                .put("user", discord.user(who))
                .putNull("nick")
                .put("roles", DataArray.fromCollection(own))
                .put("joined_at", "2026-01-05T09:00:00.000000+00:00")
                .put("deaf", false)
                .put("mute", false)
                .put("flags", 0)
                .put("pending", false);
    }

    DataObject json(Place place) {
        var json =
                DataObject.empty()
                        .put("id", place.id)
                        .put("type", place.type)
                        .put("guild_id", id)
                        .put("name", place.name)
                        .put("position", 0)
                        .put("rate_limit_per_user", 0)
                        .put("nsfw", false);
        var parent = place.parent;
        if (parent == null) {
            return json.put("permission_overwrites", place.overwrites()).putNull("parent_id");
        }
        var metadata =
                DataObject.empty()
                        .put("archived", place.isArchived)
                        .put("locked", place.isLocked)
                        .put("auto_archive_duration", place.archivesAfter)
                        .put("archive_timestamp", "2026-03-02T09:00:00.000000+00:00")
                        .put("create_timestamp", "2026-03-02T09:00:00.000000+00:00");
        if (place.type == Place.PRIVATE_THREAD) {
            metadata.put("invitable", place.isInvitable);
        }
        json.put("parent_id", parent.id)
                .put("owner_id", place.owner)
                .put("message_count", place.said.size())
                .put("member_count", place.members.size())
                .put("thread_metadata", metadata);
        if (place.members.contains(discord.bot)) {
            json.put("member", threadMember(place, discord.bot));
        }
        return json;
    }

    DataObject threadMember(Place thread, String who) {
        return DataObject.empty()
                .put("id", thread.id)
                .put("user_id", who)
                .put("join_timestamp", "2026-03-02T09:00:00.000000+00:00")
                .put("flags", 0);
    }

    DataObject json(Place place, Said said) {
        return Messages.json(discord, this, place, said);
    }

    void announce(Place place, String type) {
        discord.tell(type, json(place), Intent.GUILDS);
    }

    /** Somebody comes into a thread, by the bot or by somebody else. */
    void letIn(Place thread, String who, String by) {
        if (!thread.members.add(who)) {
            return;
        }
        discord.touch();
        var added = threadMember(thread, who).put("member", member(who));
        var event =
                DataObject.empty()
                        .put("id", thread.id)
                        .put("guild_id", id)
                        .put("member_count", thread.members.size())
                        .put("added_members", DataArray.empty().add(added));
        if (who.equals(discord.bot)) {
            announce(thread, "THREAD_CREATE");
        } else {
            discord.tell("THREAD_MEMBERS_UPDATE", event, Intent.GUILD_MEMBERS);
            tellOfItself(thread, RECIPIENT_ADD, who, by);
        }
    }

    private void tellOfItself(Place thread, int type, String who, String by) {
        var said = new Said(discord.nextId(), by, type, discord.now());
        said.mentions.add(who);
        thread.said.put(said.id, said);
        Messages.announce(discord, thread, said, "MESSAGE_CREATE");
    }

    /** Somebody who may takes somebody out of a thread, perhaps the bot. */
    public void takeOut(String who, String thread) {
        synchronized (discord) {
            var in = known(thread);
            var out = who.equals("intervisie") ? discord.bot : idOf(who);
            in.members.remove(out);
            passedOut(in, out);
            if (!out.equals(discord.bot)) {
                tellOfItself(in, RECIPIENT_REMOVE, out, owner);
            }
        }
        discord.flush();
    }

    private void passedOut(Place thread, String who) {
        var event =
                DataObject.empty()
                        .put("id", thread.id)
                        .put("guild_id", id)
                        .put("member_count", thread.members.size())
                        .put("removed_member_ids", DataArray.empty().add(who));
        if (who.equals(discord.bot)) {
            discord.tell("THREAD_MEMBERS_UPDATE", event);
        } else {
            discord.tell("THREAD_MEMBERS_UPDATE", event, Intent.GUILD_MEMBERS);
        }
    }

    // What people do. Each returns when the bot has taken it in.

    /** Types a command: a subcommand, and for each option its name and value. */
    public Interaction command(String who, String place, String sub, Map<String, Object> options) {
        var interaction = interaction(who, COMMAND, false);
        var given = DataArray.empty();
        var users = DataObject.empty();
        var people = DataObject.empty();
        options.forEach((option, value) -> {
            boolean isPerson = option.equals("person");
            given.add(
                    DataObject.empty()
                            .put("name", option)
                            .put("value", value)
                            .put(
                                    "type",
                                    isPerson
                                            ? USER_OPTION
                                            : value instanceof Integer
                                                    ? NUMBER_OPTION
                                                    : TEXT_OPTION));
            if (isPerson) {
                var id = String.valueOf(value);
                users.put(id, discord.user(id));
                people.put(id, member(id).put("permissions", "0").remove("user"));
            }
        });
        var data =
                DataObject.empty()
                        .put("id", "1")
                        .put("name", "intervisie")
                        .put("type", 1)
                        .put(
                                "options",
                                DataArray.empty()
                                        .add(
                                                DataObject.empty()
                                                        .put("type", 1)
                                                        .put("name", sub)
                                                        .put("options", given)))
                        .put(
                                "resolved",
                                DataObject.empty().put("users", users).put("members", people));
        discord.ask(interaction, interactive(interaction, place).put("data", data));
        return interaction;
    }

    /** Presses a button of a message. */
    public Interaction press(String who, String place, String message, String customId) {
        var interaction = interaction(who, COMPONENT, true);
        DataObject payload;
        synchronized (discord) {
            var in = discord.place(place);
            var said = in.said.get(message);
            if (said == null || !said.components.toString().contains("\"" + customId + "\"")) {
                throw new IllegalArgumentException("there is no such button");
            }
            payload = interactive(interaction, place).put("message", json(in, said));
        }
        discord.ask(interaction, payload.put("data", button(customId)));
        return interaction;
    }

    /** Presses a button of private words that only this person sees. */
    public Interaction pressShown(String who, String place, DataObject shown, String customId) {
        var interaction = interaction(who, COMPONENT, true);
        var said = new Said(discord.nextId(), discord.bot, 0, discord.now());
        said.components = shown.getArray("components");
        said.flags = shown.getInt("flags", 0);
        var message = json(discord.place(place), said);
        discord.ask(
                interaction,
                interactive(interaction, place)
                        .put("message", message)
                        .put("data", button(customId)));
        return interaction;
    }

    private static DataObject button(String customId) {
        return DataObject.empty().put("component_type", 2).put("custom_id", customId).put("id", 3);
    }

    /** Sends a form with these values, each under the name of its field. */
    public Interaction submit(
            String who, String place, DataObject modal, Map<String, List<String>> values) {
        var interaction = interaction(who, MODAL_SUBMIT, false);
        discord.ask(
                interaction, interactive(interaction, place).put("data", filledIn(modal, values)));
        return interaction;
    }

    /** Sends a form that a button of this message opened. */
    public Interaction submitFrom(
            String message,
            String who,
            String place,
            DataObject modal,
            Map<String, List<String>> values) {
        var interaction = interaction(who, MODAL_SUBMIT, true);
        DataObject payload;
        synchronized (discord) {
            var in = discord.place(place);
            var said = Optional.ofNullable(in.said.get(message)).orElseThrow();
            payload = interactive(interaction, place).put("message", json(in, said));
        }
        discord.ask(interaction, payload.put("data", filledIn(modal, values)));
        return interaction;
    }

    private static DataObject filledIn(DataObject modal, Map<String, List<String>> values) {
        return DataObject.empty()
                .put("custom_id", modal.getString("custom_id"))
                .put("components", Messages.filledIn(modal, values));
    }

    private Interaction interaction(String who, int type, boolean isFromMessage) {
        return new Interaction(discord.nextId(), idOf(who), type, isFromMessage, discord.now());
    }

    private DataObject interactive(Interaction interaction, String place) {
        synchronized (discord) {
            var in = discord.place(place);
            boolean isDirect = in.type == Place.DIRECT;
            var who = interaction.user();
            var payload =
                    DataObject.empty()
                            .put("id", interaction.id())
                            .put("application_id", discord.bot)
                            .put("type", interaction.type())
                            .put("token", interaction.token())
                            .put("version", 1)
                            .put("channel_id", in.id)
                            .put("locale", "nl")
                            .put("app_permissions", String.valueOf(INVITED))
                            .put("entitlements", DataArray.empty())
                            .put("authorizing_integration_owners", DataObject.empty().put("0", id))
                            .put("context", isDirect ? 1 : 0);
            if (isDirect) {
                return payload.put("user", discord.user(who))
                        .put(
                                "channel",
                                DataObject.empty()
                                        .put("id", in.id)
                                        .put("type", Place.DIRECT)
                                        .put(
                                                "recipients",
                                                DataArray.empty().add(discord.user(who))));
            }
            return payload.put("guild_id", id)
                    .put("guild_locale", "nl")
                    .put("guild", DataObject.empty().put("id", id).put("locale", "nl"))
                    .put("channel", json(in).put("permissions", "0"))
                    .put("member", member(who).put("permissions", "0"));
        }
    }

    /** A name for a message that is going to be typed. */
    public String announceMessage() {
        return discord.nextId();
    }

    /** Types a message in a channel or in a thread. */
    public void type(String who, String place, String message, String text) {
        synchronized (discord) {
            var in = discord.place(place);
            in.isArchived = false;
            var said = new Said(message, idOf(who), 0, discord.now());
            said.content = text;
            in.said.put(message, said);
            discord.touch();
            Messages.announce(discord, in, said, "MESSAGE_CREATE");
        }
        discord.flush();
    }

    /** A message that the bot was not told of when it was typed. */
    public void typedBefore(String who, String place, String message, String text) {
        synchronized (discord) {
            var said = new Said(message, idOf(who), 0, discord.now());
            said.content = text;
            discord.place(place).said.put(message, said);
        }
    }

    /** Mends a message. */
    public void retype(String place, String message, String text) {
        synchronized (discord) {
            var in = discord.place(place);
            var said = Messages.known(in, message);
            said.content = text;
            said.edited = discord.now();
            discord.touch();
            Messages.announce(discord, in, said, "MESSAGE_UPDATE");
        }
        discord.flush();
    }

    /** Takes a message away. */
    public void erase(String place, String message) {
        synchronized (discord) {
            var in = discord.place(place);
            Messages.known(in, message);
            in.said.remove(message);
            discord.touch();
            Messages.announceGone(discord, in, message);
        }
        discord.flush();
    }

    /** Takes several messages away at once, as somebody who looks after a server can. */
    public void eraseAll(String place, List<String> messages) {
        synchronized (discord) {
            var in = discord.place(place);
            messages.forEach(in.said::remove);
            discord.touch();
            discord.tell(
                    "MESSAGE_DELETE_BULK",
                    DataObject.empty()
                            .put("ids", DataArray.fromCollection(messages))
                            .put("channel_id", place)
                            .put("guild_id", id),
                    Intent.GUILD_MESSAGES);
        }
        discord.flush();
    }

    /** Puts a reaction on a message, or takes it off. */
    public void react(String who, String place, String message, String emoji, boolean on) {
        synchronized (discord) {
            var in = discord.place(place);
            var said = Messages.known(in, message);
            var all = said.reactions.computeIfAbsent(emoji, _ -> new LinkedHashSet<>());
            boolean changed = on ? all.add(idOf(who)) : all.remove(idOf(who));
            if (changed) {
                Messages.announceReaction(discord, in, said, idOf(who), emoji, on);
            }
        }
        discord.flush();
    }

    /** Is given access to a channel, or comes into a thread. */
    public void join(String who, String place) {
        person(who);
        synchronized (discord) {
            var in = known(place);
            if (in.isThread()) {
                letIn(in, idOf(who), owner);
            } else {
                long view = Right.of(Right.VIEW_CHANNEL);
                in.overwrites.put(idOf(who), new Overwrite(MEMBER, view, 0));
                announce(in, "CHANNEL_UPDATE");
            }
        }
        discord.flush();
    }

    /** Loses access to a channel, or leaves a thread. */
    public void leave(String who, String place) {
        synchronized (discord) {
            var in = known(place);
            if (in.isThread()) {
                in.members.remove(idOf(who));
                passedOut(in, idOf(who));
            } else {
                in.overwrites.remove(idOf(who));
                announce(in, "CHANNEL_UPDATE");
            }
        }
        discord.flush();
    }

    /** Leaves the server. */
    public void leaveServer(String who) {
        synchronized (discord) {
            var left = idOf(who);
            members.remove(left);
            places.values().forEach(it -> it.members.remove(left));
            discord.tell(
                    "GUILD_MEMBER_REMOVE",
                    DataObject.empty().put("guild_id", id).put("user", discord.user(left)),
                    Intent.GUILD_MEMBERS);
        }
        discord.flush();
    }

    // What people see.

    /** A message as somebody sees it; {@code thread} when it stands in a public thread. */
    public record Seen(
            String place,
            int type,
            Optional<String> parent,
            String id,
            String nonce,
            int touched,
            DataObject json) {

        public boolean isDirect() {
            return type == Place.DIRECT;
        }

        public boolean isInPublicThread() {
            return type == Place.PUBLIC_THREAD;
        }
    }

    /** What the bot said that this person sees now, oldest first. */
    public List<Seen> seenBy(String who) {
        synchronized (discord) {
            var person = idOf(who);
            var seen = new ArrayList<Seen>();
            places.values().stream().filter(it -> isRead(person, it)).forEach(it -> seen(it, seen));
            discord.directs.values().stream()
                    .filter(it -> it.members.contains(person))
                    .forEach(it -> seen(it, seen));
            seen.sort(java.util.Comparator.comparing(it -> Long.parseUnsignedLong(it.id())));
            return seen;
        }
    }

    /** A closed thread is read by who is in it; who manages threads can look in besides. */
    private boolean isRead(String who, Place place) {
        return may(who, place, Right.VIEW_CHANNEL)
                && (place.type != Place.PRIVATE_THREAD || place.members.contains(who));
    }

    private void seen(Place place, List<Seen> into) {
        place.said.values().stream()
                .filter(it -> it.author.equals(discord.bot) && it.type == 0)
                .forEach(it ->
                        into.add(
                                new Seen(
                                        place.id,
                                        place.type,
                                        Optional.ofNullable(place.parent).map(up -> up.id),
                                        it.id,
                                        it.nonce,
                                        it.touched,
                                        Messages.shown(discord, this, place, it))));
    }

    /** What the bot said in this channel and in the threads of it, oldest first. */
    public List<Seen> saidIn(String channel) {
        synchronized (discord) {
            var said = new ArrayList<Seen>();
            places.values().stream()
                    .filter(it -> it.base().id.equals(channel))
                    .forEach(it -> seen(it, said));
            said.sort(java.util.Comparator.comparing(it -> Long.parseUnsignedLong(it.id())));
            return said;
        }
    }

    /** The rooms this person is in, oldest first: channels they can read and closed threads. */
    public List<String> roomsOf(String who) {
        synchronized (discord) {
            return places.values().stream()
                    .filter(it -> it.type != Place.PUBLIC_THREAD)
                    .filter(it -> isRead(idOf(who), it))
                    .map(it -> it.id)
                    .toList();
        }
    }

    /** All channels and closed threads, oldest first. */
    public List<String> rooms() {
        synchronized (discord) {
            return places.values().stream()
                    .filter(it -> it.type != Place.PUBLIC_THREAD)
                    .map(it -> it.id)
                    .toList();
        }
    }

    /** The thread in this room in which the bot spoke last. */
    public Optional<String> lastThread(String room) {
        synchronized (discord) {
            return places.values().stream()
                    .filter(it -> it.type == Place.PUBLIC_THREAD && it.base().id.equals(room))
                    .filter(it -> !it.said.isEmpty())
                    .reduce((_, later) -> later)
                    .map(it -> it.id);
        }
    }

    public boolean isThread(String place) {
        synchronized (discord) {
            return known(place).isThread();
        }
    }

    /** Who reads a channel or is in a thread. */
    public Set<String> readersOf(String room) {
        synchronized (discord) {
            return ids.values().stream()
                    .filter(it -> isRead(it, known(room)))
                    .collect(java.util.stream.Collectors.toSet());
        }
    }

    /** Who is in a thread. */
    public Set<String> membersOf(String thread) {
        synchronized (discord) {
            return Set.copyOf(known(thread).members);
        }
    }
}
