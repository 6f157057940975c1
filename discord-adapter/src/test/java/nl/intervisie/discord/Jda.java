package nl.intervisie.discord;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.discord.fake.FakeDiscord;
import nl.intervisie.discord.fake.FakeGuild;

/** Real JDA on one side of a fake Discord, with a bot behind it that only listens and answers. */
final class Jda implements AutoCloseable, Hearing {

    final FakeDiscord discord;
    final FakeGuild guild;
    final String channel;
    final List<Incoming> heard = new CopyOnWriteArrayList<>();
    Function<Incoming, Heard> answer = _ -> new Heard.Nothing();
    private final Overheard overheard = new Overheard();
    private final Busy busy = new Busy();
    private final Servers servers;

    Jda() {
        this(new FakeDiscord(InstantSource.system()), _ -> {});
    }

    /**
     * @param furnish what else there is on the server
     */
    Jda(FakeDiscord discord, Consumer<FakeGuild> furnish) {
        this.discord = discord.tellsAllAtOnce();
        guild = discord.guild("bureau").person("ana").person("ben").person("cleo");
        channel = guild.closedChannel("overleg", List.of("ana", "ben"));
        furnish.accept(guild);
        try {
            servers =
                    Servers.open(
                            discord.token(),
                            Optional.of(discord.api()),
                            InstantSource.system(),
                            busy,
                            () -> this);
            servers.listen();
        } catch (Servers.CannotOpen e) {
            throw new IllegalStateException(e);
        }
        discord.awaitListener();
        discord.await(() -> servers.isReady());
        settle();
    }

    DiscordPlatform platform() {
        return servers.platform();
    }

    /** Waits until the bot has taken in all that happened. */
    void settle() {
        discord.flush();
        busy.rest();
    }

    Workspace workspace() {
        return Refs.workspace(guild.id());
    }

    RoomRef room() {
        return Refs.room(workspace(), channel);
    }

    UserRef user(String name) {
        return Refs.user(workspace(), guild.idOf(name));
    }

    @Override
    public Heard hear(Incoming incoming) {
        heard.add(incoming);
        return answer.apply(incoming);
    }

    @Override
    public void close() {
        servers.close();
        discord.close();
        busy.close();
        overheard.close();
    }
}
