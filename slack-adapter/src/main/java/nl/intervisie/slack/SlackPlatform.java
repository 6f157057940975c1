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

/** The way out to Slack: each errand to its own workspace, with that workspace's token. */
public final class SlackPlatform implements ChatPlatform {

    /** How the id of every workspace of Slack begins. */
    public static final String NAME = Refs.PLATFORM;

    private final Map<Workspace, Branch> branches;

    SlackPlatform(Map<Workspace, Branch> branches) {
        this.branches = Map.copyOf(branches);
    }

    /**
     * One workspace's channels and messages.
     *
     * @param hearing who is told what becomes of them
     * @param rest how time passes between two questions to Slack
     */
    record Branch(
            Team team,
            Channels channels,
            Posting posting,
            Answers answers,
            Home home,
            Pages pages,
            Supplier<Hearing> hearing,
            Rest rest) {

        static Branch of(Team team, Supplier<Hearing> hearing, Workspaces.Hands hands) {
            var channels = new Channels(team);
            var home = new Home(team, channels);
            return new Branch(
                    team,
                    channels,
                    Posting.of(team, channels, new Missing(team, hearing)),
                    new Answers(team, channels),
                    home,
                    new Pages(home, hearing, hands.soon()),
                    hearing,
                    hands.rest());
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
                .ifPresent(it -> {
                    it.answers().give(incoming, heard);
                    it.pages().acted(incoming.who());
                });
    }

    @Override
    public Readers readers(RoomRef room) throws NotDelivered, Refused {
        var branch = branch(room.workspace());
        try {
            return Patience.SOME.with(branch.rest(), () -> branch.channels().readers(room.id()));
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
        if (errand instanceof Errand.Post(_, Audience.Room(var room), _, var message)
                && message.kind() == Message.Kind.CARD) {
            new Rounds(branch).look(room);
        }
        try {
            var delivered = new Delivered(carryOut(branch, errand, attempt));
            about(errand).ifPresent(branch.pages()::happened);
            return delivered;
        } catch (SaysNo e) {
            isOff(branch, errand, e).ifPresent(it -> branch.hearing().get().learn(it));
            if (Rounds.isGone(e)) {
                where(errand).ifPresent(new Rounds(branch)::lookAgain);
            }
            throw refused(e);
        }
    }

    /** The room that something new is to be seen of. */
    private static Optional<RoomRef> about(Errand errand) {
        return switch (errand) {
            case Errand.Post(_, var to, _, _) -> Optional.of(to.room());
            case Errand.Edit(_, var to, _, _) -> Optional.of(to.room());
            default -> Optional.empty();
        };
    }

    /** The room in which this was to be seen by all. */
    private static Optional<RoomRef> where(Errand errand) {
        return switch (errand) {
            case Errand.Post(_, Audience.Room(var room), _, _) -> Optional.of(room);
            case Errand.Edit(_, Audience.Room(var room), var target, _) ->
                    Optional.of(Refs.room(room.workspace(), Posted.read(target).channel()));
            default -> Optional.empty();
        };
    }

    /** That the account of whom this was for is closed. */
    private static Optional<News> isOff(Branch branch, Errand errand, SaysNo why) {
        return errand instanceof Errand.Post(_, Audience.Person(var who, _), _, _)
                        && why.is("user_disabled")
                ? Optional.of(
                        new News.PersonGone(
                                new HeardKey(branch.team().workspace(), "off/" + who.id()), who))
                : Optional.empty();
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
                branch.posting().removal().remove(Posted.read(target));
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
            branch.posting().removal().remove(posted);
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
        return switch (branch.posting().lookingBack().look(post, attempt)) {
            case LookingBack.Trace.Whole(var posted) ->
                    new Finding.Found(new Delivered(posted.ref().id()));
            case LookingBack.Trace.Nowhere _ -> new Finding.Absent();
            case LookingBack.Trace.NotYet _ -> new Finding.NotNow();
            case LookingBack.Trace.Unknown _ -> new Finding.CannotTell();
        };
    }
}
