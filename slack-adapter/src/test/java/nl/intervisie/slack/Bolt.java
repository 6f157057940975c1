package nl.intervisie.slack;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;

/** Real Bolt on one side of a fake Slack, with a bot behind it that only listens and answers. */
final class Bolt implements AutoCloseable, Hearing {

    final FakeSlack slack = new FakeSlack(InstantSource.system());
    final FakeTeam team = slack.team("T1").person("ana").person("ben").person("cleo");
    final String channel = team.channel("overleg", List.of("ana", "ben"));
    final List<Incoming> heard = new CopyOnWriteArrayList<>();
    Function<Incoming, Heard> answer = _ -> new Heard.Nothing();
    private final Workspaces workspaces;

    private Bolt(boolean bySocket, String... without) {
        team.without(without);
        try {
            workspaces =
                    Workspaces.open(
                            List.of(
                                    new TokenSet(
                                            team.botToken(),
                                            Optional.of(team.appToken()).filter(_ -> bySocket),
                                            Optional.of(team.signingSecret()))),
                            Optional.of(slack.api()),
                            InstantSource.system(),
                            () -> this);
            workspaces.listen();
            if (bySocket) {
                slack.awaitSocket(team);
            }
        } catch (Workspaces.CannotOpen e) {
            throw new IllegalStateException(e);
        }
    }

    static Bolt bySocket() {
        return new Bolt(true);
    }

    static Bolt byHttp() {
        return new Bolt(false);
    }

    /** With what the small manifest asks for. */
    static Bolt minimal() {
        return new Bolt(false, "groups:history", "im:history");
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
    public void close() {
        workspaces.close();
        slack.close();
    }
}
