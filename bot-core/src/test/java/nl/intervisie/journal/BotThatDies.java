package nl.intervisie.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.engine.Alarms;
import nl.intervisie.engine.Engine;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.engine.Surroundings;
import nl.intervisie.engine.texts.Texts;
import nl.intervisie.method.script.Catalogue;

/**
 * A bot in a process of its own, which dies when something is committed and not yet durable; what
 * its platform is asked until then stands in a file.
 */
final class BotThatDies {

    private static final List<String> ACTS =
            List.of(
                    "ana start basic 60",
                    "ben join",
                    "cleo join",
                    "dirk join",
                    "ana begin",
                    "ben pause",
                    "cleo resume",
                    "dirk pause",
                    "ana resume");

    private BotThatDies() {}

    /**
     * Arguments: the directory of the data, the file of requests, in how many commits to die, and
     * whether the commits before are synced.
     */
    public static void main(String[] args) throws IOException {
        var platform = new Noting(Path.of(args[1]));
        var death = new Death(platform, Boolean.parseBoolean(args[3]));
        var journal =
                JdbcJournal.open(Path.of(args[0]), Executors.newSingleThreadExecutor(), death);
        var engine = engine(journal, platform);
        engine.start();
        death.in(Integer.parseInt(args[2]));
        for (int i = 0; ; i++) {
            var act = ACTS.get(i < ACTS.size() ? i : ACTS.size() - 4 + i % 4).split(" ", 2);
            engine.hear(
                    new Incoming.Commanded(
                            new HeardKey(Entries.HOUSE, "h" + i),
                            new UserRef(Entries.HOUSE, act[0]),
                            Entries.ROOM,
                            act[1]));
        }
    }

    private static Engine engine(JdbcJournal journal, ChatPlatform platform) {
        return new Engine(
                new Surroundings(
                        journal,
                        platform,
                        new Silent(),
                        (_, _) -> {},
                        Executors.newVirtualThreadPerTaskExecutor(),
                        InstantSource.system(),
                        () -> 1,
                        Catalogue.builtIn(),
                        Texts.load()));
    }

    /** Stands between commit and sync, and pulls the plug. */
    private static final class Death implements Sync {

        private final Noting platform;
        private final boolean syncing;
        private int left = Integer.MAX_VALUE;

        Death(Noting platform, boolean syncing) {
            this.platform = platform;
            this.syncing = syncing;
        }

        synchronized void in(int commits) {
            left = commits;
        }

        @Override
        public synchronized void sync(Database database) throws SQLException {
            if (--left == 0) {
                platform.awaitSomebodyTooEarly();
                Runtime.getRuntime().halt(0);
            }
            if (syncing) {
                database.sync();
            } else {
                database.update("set write_delay 600000");
            }
        }
    }

    /** A platform that writes down the key of each errand before it does anything else. */
    private static final class Noting implements ChatPlatform {

        private final Path requests;
        private final Semaphore asked = new Semaphore(0);

        Noting(Path requests) throws IOException {
            this.requests = Files.createFile(requests);
        }

        /** Whoever acts on what is not durable has time to do so. */
        void awaitSomebodyTooEarly() {
            try {
                asked.tryAcquire(asked.availablePermits() + 1, 300, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public synchronized Delivered perform(Errand errand, Attempt attempt) {
            try {
                Files.writeString(requests, errand.key() + "\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            asked.release();
            return new Delivered("m" + errand.key());
        }

        @Override
        public Finding find(Errand errand, Attempt attempt) {
            return new Finding.Absent();
        }

        @Override
        public Capabilities capabilities(RoomRef room) {
            return new Capabilities(true, true, true, false, true);
        }

        @Override
        public Readers readers(RoomRef room) {
            return new Readers(Set.of(), 0, false);
        }

        @Override
        public boolean administers(UserRef who) {
            return false;
        }
    }

    /** The clock calls nobody. */
    private static final class Silent implements Alarms {

        @Override
        public void set(SessionKey session, int epoch, Instant at) {}

        @Override
        public void clear(SessionKey session) {}
    }
}
