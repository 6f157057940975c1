package nl.intervisie.discord.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.discord.fake.Place.Noted;
import nl.intervisie.discord.fake.Place.Overwrite;
import nl.intervisie.discord.fake.Place.Said;

/** The REST routes: https://docs.discord.com/developers/reference */
final class Rest {

    private static final Pattern ID = Pattern.compile("(?<=/)(\\d{15,20}|interaction-\\d+)(?=/|$)");
    private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>");
    private static final Duration NONCE = Duration.ofMinutes(3);
    private static final int EPHEMERAL_OR_SECOND =
            ComponentRules.EPHEMERAL | ComponentRules.VERSION_2 | 1 << 2 | 1 << 12;

    private final FakeDiscord discord;
    private final Map<String, String> query;

    Rest(FakeDiscord discord, Map<String, String> query) {
        this.discord = discord;
        this.query = query;
    }

    /** A path without its ids. */
    static String route(String path) {
        return ID.matcher(path.replaceAll("(?<=/reactions/)[^/]+", "{}")).replaceAll("{}");
    }

    /** What is answered; empty when there is nothing to say. */
    Optional<String> call(String method, String path, DataObject in) {
        var parts = path.substring(1).split("/");
        return switch (method + " " + route(path)) {
            case "GET /users/@me" -> said(discord.user(discord.bot));
            case "GET /applications/@me", "GET /oauth2/applications/@me" ->
                    said(discord.application());
            case "GET /users/@me/guilds" -> Optional.of(discord.servers().toString());
            case "GET /gateway/bot" -> said(gateway());
            case "PUT /applications/{}/commands" -> commands(in.getArray("list"));
            case "POST /users/@me/channels" -> said(open(in.getString("recipient_id")));
            case "GET /guilds/{}/channels" -> Optional.of(guild(parts[1]).channels().toString());
            case "GET /guilds/{}/roles" -> Optional.of(guild(parts[1]).roles().toString());
            case "GET /channels/{}/messages/{}/reactions/{}" ->
                    Optional.of(reacted(parts[1], parts[3], decoded(parts[5])).toString());
            case "GET /guilds/{}/members/{}" -> said(guild(parts[1]).member(parts[3]));
            case "GET /guilds/{}/threads/active" -> said(active(guild(parts[1])));
            case "POST /channels/{}/messages" -> said(post(parts[1], in));
            case "GET /channels/{}/messages" -> Optional.of(history(parts[1]).toString());
            case "GET /channels/{}/messages/{}" -> said(message(parts[1], parts[3]));
            case "PATCH /channels/{}/messages/{}" -> said(edit(parts[1], parts[3], in));
            case "DELETE /channels/{}/messages/{}" -> delete(parts[1], parts[3]);
            case "PUT /channels/{}/messages/{}/reactions/{}/@me" ->
                    react(parts[1], parts[3], decoded(parts[5]));
            case "POST /channels/{}/messages/{}/threads" -> said(threadOn(parts[1], parts[3], in));
            case "POST /channels/{}/threads" -> said(thread(parts[1], in));
            case "PATCH /channels/{}" -> said(change(parts[1], in));
            case "GET /channels/{}" -> said(channel(parts[1]));
            case "PUT /channels/{}/thread-members/{}" -> add(parts[1], parts[3]);
            case "PUT /channels/{}/thread-members/@me" -> add(parts[1], discord.bot);
            case "GET /channels/{}/thread-members" ->
                    Optional.of(threadMembers(parts[1]).toString());
            case "PUT /channels/{}/permissions/{}" -> permit(parts[1], parts[3], in);
            case "POST /interactions/{}/{}/callback" -> callback(parts[1], parts[2], in);
            case "POST /webhooks/{}/{}" -> said(follow(parts[2], in));
            case "PATCH /webhooks/{}/{}/messages/@original" -> said(follow(parts[2], in));
            case "DELETE /webhooks/{}/{}/messages/@original" -> takeBack(parts[2]);
            default -> throw No.notFound();
        };
    }

    private static Optional<String> said(DataObject json) {
        return Optional.of(json.toString());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private DataObject gateway() {
        return DataObject.empty()
                .put("url", discord.gatewayUrl())
                .put("shards", 1)
                .put("session_start_limit", discord.logins());
    }

    private Optional<String> commands(DataArray wanted) {
        discord.commands = wanted;
        var made = DataArray.empty();
        for (int i = 0; i < wanted.length(); i++) {
            CommandRules.ofCommand(wanted.getObject(i));
            made.add(
                    DataObject.fromJson(wanted.getObject(i).toString())
                            .put("id", discord.nextId())
                            .put("application_id", discord.bot)
                            .put("version", discord.nextId())
                            .put("type", 1));
        }
        return Optional.of(made.toString());
    }

    private FakeGuild guild(String id) {
        var guild = discord.guilds().get(id);
        if (guild == null) {
            throw No.unknown(10004);
        }
        return guild;
    }

    private DataObject open(String who) {
        discord.person(who);
        var direct = discord.direct(who);
        return DataObject.empty()
                .put("id", direct.id)
                .put("type", Place.DIRECT)
                .put("recipients", DataArray.empty().add(discord.user(who)));
    }

    /** A place in which the bot may do this; what it may not see does not exist for it. */
    private Place allowed(String id, Right... rights) {
        var place = discord.place(id);
        discord.guildOf(place)
                .ifPresent(guild -> {
                    if (!guild.may(discord.bot, place, Right.VIEW_CHANNEL)) {
                        throw No.forbidden(No.NO_ACCESS, "Missing Access");
                    }
                    if (!guild.may(discord.bot, place, rights)) {
                        throw No.forbidden(No.NO_PERMISSION, "Missing Permissions");
                    }
                });
        return place;
    }

    private Place writable(String id) {
        var place = allowed(id);
        var right = place.isThread() ? Right.SEND_MESSAGES_IN_THREADS : Right.SEND_MESSAGES;
        allowed(id, right);
        if (place.isLocked && place.isArchived) {
            throw No.bad(No.ARCHIVED, "Thread is archived");
        }
        return place;
    }

    private DataObject post(String id, DataObject in) {
        var place = writable(id);
        if (discord.isShut(place)) {
            throw No.forbidden(No.SHUT, "Cannot send messages to this user");
        }
        var nonce = in.getString("nonce", "");
        if (nonce.length() > 25) {
            throw No.invalid("nonce: over 25");
        }
        var noted = place.nonces.get(nonce);
        if (in.getBoolean("enforce_nonce", false)
                && noted != null
                && noted.until().isAfter(discord.now())
                && place.said.containsKey(noted.message())) {
            return json(place, Messages.known(place, noted.message())).put("nonce", nonce);
        }
        var said = new Said(discord.nextId(), discord.bot, 0, discord.now());
        fill(said, in);
        said.nonce = nonce;
        place.said.put(said.id, said);
        if (!nonce.isEmpty()) {
            place.nonces.put(nonce, new Noted(said.id, discord.now().plus(NONCE)));
        }
        // Whoever posts in an archived thread that is not locked opens it again.
        place.isArchived = false;
        said.touched = discord.touch();
        Messages.announce(discord, place, said, "MESSAGE_CREATE");
        return json(place, said).put("nonce", nonce);
    }

    private void fill(Said said, DataObject in) {
        ComponentRules.ofMessage(in);
        said.content = in.getString("content", "");
        said.flags = in.getInt("flags", 0) & EPHEMERAL_OR_SECOND;
        said.components = in.optArray("components").orElseGet(DataArray::empty);
        var mentioned = MENTION.matcher(in.toString());
        var allowed = Messages.allowed(in);
        said.mentions.clear();
        while (mentioned.find()) {
            if (allowed.contains(mentioned.group(1))) {
                said.mentions.add(mentioned.group(1));
            }
        }
        if (parses(in)) {
            throw new AssertionError("allowed_mentions.parse is not empty: " + in);
        }
    }

    /** Without a word about it Discord calls everybody whom a text names. */
    private static boolean parses(DataObject in) {
        return in.optObject("allowed_mentions")
                .map(it -> it.optArray("parse").map(all -> !all.isEmpty()).orElse(true))
                .orElse(true);
    }

    private DataObject json(Place place, Said said) {
        return Messages.json(discord, discord.guildOf(place).orElse(null), place, said);
    }

    private DataArray history(String id) {
        var place = allowed(id, Right.READ_MESSAGE_HISTORY);
        long after = Long.parseLong(query.getOrDefault("after", "0"));
        long before = Long.parseLong(query.getOrDefault("before", String.valueOf(Long.MAX_VALUE)));
        int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
        var found =
                new ArrayList<>(
                        place.said.values().stream()
                                .filter(it -> Long.parseLong(it.id) > after)
                                .filter(it -> Long.parseLong(it.id) < before)
                                .sorted(Comparator.comparing((Said it) -> Long.parseLong(it.id)))
                                .toList());
        // With "after" the oldest of them come, otherwise the newest; newest first in any case.
        var some =
                query.containsKey("after")
                        ? found.subList(0, Math.min(limit, found.size()))
                        : found.subList(Math.max(0, found.size() - limit), found.size());
        var all = DataArray.empty();
        List.copyOf(some).reversed().forEach(it -> all.add(json(place, it)));
        return all;
    }

    private DataObject message(String id, String message) {
        var place = allowed(id, Right.READ_MESSAGE_HISTORY);
        return json(place, Messages.known(place, message));
    }

    private Said own(Place place, String message) {
        var said = Messages.known(place, message);
        if (!said.author.equals(discord.bot)) {
            throw No.forbidden(No.NOT_YOURS, "Cannot edit a message authored by another user");
        }
        return said;
    }

    private DataObject edit(String id, String message, DataObject in) {
        var place = writable(id);
        if (place.isArchived) {
            throw No.bad(No.ARCHIVED, "Thread is archived");
        }
        var said = own(place, message);
        var before = said.components.toString() + said.content;
        if ((said.flags & ComponentRules.VERSION_2) != 0) {
            in.put("flags", in.getInt("flags", 0) | ComponentRules.VERSION_2);
        }
        fill(said, in);
        if (!before.equals(said.components.toString() + said.content)) {
            said.touched = discord.touch();
        }
        said.edited = discord.now();
        Messages.announce(discord, place, said, "MESSAGE_UPDATE");
        return json(place, said);
    }

    private Optional<String> delete(String id, String message) {
        var place = allowed(id);
        if (place.isArchived) {
            throw No.bad(No.ARCHIVED, "Thread is archived");
        }
        own(place, message);
        place.said.remove(message);
        discord.touch();
        Messages.announceGone(discord, place, message);
        return Optional.empty();
    }

    private Optional<String> react(String id, String message, String emoji) {
        var place = allowed(id, Right.READ_MESSAGE_HISTORY, Right.ADD_REACTIONS);
        var said = Messages.known(place, message);
        said.reactions
                .computeIfAbsent(emoji, _ -> new java.util.LinkedHashSet<>())
                .add(discord.bot);
        Messages.announceReaction(discord, place, said, discord.bot, emoji, true);
        return Optional.empty();
    }

    private DataArray reacted(String id, String message, String emoji) {
        var place = allowed(id, Right.READ_MESSAGE_HISTORY);
        var people = DataArray.empty();
        Messages.known(place, message)
                .reactions
                .getOrDefault(emoji, java.util.Set.of())
                .forEach(it -> people.add(discord.user(it)));
        return people;
    }

    private static String name(DataObject in) {
        var name = in.getString("name", "");
        if (name.isBlank() || name.length() > 100) {
            throw No.invalid("name: 1 to 100");
        }
        return name;
    }

    private static int archives(DataObject in) {
        int minutes = in.getInt("auto_archive_duration", 1440);
        if (!List.of(60, 1440, 4320, 10_080).contains(minutes)) {
            throw No.invalid("auto_archive_duration");
        }
        return minutes;
    }

    private DataObject threadOn(String id, String message, DataObject in) {
        var channel = allowed(id, Right.CREATE_PUBLIC_THREADS, Right.READ_MESSAGE_HISTORY);
        var card = Messages.known(channel, message);
        var guild = discord.guildOf(channel).orElseThrow(() -> No.invalid("no server"));
        if (channel.isThread()) {
            throw No.bad(50024, "Cannot execute action on this channel type");
        }
        if (guild.places.containsKey(message)) {
            throw No.bad(No.THREAD_EXISTS, "A thread has already been created for this message");
        }
        card.hasThread = true;
        return made(
                guild, new Place(message, Place.PUBLIC_THREAD, name(in), channel, discord.bot), in);
    }

    private DataObject thread(String id, DataObject in) {
        int type = in.getInt("type", Place.PRIVATE_THREAD);
        boolean isPrivate = type == Place.PRIVATE_THREAD;
        var channel =
                allowed(id, isPrivate ? Right.CREATE_PRIVATE_THREADS : Right.CREATE_PUBLIC_THREADS);
        if (channel.type != Place.TEXT) {
            throw No.bad(50024, "Cannot execute action on this channel type");
        }
        var guild = discord.guildOf(channel).orElseThrow(() -> No.invalid("no server"));
        var thread = new Place(discord.nextId(), type, name(in), channel, discord.bot);
        thread.isInvitable = in.getBoolean("invitable", true);
        return made(guild, thread, in);
    }

    private DataObject made(FakeGuild guild, Place thread, DataObject in) {
        thread.archivesAfter = archives(in);
        thread.members.add(discord.bot);
        guild.places.put(thread.id, thread);
        discord.touch();
        var json = guild.json(thread);
        discord.tell(
                "THREAD_CREATE",
                DataObject.fromJson(json.toString()).put("newly_created", true),
                Intent.GUILDS);
        return json;
    }

    private DataObject change(String id, DataObject in) {
        var place = allowed(id);
        var guild = discord.guildOf(place).orElseThrow(() -> No.invalid("no server"));
        if (!place.isThread()) {
            throw No.forbidden(No.NO_PERMISSION, "Missing Permissions");
        }
        boolean manages = guild.may(discord.bot, place, Right.MANAGE_THREADS);
        if (place.isLocked && !manages) {
            throw No.forbidden(No.NO_PERMISSION, "Missing Permissions");
        }
        if (in.hasKey("locked") && !manages) {
            throw No.forbidden(No.NO_PERMISSION, "Missing Permissions");
        }
        place.isArchived = in.getBoolean("archived", place.isArchived);
        place.isLocked = in.getBoolean("locked", place.isLocked);
        guild.announce(place, "THREAD_UPDATE");
        return guild.json(place);
    }

    private DataObject channel(String id) {
        var place = allowed(id);
        return discord.guildOf(place)
                .map(it -> it.json(place))
                .orElseGet(() -> DataObject.empty().put("id", id).put("type", Place.DIRECT));
    }

    private Optional<String> add(String id, String who) {
        var thread = allowed(id, Right.SEND_MESSAGES_IN_THREADS);
        var guild = discord.guildOf(thread).orElseThrow(() -> No.invalid("no server"));
        if (thread.isArchived) {
            throw No.bad(No.ARCHIVED, "Thread is archived");
        }
        if (!guild.isMember(who) || !guild.may(who, thread.base(), Right.VIEW_CHANNEL)) {
            throw No.forbidden(No.NO_ACCESS, "Missing Access");
        }
        guild.letIn(thread, who, discord.bot);
        return Optional.empty();
    }

    private DataArray threadMembers(String id) {
        var thread = allowed(id);
        var guild = discord.guildOf(thread).orElseThrow(() -> No.invalid("no server"));
        if (!discord.gateway().knows(Intent.GUILD_MEMBERS)) {
            throw No.forbidden(No.NO_ACCESS, "Missing Access");
        }
        var all = DataArray.empty();
        thread.members.forEach(
                it -> all.add(guild.threadMember(thread, it).put("member", guild.member(it))));
        return all;
    }

    private DataObject active(FakeGuild guild) {
        var threads = DataArray.empty();
        guild.places.values().stream()
                .filter(it -> it.isThread() && !it.isArchived)
                .filter(it -> guild.may(discord.bot, it, Right.VIEW_CHANNEL))
                .forEach(it -> threads.add(guild.json(it)));
        return DataObject.empty().put("threads", threads).put("members", DataArray.empty());
    }

    private Optional<String> permit(String id, String who, DataObject in) {
        var channel = allowed(id, Right.MANAGE_ROLES);
        var guild = discord.guildOf(channel).orElseThrow(() -> No.invalid("no server"));
        channel.overwrites.put(
                who,
                new Overwrite(in.getInt("type"), in.getLong("allow", 0), in.getLong("deny", 0)));
        guild.announce(channel, "CHANNEL_UPDATE");
        return Optional.empty();
    }

    private Optional<String> callback(String id, String token, DataObject in) {
        var interaction = discord.interaction(id);
        if (interaction == null
                || !interaction.token().equals(token)
                || !interaction.isAnswered() && discord.isLate(interaction)) {
            throw No.unknown(No.UNKNOWN_INTERACTION);
        }
        interaction.answer(in);
        discord.isAnswered(interaction);
        var answer =
                DataObject.empty()
                        .put(
                                "interaction",
                                DataObject.empty().put("id", id).put("type", in.getInt("type")));
        return query.containsKey("with_response") ? said(answer) : Optional.empty();
    }

    private Interaction promised(String token) {
        var interaction = discord.interaction(token);
        if (interaction == null || !interaction.isAnswered()) {
            throw No.unknown(No.UNKNOWN_WEBHOOK);
        }
        if (interaction.at().plus(Duration.ofMinutes(15)).isBefore(discord.now())) {
            throw No.unknown(50027);
        }
        return interaction;
    }

    private DataObject follow(String token, DataObject in) {
        var interaction = promised(token);
        interaction.show(in);
        var said = new Said(discord.nextId(), discord.bot, 0, discord.now());
        said.components = in.optArray("components").orElseGet(DataArray::empty);
        return json(discord.direct(interaction.user()), said);
    }

    private Optional<String> takeBack(String token) {
        promised(token).takeBack();
        return Optional.empty();
    }
}
