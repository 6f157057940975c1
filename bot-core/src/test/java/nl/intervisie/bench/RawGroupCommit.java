package nl.intervisie.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** JDBC alone, clients that queue for one writer: each its own commit, one sync per batch. */
record RawGroupCommit(int clients) implements Contender {

    @Override
    public String name() {
        return "raw, group commit";
    }

    @Override
    public Running start(Path directory) throws SQLException {
        return new Group(new RawRows(directory), clients);
    }

    /** The writer and its queue. */
    private static final class Group implements Running {

        private final RawRows rows;
        private final int clients;
        private final BlockingQueue<Wish> queue = new LinkedBlockingQueue<>();
        private final Thread writer = new Thread(this::write, "raw-writer");
        private final CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        private volatile boolean closed;

        Group(RawRows rows, int clients) {
            this.rows = rows;
            this.clients = clients;
            writer.start();
        }

        @Override
        public void event(int client, long number) {
            var wish =
                    new Wish(
                            (int) ((client + number * clients) % RawRows.SESSIONS),
                            new CompletableFuture<>());
            queue.add(wish);
            wish.done.join();
        }

        private void write() {
            try {
                while (!closed) {
                    var batch = new ArrayList<Wish>();
                    batch.add(queue.take());
                    queue.drainTo(batch);
                    for (var wish : batch) {
                        rows.write(wish.session);
                    }
                    rows.sync();
                    batch.forEach(wish -> wish.done.complete(true));
                }
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                stopped.complete(true);
            }
        }

        @Override
        public void close() throws SQLException {
            closed = true;
            queue.add(new Wish(0, new CompletableFuture<>()));
            stopped.join();
            rows.close();
        }
    }

    /** An event that somebody waits for. */
    private record Wish(int session, CompletableFuture<Boolean> done) {}
}
