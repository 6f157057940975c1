package nl.intervisie.journal;

import static nl.intervisie.journal.Entries.ANA;
import static nl.intervisie.journal.Entries.MONDAY;
import static nl.intervisie.journal.Entries.after;
import static nl.intervisie.journal.Entries.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import nl.intervisie.engine.Journal.HeardBefore;
import nl.intervisie.engine.Journal.NotRecorded;
import nl.intervisie.engine.Journal.Overtaken;
import nl.intervisie.engine.Outcome;
import nl.intervisie.engine.SessionKey;
import nl.intervisie.session.act.SessionEvent.Joined;
import nl.intervisie.session.act.SessionEvent.Told;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the journal on H2 does when the database, the disk or a thread lets it down. */
class DurabilityTest {

    private static final Seat P1 = Seat.number(1);

    @TempDir Path directory;

    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Hurdle hurdle = new Hurdle();
    private JdbcJournal journal;

    @BeforeEach
    void open() {
        journal = JdbcJournal.open(directory, writer, hurdle);
    }

    @AfterEach
    void stop() {
        if (!writer.isShutdown()) {
            journal.close();
        }
        writer.shutdown();
        callers.shutdown();
    }

    @Test
    void nobodyIsAnsweredBeforeTheSync() throws Exception {
        hurdle.hold();
        var recorded = callers.submit(() -> join(session("one"), 0));
        hurdle.awaitSomebody();
        assertThat(recorded.isDone()).isFalse();
        hurdle.letGo();
        assertThat(recorded.get()).isEqualTo("recorded");
    }

    @Test
    void nobodyReadsWhatIsNotDurable() throws Exception {
        hurdle.hold();
        var recorded = callers.submit(() -> join(session("one"), 0));
        hurdle.awaitSomebody();
        var read =
                callers.submit(() -> {
                    var found = journal.recall(session("one"));
                    assertThat(hurdle.syncs()).as("synced before it was read").isPositive();
                    return found;
                });
        hurdle.letGo();
        assertThat(read.get()).isPresent();
        assertThat(recorded.get()).isEqualTo("recorded");
    }

    @Test
    void aDuplicateDoesNotPoisonItsNeighbours() throws Exception {
        journal.record(after(session("one"), 0).heard("click").with(new Joined(P1)).entry());
        hurdle.hold();
        var first = callers.submit(() -> join(session("first"), 0));
        hurdle.awaitSomebody();
        var batch = new ArrayList<Callable<String>>();
        for (int i = 0; i < 20; i++) {
            var key = session("s" + i);
            batch.add(() -> join(key, 0));
            batch.add(() -> join(session("one"), 0));
            batch.add(this::clickAgain);
        }
        var asked = batch.stream().map(callers::submit).toList();
        hurdle.letGo();
        assertThat(first.get()).isEqualTo("recorded");
        for (int i = 0; i < asked.size(); i += 3) {
            assertThat(asked.get(i).get()).isEqualTo("recorded");
            assertThat(asked.get(i + 1).get()).isEqualTo("overtaken");
            assertThat(asked.get(i + 2).get()).isEqualTo("heard before");
        }
    }

    @Test
    void aDatabaseThatIsClosedUnderUsHeals() throws Exception {
        for (int i = 0; i < 5; i++) {
            hurdle.trip(database -> shutDown());
            journal.record(after(session("one"), i).heard("h" + i).with(new Joined(P1)).entry());
        }
        assertThat(journal.recall(session("one")).orElseThrow().events()).hasSize(5);
        assertThat(journal.trouble()).isEmpty();
    }

    /** Committed and durable, but the answer never came: it must not be done a second time. */
    @Test
    void whatWasDurableBeforeTheFallIsNotDoubled() throws Exception {
        hurdle.trip(database -> {
            database.sync();
            throw new SQLException("fallen", "90098", 90098);
        });
        journal.record(
                after(session("one"), 0)
                        .heard("click")
                        .with(new Told(P1, new TextRef(1, 0)))
                        .saying(new TextRef(1, 0), "words")
                        .owing("card")
                        .entry());
        var memory = journal.recall(session("one")).orElseThrow();
        assertThat(memory.events()).hasSize(1);
        assertThat(memory.owed()).hasSize(1);
        assertThat(journal.words(session("one"), new TextRef(1, 0))).contains("words");
    }

    @Test
    void aWholeBatchSurvivesAFall() throws Exception {
        hurdle.hold();
        var first = callers.submit(() -> join(session("first"), 0));
        hurdle.awaitSomebody();
        var asked = new ArrayList<java.util.concurrent.Future<String>>();
        for (int i = 0; i < 50; i++) {
            var key = session("s" + i);
            asked.add(callers.submit(() -> join(key, 0)));
        }
        hurdle.trip(_ -> shutDown());
        hurdle.letGo();
        assertThat(first.get()).isEqualTo("recorded");
        for (var one : asked) {
            assertThat(one.get()).isEqualTo("recorded");
        }
        for (int i = 0; i < 50; i++) {
            assertThat(journal.recall(session("s" + i)).orElseThrow().events()).hasSize(1);
        }
    }

    @Test
    void whatCannotBeSyncedIsNotRecorded() throws Exception {
        journal.record(after(session("one"), 0).with(new Joined(P1)).entry());
        hurdle.block(_ -> {
            throw new SQLException("no space left on device", "90028", 90028);
        });
        assertThatExceptionOfType(NotRecorded.class)
                .isThrownBy(() ->
                        journal.record(
                                after(session("one"), 1)
                                        .heard("click")
                                        .with(new Joined(P1))
                                        .entry()))
                .withNoCause();
        assertThat(journal.trouble()).isPresent();
        hurdle.clear();
        assertThat(journal.recall(session("one")).orElseThrow().events()).hasSize(1);
        assertThat(journal.trouble()).isEmpty();
        journal.record(after(session("one"), 1).heard("click").with(new Joined(P1)).entry());
    }

    /** Numbers and keys of sessions are kept at hand: never those that were rolled back. */
    @Test
    void whatWasUndoneLeavesNoNumberAndNoKey() throws Exception {
        hurdle.block(_ -> {
            throw new SQLException("no space left on device", "90028", 90028);
        });
        assertThatExceptionOfType(NotRecorded.class).isThrownBy(() -> tell("one", 0));
        hurdle.clear();
        var poison = after(session("one"), 0).with(new Joined(P1)).owing("card").entry().owed();
        assertThatExceptionOfType(NotRecorded.class)
                .isThrownBy(() ->
                        journal.record(
                                after(session("one"), 0)
                                        .with(new Told(P1, new TextRef(1, 0)))
                                        .saying(new TextRef(1, 0), "never")
                                        .owing("card")
                                        .owing(poison)
                                        .entry()));
        tell("two", 0);
        tell("one", 0);
        hurdle.trip(_ -> shutDown());
        tell("three", 0);
        tell("one", 1);
        tell("two", 1);
        journal.abandon();
        open();
        tell("four", 0);
        tell("three", 1);
        assertThat(told("one")).containsExactly("one 1", "one 2");
        assertThat(told("two")).containsExactly("two 1", "two 2");
        assertThat(told("three")).containsExactly("three 1", "three 2");
        assertThat(told("four")).containsExactly("four 1");
    }

    private void tell(String id, long after) throws Exception {
        var ref = new TextRef(after + 1, 0);
        journal.record(
                after(session(id), after)
                        .with(new Told(P1, ref))
                        .saying(ref, id + " " + ref.seq())
                        .entry());
    }

    private List<String> told(String id) {
        var events = journal.recall(session(id)).orElseThrow().events().size();
        return LongStream.rangeClosed(1, events)
                .mapToObj(seq -> journal.words(session(id), new TextRef(seq, 0)).orElseThrow())
                .toList();
    }

    @Test
    void aNoteOutlastsTrouble() throws Exception {
        var entry = after(session("one"), 0).with(new Joined(P1)).owing("card").entry();
        journal.record(entry);
        hurdle.block(_ -> {
            throw new SQLException("no space left on device", "90028", 90028);
        });
        journal.note(entry.owed().getFirst(), new Outcome(Outcome.State.SENT, 1, "m1", MONDAY));
        assertThatExceptionOfType(NotRecorded.class).isThrownBy(() -> join(session("two"), 0));
        hurdle.clear();
        assertThat(journal.recall(session("one")).orElseThrow().owed()).isEmpty();
        assertThat(journal.sent(session("one"))).containsExactly("m1");
    }

    @Test
    void interruptedCallersHarmNothing() throws Exception {
        var interrupted = new AtomicInteger();
        var asked = new ArrayList<java.util.concurrent.Future<?>>();
        for (int i = 0; i < 200; i++) {
            var key = session("s" + i % 20);
            var after = i / 20;
            asked.add(
                    callers.submit(() -> {
                        Thread.currentThread().interrupt();
                        journal.recall(key);
                        join(key, after);
                        journal.words(key, new TextRef(1, 0));
                        return Thread.interrupted() ? interrupted.incrementAndGet() : 0;
                    }));
        }
        for (var one : asked) {
            one.get();
        }
        assertThat(interrupted).as("left for the caller to see").hasValue(200);
        assertThat(journal.trouble()).isEmpty();
        join(session("after"), 0);
    }

    @Test
    void whatTheDatabaseSaysReachesNobody() {
        var once = after(session("marker"), 0).with(new Joined(P1)).owing("card").entry();
        var twice = List.of(once.owed().getFirst(), once.owed().getFirst());
        var entry = after(session("marker"), 0).with(new Joined(P1)).owing(twice).entry();
        assertThatThrownBy(() -> journal.record(entry))
                .isInstanceOf(NotRecorded.class)
                .hasMessageNotContaining("marker")
                .hasNoCause()
                .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
        assertThat(journal.trouble()).as("of one wrong value").isEmpty();
    }

    @Test
    void aClosedJournalSaysSo() {
        journal.close();
        assertThatExceptionOfType(NotRecorded.class).isThrownBy(() -> journal.kept(ANA, "case"));
        journal.close();
    }

    @Test
    void anExecutorThatIsGoneIsSaid() {
        writer.shutdown();
        assertThatExceptionOfType(NotRecorded.class).isThrownBy(() -> journal.kept(ANA, "case"));
    }

    @Test
    void oneThreadIsEnough(@TempDir Path other) {
        try (var alone = JdbcJournal.open(other, Runnable::run)) {
            alone.keep(ANA, "case", "on this thread", MONDAY);
            assertThat(alone.kept(ANA, "case")).contains("on this thread");
        }
    }

    private String join(SessionKey key, long after) throws Exception {
        try {
            journal.record(after(key, after).with(new Joined(P1)).entry());
            return "recorded";
        } catch (Overtaken _) {
            return "overtaken";
        }
    }

    private String clickAgain() throws Exception {
        try {
            journal.record(after(session("one"), 1).heard("click").with(new Joined(P1)).entry());
            return "recorded";
        } catch (HeardBefore _) {
            return "heard before";
        }
    }

    /** What an interrupt inside H2 does to everybody. */
    private void shutDown() throws SQLException {
        try (var connection =
                        java.sql.DriverManager.getConnection(
                                "jdbc:h2:async:" + directory.resolve("journal"));
                var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }

    /** Stands between commit and sync. */
    private static final class Hurdle implements Sync {

        private final List<Sync> once = new ArrayList<>();
        private final AtomicInteger syncs = new AtomicInteger();
        private Sync every = _ -> {};
        private CountDownLatch reached = new CountDownLatch(0);
        private CountDownLatch gate = new CountDownLatch(0);

        /** The next to come waits here. */
        synchronized void hold() {
            reached = new CountDownLatch(1);
            gate = new CountDownLatch(1);
        }

        void awaitSomebody() throws InterruptedException {
            latches()[0].await();
        }

        void letGo() {
            latches()[1].countDown();
        }

        private synchronized CountDownLatch[] latches() {
            return new CountDownLatch[] {reached, gate};
        }

        /** This happens to the next to come, once. */
        synchronized void trip(Sync what) {
            once.add(what);
        }

        /** This happens to everybody until {@link #clear}. */
        synchronized void block(Sync what) {
            every = what;
        }

        synchronized void clear() {
            every = _ -> {};
        }

        private synchronized Sync next() {
            return once.isEmpty() ? every : once.removeFirst();
        }

        @Override
        public void sync(Database database) throws SQLException {
            var both = latches();
            both[0].countDown();
            try {
                both[1].await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            next().sync(database);
            database.sync();
            syncs.incrementAndGet();
        }

        /** How often what was committed became durable. */
        int syncs() {
            return syncs.get();
        }
    }
}
