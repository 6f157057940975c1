package nl.intervisie.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.News;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Running;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Posted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again at every open session after a time in which Discord was not heard and which it does
 * not fill: whether its room and card are there, who came and went, what was typed, mended, taken
 * away and reacted. What was typed may be told twice, under the same key; of reactions, which have
 * no key, it is told what stands there now, for the bot to compare with what it heard.
 */
final class Rereading {

    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final int PAGE = 100;
    private static final int PAGES = 20;

    private final Connection connection;
    private final Ear ear;
    private final Talk talk;

    Rereading(Connection connection, Ear ear, Talk talk) {
        this.connection = connection;
        this.ear = ear;
        this.talk = talk;
    }

    /**
     * Looks at all sessions on this line.
     *
     * @param deafSince since when it was not heard; empty when that was in an earlier life
     */
    void of(JDA line, Optional<Instant> deafSince) {
        for (var running : ear.running()) {
            var workspace = running.room().workspace();
            if (workspace.id().startsWith(Refs.PLATFORM) && isOn(line, workspace)) {
                ear.inLane(
                        running.room().toString(),
                        () -> of(running, deafSince.orElse(running.heardUntil())));
            }
        }
    }

    private static boolean isOn(JDA line, Workspace workspace) {
        long guild = Long.parseUnsignedLong(Refs.guild(workspace));
        var shard = line.getShardInfo();
        return (guild >>> Refs.TIME_BITS) % shard.getShardTotal() == shard.getShardId()
                && !line.isUnavailable(guild);
    }

    private void of(Running running, Instant deafSince) {
        var branch = connection.present(running.room().workspace());
        if (branch.isEmpty()) {
            ear.learn(new News.Expelled(key(running.room(), "expelled")));
            return;
        }
        try {
            if (isThere(branch.get(), running.room())) {
                new One(branch.get(), running, deafSince.minus(CLOCKS_DIFFER)).reread();
            } else {
                ear.learn(
                        new News.RoomTurned(
                                key(running.room(), "gone"), running.room(), News.Turn.GONE));
            }
        } catch (NotDelivered | SaysNo e) {
            var _ = notRead(e);
        }
    }

    private static Optional<News> notRead(Exception e) {
        LOG.warn("What happened in a session is not read again: {}", e.getMessage());
        return Optional.empty();
    }

    private HeardKey key(RoomRef room, String what) {
        return new HeardKey(
                room.workspace(),
                "reread/" + room.id() + "/" + what + "/" + connection.clock().millis());
    }

    private static boolean isThere(Branch branch, RoomRef room) throws NotDelivered, SaysNo {
        try {
            var channel = branch.rest().read(Route.Channels.GET_CHANNEL.compile(room.id()));
            return channel.optObject("thread_metadata")
                            .filter(it -> it.getBoolean("locked", false))
                            .isEmpty()
                    && Bulletin.maySpeak(branch.server().guild(), room.id());
        } catch (SaysNo e) {
            if (e.is(SaysNo.UNKNOWN_CHANNEL, SaysNo.NO_ACCESS)) {
                return false;
            }
            throw e;
        }
    }

    /** One session. */
    private final class One {

        private final Branch branch;
        private final Running running;
        private final Instant since;

        One(Branch branch, Running running, Instant since) {
            this.branch = branch;
            this.running = running;
            this.since = since;
        }

        void reread() throws NotDelivered, SaysNo {
            people();
            words();
            running.card()
                    .map(Posted::read)
                    .ifPresent(it -> ear.look(running.room(), () -> card(it)));
        }

        /** Only in a closed thread everybody has a seat, or should not be there. */
        private void people() throws NotDelivered, SaysNo {
            if (running.people().isEmpty() || !branch.readership().isClosedThread(room())) {
                return;
            }
            branch.readership().changed(room());
            var readers = branch.readership().of(room()).people();
            var overseers = branch.readership().overseers(room());
            without(readers, running.people()).stream()
                    .filter(it -> !overseers.contains(it))
                    .forEach(it -> passed(it, true));
            without(running.people(), readers).forEach(it -> passed(it, false));
        }

        private void passed(UserRef who, boolean isIn) {
            var name = room() + "/" + who.id() + "/" + connection.clock().millis();
            ear.afterwards(
                    isIn
                            ? Translator.came(running.room(), who, name)
                            : Translator.went(running.room(), who, name));
        }

        private static Set<UserRef> without(Set<UserRef> all, Set<UserRef> some) {
            var rest = new HashSet<>(all);
            rest.removeAll(some);
            return rest;
        }

        private void words() throws NotDelivered, SaysNo {
            var channels = new HashSet<String>();
            channels.add(running.thread().map(it -> it.id()).orElse(room()));
            running.typed().forEach(it -> channels.add(Posted.read(it).channel()));
            for (var channel : channels) {
                if (branch.server().guild().getGuildChannelById(channel)
                        instanceof GuildMessageChannel place) {
                    words(place, typedIn(channel));
                }
            }
        }

        private List<MessageRef> typedIn(String channel) {
            return running.typed().stream()
                    .filter(it -> Posted.read(it).channel().equals(channel))
                    .toList();
        }

        /** From the first that counts, or from when we were deaf, whichever came first. */
        private void words(GuildMessageChannel place, List<MessageRef> typed)
                throws NotDelivered, SaysNo {
            long deaf = Long.parseUnsignedLong(Refs.firstId(since));
            long first = typed.stream().mapToLong(One::id).map(it -> it - 1).min().orElse(deaf);
            var messages = messages(place, Math.min(first, deaf));
            var there = new HashSet<Long>();
            for (var message : messages) {
                there.add(message.getIdLong());
                if (message.getIdLong() > deaf) {
                    talk.afterwards(message);
                } else {
                    talk.mendedAfterwards(message);
                }
            }
            boolean isAll = messages.size() < PAGE * PAGES;
            typed.stream().filter(it -> isAll && !there.contains(id(it))).forEach(this::takenAway);
        }

        private static long id(MessageRef message) {
            return Long.parseUnsignedLong(Posted.read(message).first());
        }

        private void takenAway(MessageRef message) {
            var erasure =
                    Translator.erasure(running.room().workspace(), Posted.read(message).first());
            ear.learn(new News.TakenAway(erasure, running.room(), message));
        }

        private List<Message> messages(GuildMessageChannel place, long after)
                throws NotDelivered, SaysNo {
            var all = new ArrayList<Message>();
            for (int page = 0; page < PAGES; page++) {
                var some =
                        branch.rest()
                                .read(place.getHistoryAfter(after, PAGE), "what was said")
                                .getRetrievedHistory();
                all.addAll(some.reversed());
                if (some.size() < PAGE) {
                    break;
                }
                after = some.getFirst().getIdLong();
            }
            return all;
        }

        /** Empty when it can not be read. */
        private Optional<News> card(Posted card) {
            try {
                return Optional.of(standing(card));
            } catch (NotDelivered | SaysNo e) {
                return notRead(e);
            }
        }

        private News standing(Posted card) throws NotDelivered, SaysNo {
            try {
                var people = new HashMap<String, Set<UserRef>>();
                for (var emoji : emoji(card)) {
                    people.put(emoji, reacting(card, emoji));
                }
                var key = key(running.room(), "reactions");
                return new News.ReactionsSeen(key, running.room(), card.ref(), people);
            } catch (SaysNo e) {
                if (!e.is(SaysNo.UNKNOWN_MESSAGE)) {
                    throw e;
                }
                return new News.TakenAway(key(running.room(), "card"), running.room(), card.ref());
            }
        }

        /** What people reacted with; signs of a server's own stand for nothing. */
        private List<String> emoji(Posted card) throws NotDelivered, SaysNo {
            var message = Route.Messages.GET_MESSAGE.compile(card.channel(), card.first());
            return branch
                    .rest()
                    .read(message)
                    .optArray("reactions")
                    .orElseGet(DataArray::empty)
                    .stream(DataArray::getObject)
                    .map(it -> it.getObject("emoji"))
                    .filter(it -> it.isNull("id"))
                    .map(it -> it.getString("name"))
                    .toList();
        }

        private Set<UserRef> reacting(Posted card, String emoji) throws NotDelivered, SaysNo {
            var route =
                    Route.Messages.GET_REACTION_USERS.compile(
                            card.channel(), card.first(), Refs.emoji(emoji));
            var all = new HashSet<UserRef>();
            var after = "0";
            for (int page = 0; page < PAGES; page++) {
                var some = some(route, after);
                some.forEach(it -> all.add(branch.user(it)));
                if (some.size() < PAGE) {
                    break;
                }
                after = some.getLast();
            }
            return all;
        }

        private List<String> some(Route.CompiledRoute route, String after)
                throws NotDelivered, SaysNo {
            var many = String.valueOf(PAGE);
            return branch.rest().list(route.withQueryParams("limit", many, "after", after)).stream(
                            DataArray::getObject)
                    .map(it -> it.getString("id"))
                    .toList();
        }

        private String room() {
            return running.room().id();
        }
    }
}
