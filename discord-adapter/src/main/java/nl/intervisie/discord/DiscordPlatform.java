package nl.intervisie.discord;

import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.craft.Posted;

/** The way out to Discord: each errand to its own server. */
public final class DiscordPlatform implements ChatPlatform {

    /** How the id of every server of Discord begins. */
    public static final String NAME = Refs.PLATFORM;

    private static final Capabilities NONE = new Capabilities(false, false, false, false, false);

    private final Connection connection;

    DiscordPlatform(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Capabilities capabilities(RoomRef room) {
        return connection.present(room.workspace()).map(it -> capabilities(it, room)).orElse(NONE);
    }

    /** In a closed thread no thread can be made: cards follow each other there. */
    private static Capabilities capabilities(Branch branch, RoomRef room) {
        var server = branch.server();
        var channel = server.guild().getGuildChannelById(room.id());
        if (channel == null || channel instanceof ThreadChannel) {
            return new Capabilities(false, branch.seesWords(), true, false, true);
        }
        var us = server.ourselves();
        boolean talks = us.hasPermission(channel, Permission.MESSAGE_SEND_IN_THREADS);
        boolean threads = talks && us.hasPermission(channel, Permission.CREATE_PUBLIC_THREADS);
        boolean opensRooms = talks && us.hasPermission(channel, Permission.CREATE_PRIVATE_THREADS);
        return new Capabilities(threads, branch.seesWords(), true, opensRooms, true);
    }

    @Override
    public Readers readers(RoomRef room) throws NotDelivered, Refused {
        try {
            return branch(room.workspace()).readership().of(room.id());
        } catch (SaysNo e) {
            throw refused(e);
        }
    }

    @Override
    public boolean administers(UserRef who) throws NotDelivered {
        var branch = connection.present(who.workspace());
        return branch.isPresent() && branch.get().server().isAdministrator(who);
    }

    @Override
    public Delivered perform(Errand errand, Attempt attempt) throws NotDelivered, Unclear, Refused {
        var branch = branch(errand.workspace());
        try {
            return new Delivered(carryOut(branch, errand, attempt));
        } catch (SaysNo e) {
            throw refused(e);
        }
    }

    private Branch branch(nl.intervisie.chat.Workspace workspace) throws NotDelivered, Refused {
        return connection.branch(workspace);
    }

    private static Refused refused(SaysNo why) {
        return new Refused("Discord says " + why.getMessage());
    }

    private static String carryOut(Branch branch, Errand errand, Attempt attempt)
            throws NotDelivered, Unclear, SaysNo {
        return switch (errand) {
            case Errand.Post post -> branch.posting().post(post, attempt).ref().id();
            case Errand.Edit edit -> branch.posting().edit(edit, attempt).ref().id();
            case Errand.Remove(_, _, var target) -> {
                branch.posting().remove(Posted.read(target));
                yield target.id();
            }
            case Errand.OpenThread open -> thread(branch, open);
            case Errand.OpenRoom(_, var near, var name, var people) -> {
                var thread = branch.channels().make(near.id(), name);
                for (var who : people) {
                    branch.channels().invite(thread, who);
                }
                new Onlookers(branch).tell(thread, people);
                yield thread;
            }
            case Errand.Invite(_, var room, var who) -> {
                branch.channels().invite(room.id(), who);
                yield who.id();
            }
            case Errand.CleanUp cleanUp -> cleanUp(branch, cleanUp);
        };
    }

    private static String thread(Branch branch, Errand.OpenThread open)
            throws NotDelivered, Unclear, SaysNo {
        var card = Posted.read(open.card());
        var thread = branch.channels().thread(card.channel(), card.first(), open.title());
        for (var who : open.people()) {
            branch.channels().invite(thread, who);
        }
        return thread;
    }

    private static String cleanUp(Branch branch, Errand.CleanUp cleanUp)
            throws NotDelivered, Unclear, SaysNo {
        for (var ours : cleanUp.ours()) {
            if (Posted.isOne(ours)) {
                takeAway(branch, Posted.read(ours));
            }
        }
        if (cleanUp.archive()) {
            archive(branch, cleanUp.room().id());
        }
        return cleanUp.room().id();
    }

    private static void archive(Branch branch, String thread) throws NotDelivered, Unclear, SaysNo {
        try {
            branch.channels().archive(thread, true);
        } catch (SaysNo e) {
            if (!e.is(SaysNo.UNKNOWN_CHANNEL, SaysNo.NO_ACCESS, SaysNo.ARCHIVED)) {
                throw e;
            }
        }
    }

    /** What stands where we may not come any more does not keep the rest standing. */
    private static void takeAway(Branch branch, Posted posted)
            throws NotDelivered, Unclear, SaysNo {
        try {
            branch.posting().remove(posted);
        } catch (SaysNo e) {
            if (!e.is(
                    SaysNo.UNKNOWN_CHANNEL,
                    SaysNo.NO_ACCESS,
                    SaysNo.NO_PERMISSION,
                    SaysNo.ARCHIVED)) {
                throw e;
            }
        }
    }

    /** Everything but a new message may be done again without anybody seeing it twice. */
    @Override
    public Finding find(Errand errand, Attempt attempt) {
        if (!(errand instanceof Errand.Post post)) {
            return new Finding.Absent();
        }
        Optional<Branch> branch = connection.present(errand.workspace());
        if (branch.isEmpty()) {
            return new Finding.NotNow();
        }
        return switch (branch.get().posting().look(post, attempt)) {
            case Posting.Trace.Whole(var posted) ->
                    new Finding.Found(new Delivered(posted.ref().id()));
            case Posting.Trace.Nowhere _ -> new Finding.Absent();
            case Posting.Trace.NotYet _ -> new Finding.NotNow();
            case Posting.Trace.Unknown _ -> new Finding.CannotTell();
        };
    }
}
