package nl.intervisie.discord;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import nl.intervisie.chat.Hearing;

/** All Discord servers that have invited this bot. */
public final class Servers implements AutoCloseable {

    private final Connection connection;

    private Servers(Connection connection) {
        this.connection = connection;
    }

    /** Discord could not be opened; the message says what to do, and holds no token. */
    public static final class CannotOpen extends Exception {

        private static final long serialVersionUID = 1L;

        CannotOpen(String sentence) {
            super(sentence);
        }
    }

    /**
     * Asks Discord about the app; nothing is heard before {@link #listen}.
     *
     * @param api where Discord is, when it is not at its usual address
     * @param executor where what is heard is taken in: not one thread, but as many as it takes
     */
    public static Servers open(
            String token,
            Optional<URI> api,
            InstantSource clock,
            Executor executor,
            Supplier<Hearing> hearing)
            throws CannotOpen {
        return open(token, api, clock, executor, hearing, new Pace(System::nanoTime));
    }

    /** The same, at another pace. */
    static Servers open(
            String token,
            Optional<URI> api,
            InstantSource clock,
            Executor executor,
            Supplier<Hearing> hearing,
            Pace pace)
            throws CannotOpen {
        var where = where(api);
        var app = App.known(token, where);
        if (app.logins().areUsedUp()) {
            throw new CannotOpen(
                    "Discord lets this bot log in only %d times more today; look why it starts so often, and start it again tomorrow."
                            .formatted(app.logins().remaining()));
        }
        return new Servers(new Connection(app, token, where, clock, executor, hearing, pace));
    }

    static URI where(Optional<URI> api) {
        return api.map(Servers::folder).orElse(App.DISCORD);
    }

    private static URI folder(URI api) {
        return api.toString().endsWith("/") ? api : URI.create(api + "/");
    }

    /** The way out to all of them. */
    public DiscordPlatform platform() {
        return new DiscordPlatform(connection);
    }

    /** From now on Discord is heard. */
    public void listen() throws CannotOpen {
        connection.listen();
    }

    /** Whether everything that Discord shows us at first has come. */
    public boolean isReady() {
        return connection.isReady();
    }

    /** Since when Discord can not reach us; empty when it can. */
    public Optional<Instant> silentSince() {
        return connection.silentSince();
    }

    @Override
    public void close() {
        connection.close();
    }
}
