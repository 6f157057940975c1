package nl.intervisie.rehearsal.house;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Houses for tests. */
public final class Houses {

    /** A Monday, ten o'clock in Utrecht. */
    public static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

    private Houses() {}

    /** The house in this folder, at a fixed hour. */
    public static House in(Path folder) {
        return at(folder, InstantSource.fixed(MONDAY));
    }

    /** The house in this folder, by this clock. */
    public static House at(Path folder, InstantSource clock) {
        var count = new AtomicInteger();
        return House.open(
                folder,
                clock,
                () -> "id" + System.nanoTime() + "x" + count.incrementAndGet(),
                Thread::new);
    }

    /** Everybody is in this room now. */
    public static void letIn(House house, String room, String... people) {
        for (var who : people) {
            house.change(room, each -> each.entered(who));
        }
    }

    /** An open room with nobody in it. */
    public static Room room(String id) {
        return Room.unknown(id).opened("Oefenkamer");
    }
}
