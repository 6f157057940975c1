package nl.intervisie.rehearsal.page;

import java.util.function.Supplier;
import nl.intervisie.rehearsal.house.RandomIds;

/** Short ids for rooms that people open themselves. */
record RoomIds(RandomIds ids) implements Supplier<String> {

    private static final int LENGTH = 4;

    @Override
    public String get() {
        return ids.get().substring(0, LENGTH);
    }
}
