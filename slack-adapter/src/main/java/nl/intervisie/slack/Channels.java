package nl.intervisie.slack;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.News;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Kept;

/** The channels of one workspace: who reads them, how they are made, and the private ones. */
final class Channels {

    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration A_SESSION = Duration.ofHours(12);
    private static final int MANY = 10_000;
    private static final int PAGES = 20;
    private static final int NAME = 80;
    private static final String EVERYBODY = "everybody";

    private final Team team;
    private final Kept<Readers> readers;
    private final Kept<String> privateOnes;
    private final Kept<Integer> sizes;
    private final Kept<Readers> seen;

    Channels(Team team) {
        this.team = team;
        readers = new Kept<>(team.clock(), A_WHILE, MANY);
        privateOnes = new Kept<>(team.clock(), LONG, MANY);
        sizes = new Kept<>(team.clock(), LONG, 1);
        seen = new Kept<>(team.clock(), A_SESSION, MANY);
    }

    /** Somebody came or went, or the channel changed: who reads it is asked anew. */
    void changed(String channel) {
        readers.forget(channel);
    }

    /**
     * What became of a channel since we looked last.
     *
     * @param turn empty when it is what it was
     * @param left who is not in it any more
     */
    record Change(Optional<News.Turn> turn, Set<UserRef> left) {}

    Change change(String channel) throws NotDelivered, SaysNo {
        var earlier = seen.get(channel);
        var now = readersNow(channel, earlier.isPresent());
        var before = earlier.orElse(now);
        var left = new HashSet<>(before.people());
        left.removeAll(now.people());
        return new Change(turn(before, now), left);
    }

    private static Optional<News.Turn> turn(Readers before, Readers now) {
        if (now.shared() && !before.shared()) {
            return Optional.of(News.Turn.SHARED);
        }
        if (now.others() > 0 && before.others() == 0) {
            return Optional.of(News.Turn.OPENED);
        }
        return isClosed(now) && !isClosed(before)
                ? Optional.of(News.Turn.CLOSED)
                : Optional.empty();
    }

    private static boolean isClosed(Readers readers) {
        return readers.others() == 0 && !readers.shared();
    }

    /** Whether nobody reads a channel now but who was let in, asked anew. */
    boolean isClosed(String channel) throws NotDelivered, SaysNo {
        changed(channel);
        return isClosed(readers(channel));
    }

    /** Who reads a channel, asked anew. */
    Readers readersNow(String channel) throws NotDelivered, SaysNo {
        return readersNow(channel, true);
    }

    private Readers readersNow(String channel, boolean anew) throws NotDelivered, SaysNo {
        if (anew) {
            changed(channel);
        }
        var now = readers(channel);
        seen.put(channel, now);
        return now;
    }

    Readers readers(String channel) throws NotDelivered, SaysNo {
        var known = readers.get(channel);
        if (known.isPresent()) {
            return known.get();
        }
        var asked = asked(channel);
        readers.put(channel, asked);
        return asked;
    }

    private Readers asked(String channel) throws NotDelivered, SaysNo {
        var info =
                Json.object(
                                team.api().read("conversations.info", Map.of("channel", channel)),
                                "channel")
                        .orElseGet(JsonObject::new);
        // An open channel can be looked at from outside, and nothing can be said there.
        if (Json.text(info, "is_member").filter("false"::equals).isPresent()) {
            throw new SaysNo("not_in_channel", "");
        }
        if (Json.isTrue(info, "is_archived")) {
            throw new SaysNo("is_archived", "");
        }
        var people = people(channel);
        boolean open = !Json.isTrue(info, "is_private") && !Json.isTrue(info, "is_im");
        boolean shared =
                Json.isTrue(info, "is_ext_shared") || Json.isTrue(info, "is_pending_ext_shared");
        return new Readers(people, open ? Math.max(1, everybody() - people.size()) : 0, shared);
    }

    private Set<UserRef> people(String channel) throws NotDelivered, SaysNo {
        var people = new HashSet<UserRef>();
        var cursor = Optional.of("");
        for (int page = 0; page < PAGES && cursor.isPresent(); page++) {
            var body =
                    team.api()
                            .read(
                                    "conversations.members",
                                    paged(Map.of("channel", channel), cursor.get()));
            Json.texts(body, "members").stream()
                    .filter(it -> !it.equals(team.bot()))
                    .forEach(it -> people.add(Refs.user(team.workspace(), it)));
            cursor = next(body);
        }
        return people;
    }

    /** How many people can look into an open channel. */
    private int everybody() throws NotDelivered, SaysNo {
        var known = sizes.get(EVERYBODY);
        if (known.isPresent()) {
            return known.get();
        }
        int count = 0;
        var cursor = Optional.of("");
        for (int page = 0; page < PAGES && cursor.isPresent(); page++) {
            var body = team.api().read("users.list", paged(Map.of(), cursor.get()));
            count +=
                    (int)
                            Json.objects(body, "members").stream()
                                    .filter(it -> !Json.isTrue(it, "is_bot"))
                                    .filter(it -> !Json.isTrue(it, "deleted"))
                                    .count();
            cursor = next(body);
        }
        sizes.put(EVERYBODY, count);
        return count;
    }

    static Map<String, String> paged(Map<String, String> arguments, String cursor) {
        var all = new HashMap<>(arguments);
        all.put("limit", "200");
        if (!cursor.isEmpty()) {
            all.put("cursor", cursor);
        }
        return all;
    }

    static Optional<String> next(JsonObject body) {
        return Json.object(body, "response_metadata")
                .flatMap(it -> Json.text(it, "next_cursor"))
                .filter(it -> !it.isEmpty());
    }

    /** The channel in which this audience reads. */
    String of(Audience audience) throws NotDelivered, Unclear, SaysNo {
        return switch (audience) {
            case Audience.Room(var room) -> room.id();
            case Audience.Person(var who, _) -> with(who);
            case Audience.Desk(var who, _) -> with(who);
        };
    }

    /** The channel in which we and this person are alone. */
    String with(UserRef who) throws NotDelivered, Unclear, SaysNo {
        var known = privateOnes.get(who.id());
        if (known.isPresent()) {
            return known.get();
        }
        // Opening what is open gives the same channel, so that an unclear outcome is none.
        var body = team.api().read("conversations.open", Map.of("users", who.id()));
        var channel = Json.object(body, "channel").flatMap(it -> Json.text(it, "id")).orElseThrow();
        privateOnes.put(who.id(), channel);
        return channel;
    }

    /** Makes a closed channel of this name, or takes the one that we made before. */
    String make(String name) throws NotDelivered, Unclear, SaysNo {
        var fit = fit(name);
        try {
            var made =
                    team.api()
                            .call(
                                    "conversations.create",
                                    Map.of("name", fit, "is_private", "true"));
            return Json.object(made, "channel").flatMap(it -> Json.text(it, "id")).orElseThrow();
        } catch (SaysNo e) {
            if (e.is("name_taken")) {
                return ours(fit).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    private Optional<String> ours(String name) throws NotDelivered, SaysNo {
        var cursor = Optional.of("");
        for (int page = 0; page < PAGES && cursor.isPresent(); page++) {
            var body =
                    team.api()
                            .read(
                                    "conversations.list",
                                    paged(Map.of("types", "private_channel"), cursor.get()));
            var found =
                    Json.objects(body, "channels").stream()
                            .filter(it -> Json.text(it, "name").filter(name::equals).isPresent())
                            .filter(it ->
                                    Json.text(it, "creator").filter(team.bot()::equals).isPresent())
                            .flatMap(it -> Json.text(it, "id").stream())
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
            cursor = next(body);
        }
        return Optional.empty();
    }

    /** https://docs.slack.dev/reference/methods/conversations.create#naming */
    private static String fit(String name) {
        var fit = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
        return fit.length() > NAME ? fit.substring(0, NAME) : fit;
    }

    /** Lets these people in; who is in already is as good. */
    void invite(String channel, List<UserRef> people) throws NotDelivered, Unclear, SaysNo {
        var users = people.stream().map(UserRef::id).collect(joining(","));
        try {
            team.api()
                    .call(
                            "conversations.invite",
                            Map.of("channel", channel, "users", users, "force", "true"));
        } catch (SaysNo e) {
            if (!e.is("already_in_channel", "cant_invite_self")) {
                throw e;
            }
        } finally {
            changed(channel);
        }
    }
}
