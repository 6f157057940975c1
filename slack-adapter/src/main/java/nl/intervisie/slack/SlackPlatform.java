package nl.intervisie.slack;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.News;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.chat.craft.Posted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way out to Slack: each errand to its own workspace, with that workspace's token. */
public final class SlackPlatform implements ChatPlatform {

    /** How the id of every workspace of Slack begins. */
    public static final String NAME = Refs.PLATFORM;

    private static final Logger LOG = LoggerFactory.getLogger(SlackPlatform.class);

    private final Map<Workspace, Branch> branches;

    SlackPlatform(Map<Workspace, Branch> branches) {
        this.branches = Map.copyOf(branches);
    }

    /**
     * One workspace's channels and messages.
     *
     * @param hearing who is told what becomes of them
     */
    record Branch(
            Team team,
            Channels channels,
            Posting posting,
            Answers answers,
            Supplier<Hearing> hearing) {

        static Branch of(Team team, Supplier<Hearing> hearing) {
            var channels = new Channels(team);
            return new Branch(
                    team,
                    channels,
                    new Posting(team, channels),
                    new Answers(team, channels),
                    hearing);
        }

        /** That we are in this workspace no longer. */
        void isLeft() {
            hearing.get().learn(new News.Expelled(new HeardKey(team.workspace(), "expelled")));
        }
    }

    /** Whether this workspace is one of ours. */
    public boolean serves(Workspace workspace) {
        return branches.containsKey(workspace);
    }

    @Override
    public Capabilities capabilities(RoomRef room) {
        var team = Optional.ofNullable(branches.get(room.workspace())).map(Branch::team);
        return team.map(SlackPlatform::capabilities)
                .orElseGet(() -> new Capabilities(false, false, false, false, false));
    }

    private static Capabilities capabilities(Team team) {
        return new Capabilities(
                true,
                team.may("groups:history"),
                team.may("reactions:read"),
                team.may("groups:write"),
                true);
    }

    @Override
    public boolean isFar(Workspace workspace) {
        return true;
    }

    @Override
    public void answer(Incoming incoming, Heard heard) {
        Optional.ofNullable(branches.get(incoming.room().workspace()))
                .ifPresent(it -> it.answers().give(incoming, heard));
    }

    @Override
    public Readers readers(RoomRef room) throws NotDelivered, Refused {
        var channels = branch(room.workspace()).channels();
        try {
            return Patience.with(() -> channels.readers(room.id()));
        } catch (SaysNo e) {
            throw refused(e);
        }
    }

    @Override
    public boolean administers(UserRef who) throws NotDelivered {
        var branch = branches.get(who.workspace());
        return branch != null && branch.team().isAdministrator(who.id());
    }

    @Override
    public Delivered perform(Errand errand, Attempt attempt) throws NotDelivered, Unclear, Refused {
        var branch = branch(errand.workspace());
        look(branch, errand);
        try {
            return new Delivered(carryOut(branch, errand, attempt));
        } catch (SaysNo e) {
            throw refused(e);
        }
    }

    /**
     * Before a phase begins in a channel, whether that still is what it was: Slack does not always
     * say so. Without an answer the phase begins all the same.
     */
    private static void look(Branch branch, Errand errand) {
        if (errand instanceof Errand.Post(_, Audience.Room(var room), _, var message)
                && message.kind() == Message.Kind.CARD) {
            try {
                branch.channels()
                        .turn(room.id())
                        .map(it -> new News.RoomTurned(seen(branch, room), room, it))
                        .ifPresent(branch.hearing().get()::learn);
            } catch (NotDelivered | SaysNo e) {
                LOG.debug("A channel was not looked at: {}", e.getMessage());
            }
        }
    }

    private static HeardKey seen(Branch branch, RoomRef room) {
        var at = branch.team().clock().instant().toEpochMilli();
        return new HeardKey(room.workspace(), "look/" + room.id() + "/" + at);
    }

    private Branch branch(Workspace workspace) throws Refused {
        var branch = branches.get(workspace);
        if (branch == null) {
            throw new Refused("no token for this workspace");
        }
        return branch;
    }

    private static Refused refused(SaysNo why) {
        return new Refused("Slack says " + why.getMessage());
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
            // A thread is there as soon as somebody answers the card: nothing is asked of Slack.
            case Errand.OpenThread(_, _, var card, _, _) -> Posted.read(card).first();
            case Errand.OpenRoom(_, _, var name, var people) -> {
                var channel = branch.channels().make(name);
                branch.channels().invite(channel, people);
                yield channel;
            }
            case Errand.Invite(_, var room, var who) -> {
                branch.channels().invite(room.id(), java.util.List.of(who));
                yield who.id();
            }
            case Errand.CleanUp cleanUp -> cleanUp(branch, cleanUp);
        };
    }

    private static String cleanUp(Branch branch, Errand.CleanUp cleanUp)
            throws NotDelivered, Unclear, SaysNo {
        for (var ours : cleanUp.ours()) {
            if (Posted.isOne(ours)) {
                takeAway(branch, Posted.read(ours));
            }
        }
        if (cleanUp.archive()) {
            try {
                branch.team()
                        .api()
                        .call("conversations.archive", Map.of("channel", cleanUp.room().id()));
            } catch (SaysNo e) {
                if (!e.is("already_archived", "channel_not_found")) {
                    throw e;
                }
            }
        }
        return cleanUp.room().id();
    }

    /** What stands where we may not come any more does not keep the rest standing. */
    private static void takeAway(Branch branch, Posted posted)
            throws NotDelivered, Unclear, SaysNo {
        try {
            branch.posting().remove(posted);
        } catch (SaysNo e) {
            if (!e.is(
                    "channel_not_found", "is_archived", "cant_delete_message", "not_in_channel")) {
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
        var branch = branches.get(errand.workspace());
        if (branch == null) {
            return new Finding.Absent();
        }
        return switch (branch.posting().look(post, attempt)) {
            case Posting.Trace.Whole(var posted) ->
                    new Finding.Found(new Delivered(posted.ref().id()));
            case Posting.Trace.Nowhere _ -> new Finding.Absent();
            case Posting.Trace.Unknown _ -> new Finding.CannotTell();
        };
    }
}
