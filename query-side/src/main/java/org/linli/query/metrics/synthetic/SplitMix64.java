package org.linli.query.metrics.synthetic;

/** The generator SplitMix64 (Steele, Lea &amp; Flood 2014): the same numbers from the same seed everywhere. */
public final class SplitMix64 {
    private long state;

    public SplitMix64(long seed) {
        this.state = seed;
    }

    /** The next 64 bits. */
    public long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 up to, but not, 1. */
    public double uniform() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** From 0 up to, but not, the bound. */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }
}
