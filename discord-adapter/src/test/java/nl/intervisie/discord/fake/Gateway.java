package nl.intervisie.discord.fake;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.Deflater;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The gateway: one deflated stream a connection, numbered events, and sessions to resume. */
final class Gateway extends WebSocketServer {

    private static final int HEARTBEAT = 41_250;
    private static final int WAIT = 60;
    private static final int BUFFER = 8192;

    private final FakeDiscord discord;
    private final CountDownLatch started = new CountDownLatch(1);
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private int made;
    private int identifies;
    private int resumes;
    private volatile @Nullable Session current;

    Gateway(FakeDiscord discord) {
        super(new InetSocketAddress("127.0.0.1", 0), 1);
        this.discord = discord;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(0);
    }

    /** A bot that has said who it is; what it was told stays to be told again. */
    private static final class Session {
        final String id;
        final long intents;
        final List<DataObject> told = new ArrayList<>();
        @Nullable WebSocket socket;

        Session(String id, long intents) {
            this.id = id;
            this.intents = intents;
        }
    }

    /** One connection and its stream, when it asked for one. */
    private static final class Line {
        final @Nullable Deflater deflater;
        @Nullable Session session;

        Line(boolean isDeflated) {
            deflater = isDeflated ? new Deflater() : null;
        }
    }

    void begin() {
        start();
        try {
            started.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "ws://127.0.0.1:%d/".formatted(getPort());
    }

    int identifies() {
        return identifies;
    }

    int resumes() {
        return resumes;
    }

    /** Tells the bot; told later, when it resumes, if no line is open now. */
    synchronized void tell(String type, DataObject data, Intent... oneOf) {
        tell(1, type, data, oneOf);
    }

    /** Tells the bot the very same thing so many times. */
    synchronized void tell(int times, String type, DataObject data, Intent... oneOf) {
        var session = current;
        if (session == null || !mayKnow(session, oneOf)) {
            return;
        }
        var event = DataObject.empty().put("op", 0).put("t", type).put("d", data);
        event.put("s", session.told.size() + 1);
        session.told.add(event);
        var socket = session.socket;
        for (int i = 0; i < times && socket != null && socket.isOpen(); i++) {
            send(socket, event);
        }
    }

    private static boolean mayKnow(Session session, Intent... oneOf) {
        if (oneOf.length == 0) {
            return true;
        }
        for (var intent : oneOf) {
            if (intent.isIn(session.intents)) {
                return true;
            }
        }
        return false;
    }

    boolean knows(Intent intent) {
        var session = current;
        return session != null && intent.isIn(session.intents);
    }

    private static void send(WebSocket socket, DataObject payload) {
        Line line = socket.getAttachment();
        var deflater = line.deflater;
        if (deflater == null) {
            socket.send(payload.toString());
            return;
        }
        deflater.setInput(payload.toString().getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        int written;
        do {
            written = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, written);
        } while (written == buffer.length);
        socket.send(out.toByteArray());
    }

    /** Waits until the bot listens. */
    void awaitListener() {
        await(() -> {
            var session = current;
            return session != null && session.socket != null;
        });
    }

    /** Whether the bot listens now. */
    synchronized boolean isHeard() {
        var session = current;
        var socket = session == null ? null : session.socket;
        return socket != null && socket.isOpen();
    }

    private synchronized void await(BooleanSupplier happened) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the bot does not listen");
            }
            try {
                wait(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Asks the bot to come back, as Discord does when it moves it elsewhere. */
    synchronized void askToReconnect() {
        var session = current;
        var socket = session == null ? null : session.socket;
        if (session != null && socket != null) {
            session.socket = null;
            send(socket, DataObject.empty().put("op", 7).putNull("d"));
        }
    }

    /** Forgets what the bot was told: it must say anew who it is. */
    synchronized void invalidate() {
        var session = current;
        var socket = session == null ? null : session.socket;
        if (session != null && socket != null) {
            sessions.remove(session.id);
            session.socket = null;
            current = null;
            send(socket, DataObject.empty().put("op", 9).put("d", false));
        }
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        socket.setAttachment(
                new Line(handshake.getResourceDescriptor().contains("compress=zlib-stream")));
        send(
                socket,
                DataObject.empty()
                        .put("op", 10)
                        .put("d", DataObject.empty().put("heartbeat_interval", HEARTBEAT)));
    }

    @Override
    public synchronized void onMessage(WebSocket socket, String message) {
        var payload = DataObject.fromJson(message);
        switch (payload.getInt("op")) {
            case 1 -> send(socket, DataObject.empty().put("op", 11));
            case 2 -> identify(socket, payload.getObject("d"));
            case 6 -> resume(socket, payload.getObject("d"));
            case 8 -> discord.members(payload.getObject("d"));
            default -> {} // Presence and voice are of no concern here.
        }
        notifyAll();
    }

    private void identify(WebSocket socket, DataObject who) {
        identifies++;
        if (!who.getString("token").equals(discord.token())) {
            socket.close(4004, "Authentication failed.");
            return;
        }
        long intents = who.getLong("intents");
        if (!discord.allows(intents)) {
            socket.close(4014, "Disallowed intent(s).");
            return;
        }
        var session = new Session("session-" + ++made, intents);
        session.socket = socket;
        Line line = socket.getAttachment();
        line.session = session;
        sessions.put(session.id, session);
        current = session;
        discord.welcome(session.id, url());
    }

    private void resume(WebSocket socket, DataObject what) {
        resumes++;
        var session = sessions.get(what.getString("session_id"));
        if (session == null) {
            send(socket, DataObject.empty().put("op", 9).put("d", false));
            return;
        }
        session.socket = socket;
        Line line = socket.getAttachment();
        line.session = session;
        int seen = what.getInt("seq");
        List.copyOf(session.told.subList(seen, session.told.size()))
                .forEach(it -> send(socket, it));
        tell("RESUMED", DataObject.empty());
    }

    @Override
    public synchronized void onClose(
            WebSocket socket, int code, @Nullable String reason, boolean remote) {
        Line line = socket.getAttachment();
        if (line != null) {
            var session = line.session;
            if (session != null && session.socket == socket) {
                session.socket = null;
            }
        }
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception thrown) {
        // A test that needs this line sees that its event is never heard.
    }

    @Override
    public void onStart() {
        started.countDown();
    }
}
