package nl.intervisie.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Kept;

/** Who can read the channels and threads of one server, as far as Discord shows us. */
final class Readership {

    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final int MANY = 10_000;
    private static final int CAME = 1;
    private static final int WENT = 2;
    private static final int PAGES = 20;

    private final Branch branch;
    private final Kept<Readers> readers;
    private final Map<String, Set<UserRef>> seen = new ConcurrentHashMap<>();

    Readership(Branch branch) {
        this.branch = branch;
        readers = new Kept<>(branch.clock(), A_WHILE, MANY);
    }

    /** Somebody came or went, or the channel changed: who reads it is asked anew. */
    void changed(String channel) {
        readers.forget(channel);
    }

    Readers of(String channel) throws NotDelivered, SaysNo {
        var known = readers.get(channel);
        if (known.isPresent()) {
            return known.get();
        }
        var asked = asked(channel);
        readers.put(channel, asked);
        seen.put(channel, asked.people());
        return asked;
    }

    /** Who reads a channel now and did not before, and the other way round. */
    record News(String channel, Set<UserRef> came, Set<UserRef> went) {}

    /** What changed in the channels of which somebody asked who reads them. */
    List<News> news() {
        var news = new ArrayList<News>();
        for (var channel : List.copyOf(seen.keySet())) {
            var known = branch.server().guild().getGuildChannelById(channel);
            if (known != null && !(known instanceof ThreadChannel) && branch.seesMembers()) {
                news(known).ifPresent(news::add);
            }
        }
        return news;
    }

    private Optional<News> news(GuildChannel channel) {
        var now = inChannel(channel).people();
        var before = seen.put(channel.getId(), now);
        if (before == null || before.equals(now)) {
            return Optional.empty();
        }
        changed(channel.getId());
        return Optional.of(new News(channel.getId(), without(now, before), without(before, now)));
    }

    private static Set<UserRef> without(Set<UserRef> all, Set<UserRef> some) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private Readers asked(String id) throws NotDelivered, SaysNo {
        var server = branch.server();
        var channel = server.guild().getGuildChannelById(id);
        if (channel == null
                || !server.ourselves().hasPermission(channel, Permission.VIEW_CHANNEL)) {
            throw new SaysNo(SaysNo.NO_ACCESS, "Missing Access");
        }
        return channel instanceof ThreadChannel thread ? inThread(thread) : inChannel(channel);
    }

    /** Without being shown the members there is no telling, and all of the server may read it. */
    private Readers inChannel(GuildChannel channel) {
        if (!branch.seesMembers()) {
            return new Readers(
                    Set.of(), Math.max(1, channel.getGuild().getMemberCount() - 1), false);
        }
        return new Readers(who(channel, Permission.VIEW_CHANNEL), 0, false);
    }

    /** Who is in it, and who looks after threads and may look in any moment. */
    private Readers inThread(ThreadChannel thread) throws NotDelivered, SaysNo {
        if (!branch.seesMembers()) {
            return new Readers(byItsOwnWords(thread.getId()), 0, false);
        }
        var people = new HashSet<UserRef>(overseers(thread));
        var members =
                branch.rest()
                        .list(
                                Route.Channels.LIST_THREAD_MEMBERS
                                        .compile(thread.getId())
                                        .withQueryParams("limit", String.valueOf(Channels.PAGE)));
        members.stream(DataArray::getObject)
                .map(it -> it.getString("user_id"))
                .filter(it -> !isBot(it))
                .forEach(it -> people.add(branch.user(it)));
        return new Readers(people, 0, false);
    }

    private boolean isBot(String user) {
        var member = branch.server().guild().getMemberById(user);
        return user.equals(branch.server().ourselves().getId())
                || member != null && member.getUser().isBot();
    }

    /** People who can look into this thread without being in it. */
    Set<UserRef> overseers(String thread) {
        return branch.server().guild().getGuildChannelById(thread) instanceof ThreadChannel known
                ? overseers(known)
                : Set.of();
    }

    private Set<UserRef> overseers(ThreadChannel thread) {
        return who(thread.getParentChannel(), Permission.VIEW_CHANNEL, Permission.MANAGE_THREADS);
    }

    /** Whether this is a thread in which only those are who were let in. */
    boolean isClosedThread(String channel) {
        var known = branch.server().guild().getGuildChannelById(channel);
        return known != null && known.getType() == ChannelType.GUILD_PRIVATE_THREAD;
    }

    private Set<UserRef> who(GuildChannel channel, Permission... permissions) {
        var people = new LinkedHashSet<UserRef>();
        for (Member member : channel.getGuild().getMembers()) {
            if (!member.getUser().isBot() && member.hasPermission(channel, permissions)) {
                people.add(branch.user(member.getId()));
            }
        }
        return people;
    }

    /** A thread says of itself who was let in and who was taken out. */
    private Set<UserRef> byItsOwnWords(String thread) throws NotDelivered, SaysNo {
        var people = new LinkedHashSet<UserRef>();
        var after = Optional.of("0");
        for (int page = 0; page < PAGES && after.isPresent(); page++) {
            var messages = new ArrayList<>(branch.channels().history(thread, after.get()));
            messages.reversed().forEach(it -> counted(it, people));
            after =
                    messages.size() < Channels.PAGE
                            ? Optional.empty()
                            : Optional.of(messages.getFirst().getString("id"));
        }
        return people;
    }

    private void counted(DataObject message, Set<UserRef> people) {
        int type = message.getInt("type");
        if (type != CAME && type != WENT) {
            return;
        }
        message.getArray("mentions").stream(DataArray::getObject)
                .map(it -> branch.user(it.getString("id")))
                .forEach(it -> {
                    if (type == CAME) {
                        people.add(it);
                    } else {
                        people.remove(it);
                    }
                });
    }
}
