package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.ChatPlatformContract;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.slack.fake.FakeSlack;
import nl.intervisie.slack.fake.FakeTeam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack keeps to the contract of all platforms. */
class SlackPlatformTest implements ChatPlatformContract {

    private final FakeSlack slack = new FakeSlack(InstantSource.system());
    private final FakeTeam team = slack.team("T1").person("ana").person("ben").person("cleo");
    private final String channel = team.channel("overleg", List.of("ana", "ben"));
    private Workspaces workspaces;
    private ChatPlatform platform;

    @BeforeEach
    void open() throws Exception {
        workspaces =
                Workspaces.open(
                        List.of(
                                new TokenSet(
                                        team.botToken(),
                                        Optional.of(team.appToken()),
                                        Optional.empty())),
                        Optional.of(slack.api()),
                        InstantSource.system(),
                        () -> _ -> new Heard.Nothing());
        workspaces.listen();
        platform = workspaces.platform();
    }

    @AfterEach
    void close() {
        workspaces.close();
        slack.close();
    }

    @Override
    public ChatPlatform platform() {
        return platform;
    }

    @Override
    public RoomRef room() {
        return Refs.room(Refs.workspace("T1"), channel);
    }

    @Override
    public UserRef ana() {
        return user("ana");
    }

    @Override
    public UserRef ben() {
        return user("ben");
    }

    @Override
    public UserRef cleo() {
        return user("cleo");
    }

    @Test
    void anOpenRoomThatWeAreNotInIsRefusedAlthoughItCanBeLookedAt() {
        team.change(channel, FakeTeam.Change.MADE_PUBLIC);
        team.change(channel, FakeTeam.Change.BOT_REMOVED);

        assertThatThrownBy(() -> platform.readers(room()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not_in_channel");
    }

    private static UserRef user(String name) {
        return Refs.user(Refs.workspace("T1"), name);
    }

    @Override
    public List<String> whatSees(UserRef who, RoomRef room) {
        return team.seenBy(who.id()).stream()
                .filter(it -> it.direct() || it.channel().equals(room.id()))
                .map(it -> it.json().get("blocks").toString())
                .toList();
    }
}
