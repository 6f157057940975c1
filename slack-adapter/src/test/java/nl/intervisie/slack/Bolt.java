package nl.intervisie.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.News;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;

/** Real Bolt on one side of a fake Slack, with a bot behind it that only listens and answers. */
final class Bolt implements AutoCloseable, Hearing {

    private volatile Duration ahead = Duration.ZERO;
    final InstantSource clock = () -> Instant.now().plus(ahead);
    final FakeSlack slack = new FakeSlack(clock);
    final FakeTeam team = slack.team("T1").person("ana").person("ben").person("cleo");
    final String channel = team.channel("overleg", List.of("ana", "ben"));
    final List<Incoming> heard = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> soon = new ConcurrentLinkedQueue<>();
    final Set<RoomRef> open = ConcurrentHashMap.newKeySet();
    final List<News> news = new CopyOnWriteArrayList<>();
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    Function<Incoming, Heard> answer = _ -> new Heard.Nothing();
    private final Workspaces workspaces;

    private Bolt(boolean bySocket, Executor after, Duration patience, String... without) {
        team.without(without);
        workspaces = opened(bySocket, after, patience);
    }

    private Workspaces opened(boolean bySocket, Executor after, Duration patience) {
        try {
            var opened =
                    Workspaces.open(
                            List.of(
                                    new TokenSet(
                                            team.botToken(),
                                            Optional.of(team.appToken()).filter(_ -> bySocket),
                                            Optional.of(team.signingSecret()))),
                            Workspaces.slack(slack.api(), patience),
                            clock,
                            () -> this,
                            new Workspaces.Hands(after, soon::add, this::rests));
            opened.listen();
            if (bySocket) {
                slack.awaitSocket(team);
            }
            return opened;
        } catch (Workspaces.CannotOpen e) {
            throw new IllegalStateException(e);
        }
    }

    static Bolt bySocket() {
        return new Bolt(true, Runnable::run, PATIENCE);
    }

    /** What comes after an acknowledgement may take minutes, and nobody waits for it. */
    static Bolt atLeisure() {
        return new Bolt(true, Workspaces.THREADS, Duration.ofMinutes(2));
    }

    /** A second line to the same Slack, as a second process would open. */
    Workspaces another() {
        int before = slack.openSockets(team);
        var opened = opened(true, Runnable::run, PATIENCE);
        slack.awaitSockets(team, before + 1);
        return opened;
    }

    static Bolt byHttp() {
        return new Bolt(false, Runnable::run, PATIENCE);
    }

    /** With what the small manifest asks for. */
    static Bolt minimal() {
        return new Bolt(false, Runnable::run, PATIENCE, "groups:history", "im:history");
    }

    SlackPlatform platform() {
        return workspaces.platform();
    }

    Doorway doorway() {
        return workspaces.doorway();
    }

    @Override
    public Heard hear(Incoming incoming) {
        heard.add(incoming);
        return answer.apply(incoming);
    }

    @Override
    public void learn(News what) {
        news.add(what);
    }

    /** Whoever waits for Slack finds that the time has passed. */
    private boolean rests(Duration time) {
        passes(time);
        return true;
    }

    /** So much time passes, at once. */
    synchronized void passes(Duration time) {
        ahead = ahead.plus(time);
    }

    /** What can wait a little is done. */
    void aLittleLater() {
        for (var next = soon.poll(); next != null; next = soon.poll()) {
            next.run();
        }
    }

    @Override
    public List<RoomRef> openRooms(Workspace workspace) {
        return List.copyOf(open);
    }

    Workspaces workspaces() {
        return workspaces;
    }

    @Override
    public void close() {
        workspaces.close();
        slack.close();
    }
}
