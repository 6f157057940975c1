package nl.intervisie.play;

import nl.intervisie.engine.Seeds;

/** Chance that is the same at every run that begins with the same number. */
public final class CountedSeeds implements Seeds {

    private long state;

    public CountedSeeds(long seed) {
        state = seed;
    }

    @Override
    public long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
