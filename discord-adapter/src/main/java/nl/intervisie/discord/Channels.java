package nl.intervisie.discord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IPermissionContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Kept;

/** The channels and threads of one server: made, opened to people, put to sleep and woken. */
final class Channels {

    static final int WEEK = 10_080;

    /** So many messages Discord shows at once. */
    static final int PAGE = 100;

    private static final Duration LONG = Duration.ofHours(1);
    private static final int MANY = 10_000;
    private static final int PRIVATE = 12;
    private static final int NAME = 100;

    private final Branch branch;
    private final Kept<String> privateOnes;
    private final Kept<String> made;

    Channels(Branch branch) {
        this.branch = branch;
        privateOnes = new Kept<>(branch.clock(), LONG, MANY);
        made = new Kept<>(branch.clock(), LONG, MANY);
    }

    /** Something done in a channel. */
    interface Doing<T> {
        T done() throws NotDelivered, Unclear, SaysNo;
    }

    /** Does it, in a thread that sleeps too. */
    <T> T awake(String channel, Doing<T> doing) throws NotDelivered, Unclear, SaysNo {
        try {
            return doing.done();
        } catch (SaysNo e) {
            if (!e.is(SaysNo.ARCHIVED)) {
                throw e;
            }
            archive(channel, false);
            return doing.done();
        }
    }

    /** What was said after a message, newest first. */
    List<DataObject> history(String channel, String after) throws NotDelivered, SaysNo {
        return branch
                .rest()
                .list(
                        Route.Messages.GET_MESSAGE_HISTORY
                                .compile(channel)
                                .withQueryParams("limit", String.valueOf(PAGE), "after", after))
                .stream(DataArray::getObject)
                .toList();
    }

    /** The conversation in which we and this person are alone. */
    String with(UserRef who) throws NotDelivered, SaysNo {
        var known = privateOnes.get(who.id());
        if (known.isPresent()) {
            return known.get();
        }
        try {
            // Opening what is open gives the same conversation, so that an unclear outcome is none.
            var opened =
                    branch.rest()
                            .call(
                                    Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
                                    DataObject.empty().put("recipient_id", who.id()));
            var channel = opened.getString("id");
            privateOnes.put(who.id(), channel);
            return channel;
        } catch (Unclear e) {
            throw new NotDelivered(String.valueOf(e.getMessage()), Duration.ofSeconds(5));
        }
    }

    /** Makes a closed thread of this name, or takes the one that we made before. */
    String make(String near, String name) throws NotDelivered, Unclear, SaysNo {
        var fit = name.length() > NAME ? name.substring(0, NAME) : name;
        var known = made.get(fit).or(() -> ours(fit));
        if (known.isPresent()) {
            return known.get();
        }
        var thread =
                branch.rest()
                        .call(
                                Route.Channels.CREATE_THREAD.compile(base(near)),
                                DataObject.empty()
                                        .put("name", fit)
                                        .put("type", PRIVATE)
                                        .put("invitable", false)
                                        .put("auto_archive_duration", WEEK));
        made.put(fit, thread.getString("id"));
        return thread.getString("id");
    }

    /** Threads can not be made in threads. */
    private String base(String near) {
        return branch.server().guild().getGuildChannelById(near) instanceof ThreadChannel thread
                ? thread.getParentChannel().getId()
                : near;
    }

    private Optional<String> ours(String name) {
        var us = branch.server().ourselves().getId();
        return branch.server().guild().getThreadChannels().stream()
                .filter(it -> it.getType() == ChannelType.GUILD_PRIVATE_THREAD)
                .filter(it -> it.getName().equals(name) && it.getOwnerId().equals(us))
                .map(ThreadChannel::getId)
                .findFirst();
    }

    /** Makes the thread of a card, which is called like the card; who is in already is as good. */
    String thread(String channel, String card, String title) throws NotDelivered, Unclear, SaysNo {
        var name = title.isBlank() ? "…" : title;
        try {
            branch.rest()
                    .call(
                            Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel, card),
                            DataObject.empty()
                                    .put(
                                            "name",
                                            name.length() > NAME ? name.substring(0, NAME) : name)
                                    .put("auto_archive_duration", WEEK));
        } catch (SaysNo e) {
            if (!e.is(SaysNo.THREAD_IS_THERE)) {
                throw e;
            }
        }
        return card;
    }

    /** Lets this person into a thread, or shows them a channel where we may do that. */
    void invite(String channel, UserRef who) throws NotDelivered, Unclear, SaysNo {
        var known = branch.server().guild().getGuildChannelById(channel);
        try {
            if (known instanceof IPermissionContainer && !(known instanceof ThreadChannel)) {
                show(channel, who);
            } else {
                awake(
                        channel,
                        () ->
                                branch.rest()
                                        .call(
                                                Route.Channels.ADD_THREAD_MEMBER.compile(
                                                        channel, who.id()),
                                                null));
            }
        } finally {
            branch.readership().changed(channel);
        }
    }

    private void show(String channel, UserRef who) throws NotDelivered, Unclear, SaysNo {
        if (branch.readership().of(channel).people().contains(who)) {
            return;
        }
        branch.rest()
                .call(
                        Route.Channels.MODIFY_PERM_OVERRIDE.compile(channel, who.id()),
                        DataObject.empty()
                                .put("type", 1)
                                .put("allow", Permission.VIEW_CHANNEL.getRawValue())
                                .put("deny", 0));
    }

    /** Wakes or closes a thread. */
    void archive(String thread, boolean archived) throws NotDelivered, Unclear, SaysNo {
        branch.rest()
                .call(
                        Route.Channels.MODIFY_CHANNEL.compile(thread),
                        DataObject.empty().put("archived", archived));
    }
}
