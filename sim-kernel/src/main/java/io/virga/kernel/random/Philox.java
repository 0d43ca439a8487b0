package io.virga.kernel.random;

/**
 * Philox4x64-10: a bijection of 256-bit counters under a 128-bit key. Equal inputs give equal outputs, different
 * counters never share a position, so that draws of different keys are disjoint by construction.
 *
 * <p>Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; the generator passes
 * the BigCrush battery with seven rounds, ten leave a margin.
 */
final class Philox {
    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
    private static final long WEYL_1 = 0xBB67AE8584CAA73BL;

    private Philox() {}

    /**
     * Writes the four words that belong to the counter (c0, c1, c2, c3) and the key (k0, k1).
     *
     * <p>The ten rounds are written out: the compiler unrolls a loop of them only in part, and a block takes a third
     * longer. Blocks are what a simulation waits for most.
     */
    static void block(long c0, long c1, long c2, long c3, long k0, long k1, long[] out) {
        long next0;
        long next2;

        next0 = highWord(MULTIPLIER_1, c2) ^ c1 ^ k0;
        c1 = MULTIPLIER_1 * c2;
        next2 = highWord(MULTIPLIER_0, c0) ^ c3 ^ k1;
        c3 = MULTIPLIER_0 * c0;
        c0 = next0;
        c2 = next2;
        k0 += WEYL_0;
        k1 += WEYL_1;

        next0 = highWord(MULTIPLIER_1, c2) ^ c1 ^ k0;
        c1 = MULTIPLIER_1 * c2;
        next2 = highWord(MULTIPLIER_0, c0) ^ c3 ^ k1;
        c3 = MULTIPLIER_0 * c0;
        c0 = next0;
        c2 = next2;
        k0 += WEYL_0;
        k1 += WEYL_1;

        next0 = highWord(MULTIPLIER_1, c2) ^ c1 ^ k0;
        c1 = MULTIPLIER_1 * c2;
        next2 = highWord(MULTIPLIER_0, c0) ^ c3 ^ k1;
        c3 = MULTIPLIER_0 * c0;
        c0 = next0;
        c2 = next2;
        k0 += WEYL_0;
        k1 += WEYL_1;

        next0 = highWord(MULTIPLIER_1, c2) ^ c1 ^ k0;
        c1 = MULTIPLIER_1 * c2;
        next2 = highWord(MULTIPLIER_0, c0) ^ c3 ^ k1;
        c3 = MULTIPLIER_0 * c0;
        c0 = next0;
        c2 = next2;
        k0 += WEYL_0;
        k1 += WEYL_1;

        next0 = highWord(MULTIPLIER_1, c2) ^ c1 ^ k0;
        c1 = MULTIPLIER_1 * c2;
        next2 = highWord(MULTIPLIER_0, c0) ^ c3 ^ k1;
        c3 = MULTIPLIER_0 * c0;
        c0 = next0;
        c2 = next2;
        k0 += WEYL_0;
        k1 += WEYL_1;

        next0 = highWord(MULTIPLIER_1, c2) ^ c1 ^ k0;
        c1 = MULTIPLIER_1 * c2;
        next2 = highWord(MULTIPLIER_0, c0) ^ c3 ^ k1;
        c3 = MULTIPLIER_0 * c0;
        c0 = next0;
        c2 = next2;
        k0 += WEYL_0;
        k1 += WEYL_1;

        next0 = highWord(MULTIPLIER_1, c2) ^ c1 ^ k0;
        c1 = MULTIPLIER_1 * c2;
        next2 = highWord(MULTIPLIER_0, c0) ^ c3 ^ k1;
        c3 = MULTIPLIER_0 * c0;
        c0 = next0;
        c2 = next2;
        k0 += WEYL_0;
        k1 += WEYL_1;

        next0 = highWord(MULTIPLIER_1, c2) ^ c1 ^ k0;
        c1 = MULTIPLIER_1 * c2;
        next2 = highWord(MULTIPLIER_0, c0) ^ c3 ^ k1;
        c3 = MULTIPLIER_0 * c0;
        c0 = next0;
        c2 = next2;
        k0 += WEYL_0;
        k1 += WEYL_1;

        next0 = highWord(MULTIPLIER_1, c2) ^ c1 ^ k0;
        c1 = MULTIPLIER_1 * c2;
        next2 = highWord(MULTIPLIER_0, c0) ^ c3 ^ k1;
        c3 = MULTIPLIER_0 * c0;
        c0 = next0;
        c2 = next2;
        k0 += WEYL_0;
        k1 += WEYL_1;

        next0 = highWord(MULTIPLIER_1, c2) ^ c1 ^ k0;
        c1 = MULTIPLIER_1 * c2;
        next2 = highWord(MULTIPLIER_0, c0) ^ c3 ^ k1;
        c3 = MULTIPLIER_0 * c0;
        c0 = next0;
        c2 = next2;

        out[0] = c0;
        out[1] = c1;
        out[2] = c2;
        out[3] = c3;
    }

    /** Upper 64 bits of the unsigned product; both multipliers have their top bit set, hence the plain {@code + b}. */
    private static long highWord(long multiplier, long b) {
        return Math.multiplyHigh(multiplier, b) + b + (multiplier & (b >> 63));
    }
}
