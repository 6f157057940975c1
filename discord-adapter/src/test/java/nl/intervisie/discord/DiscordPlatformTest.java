package nl.intervisie.discord;

import java.util.List;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.ChatPlatformContract;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.discord.fake.FakeDiscord;
import nl.intervisie.discord.fake.Right;
import org.junit.jupiter.api.AfterEach;

/** Discord keeps to the contract of all platforms, in a closed channel. */
class DiscordPlatformTest implements ChatPlatformContract {

    // Only who may manage roles may show a closed channel to somebody.
    private final Jda jda =
            new Jda(
                    new FakeDiscord(java.time.InstantSource.system()),
                    guild -> guild.with(Right.MANAGE_ROLES));

    @AfterEach
    void close() {
        jda.close();
    }

    @Override
    public ChatPlatform platform() {
        return jda.platform();
    }

    @Override
    public RoomRef room() {
        return jda.room();
    }

    @Override
    public UserRef ana() {
        return jda.user("ana");
    }

    @Override
    public UserRef ben() {
        return jda.user("ben");
    }

    @Override
    public UserRef cleo() {
        return jda.user("cleo");
    }

    @Override
    public List<String> whatSees(UserRef who, RoomRef room) {
        jda.settle();
        return jda.guild.seenBy(jda.guild.nameOf(who.id())).stream()
                .filter(it ->
                        it.isDirect()
                                || it.place().equals(room.id())
                                || it.parent().filter(room.id()::equals).isPresent())
                .map(it -> it.json().getArray("components").toString())
                .toList();
    }
}
