package nl.intervisie.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Audience;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.ErrandKey;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.MessageRef;
import nl.intervisie.chat.News;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Running;
import nl.intervisie.chat.Unclear;
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
    final List<News> news = new CopyOnWriteArrayList<>();
    private final List<Running> running = new CopyOnWriteArrayList<>();
    Function<Incoming, Heard> answer = _ -> new Heard.Nothing();
    private final Overheard overheard = new Overheard();
    private final Busy busy = new Busy();
    private volatile Duration ahead = Duration.ZERO;
    private Servers servers;

    Jda() {
        this(new FakeDiscord(InstantSource.system()), _ -> {});
    }

    /**
     * @param furnish what else there is on the server
     */
    Jda(FakeDiscord discord, Consumer<FakeGuild> furnish) {
        this(discord, furnish, new ArrayList<>());
    }

    /**
     * @param furnish what else there is on the server
     * @param running the sessions that an earlier life left open, filled in while furnishing
     */
    Jda(FakeDiscord discord, Consumer<FakeGuild> furnish, List<Running> running) {
        this.discord = discord.tellsAllAtOnce();
        guild = discord.guild("bureau").person("ana").person("ben").person("cleo");
        channel = guild.closedChannel("overleg", List.of("ana", "ben"));
        furnish.accept(guild);
        this.running.addAll(running);
        servers = listening();
    }

    private Servers listening() {
        try {
            var opened =
                    Servers.open(
                            discord.token(),
                            Optional.of(discord.api()),
                            () -> Instant.now().plus(ahead),
                            busy,
                            () -> this);
            opened.listen();
            discord.awaitListener();
            discord.await(opened::isReady);
            settle();
            return opened;
        } catch (Servers.CannotOpen e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bot stops and starts again, and remembers nothing. */
    void restarts() {
        servers.close();
        servers = listening();
    }

    /** So much time passes. */
    void passes(Duration time) {
        ahead = ahead.plus(time);
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

    Servers servers() {
        return servers;
    }

    /** There is a session in this room from now on. */
    void runs(RoomRef room) {
        runs(
                new Running(
                        room,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Set.of(),
                        Instant.now()));
    }

    void runs(Running session) {
        running.add(session);
    }

    /** The bot says this in the channel. */
    MessageRef say(String text) {
        return say(channel, text);
    }

    MessageRef say(String where, String text) {
        var message =
                new Message(
                        Message.Kind.WORD,
                        Optional.empty(),
                        List.of(Line.of(text)),
                        List.of(),
                        List.of());
        var post =
                new Errand.Post(
                        new ErrandKey(where + text),
                        new Audience.Room(Refs.room(workspace(), where)),
                        Optional.empty(),
                        message);
        try {
            var attempt = new Attempt(1, Instant.EPOCH, where + text);
            return new MessageRef(platform().perform(post, attempt).ref());
        } catch (NotDelivered | Unclear | Refused e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void learn(News item) {
        news.add(item);
    }

    @Override
    public List<Running> running() {
        return List.copyOf(running);
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
        Document.compare(discord);
    }
}
