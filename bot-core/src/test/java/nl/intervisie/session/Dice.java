package nl.intervisie.session;

import java.util.List;

/** Chance that is the same every time for the same seed, on every machine. */
public final class Dice {

    private long state;

    public Dice(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    }

    /** From 0 to {@code bound}, which it never reaches. */
    public int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }

    public boolean in(int chances, int of) {
        return below(of) < chances;
    }

    public <T> T one(List<T> some) {
        return some.get(below(some.size()));
    }
}
