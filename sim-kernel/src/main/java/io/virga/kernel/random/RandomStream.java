package io.virga.kernel.random;

/**
 * A named stream. {@link #nextDouble()} consumes it in turn; {@link #at} positions a cursor on a key instead, so that
 * what is drawn there depends on the key alone, whoever asks and whenever.
 *
 * <p>A draw is the value of a counter-based generator ({@link Philox}): seed, replication and name are its key; the key
 * of the draw, the number of its parts and the number of the draw are its counter. Draws of different keys of a stream
 * are therefore disjoint by construction.
 */
public final class RandomStream implements UniformSource {
    private static final int PARTS_SHIFT = 60;
    private static final long ONE_BITS = Double.doubleToRawLongBits(1.0);
    private static final double ONE_LESS_HALF_STEP = 1.0 - 0x1.0p-53;

    private final long runKey;
    private final long nameKey;
    private final long flips;
    private final Cursor sequential;
    private final Cursor keyed;

    private RandomStream(long runKey, long nameKey, long flips) {
        this.runKey = runKey;
        this.nameKey = nameKey;
        this.flips = flips;
        this.sequential = new Cursor(runKey, nameKey, flips, true);
        this.keyed = new Cursor(runKey, nameKey, flips, false);
    }

    /** The stream of that name, from its first draw. */
    public static RandomStream of(long seed, long replication, String name) {
        return new RandomStream(Mix.mix(Mix.mix(seed) + replication), Mix.hash(name), 0L);
    }

    /** The same stream with each uniform number {@code u} replaced by {@code 1 − u}, from its first draw. */
    public RandomStream antithetic() {
        return new RandomStream(runKey, nameKey, ~flips);
    }

    @Override
    public double nextDouble() {
        return sequential.nextDouble();
    }

    @Override
    public long nextLong() {
        return sequential.nextLong();
    }

    /** The draws of that key, from the first; valid until the next call of {@code at} on this stream. */
    public UniformSource at(long k) {
        return keyed.restart(1, k, 0, 0);
    }

    /** The draws of that key of two parts; the same rules hold. */
    public UniformSource at(long k1, long k2) {
        return keyed.restart(2, k1, k2, 0);
    }

    /** The draws of that key of three parts; the same rules hold. */
    public UniformSource at(long k1, long k2, long k3) {
        return keyed.restart(3, k1, k2, k3);
    }

    /**
     * The upper 52 bits of a word as the middle of one of 2^52 equal cells of the unit interval. It is put together from
     * bits because the conversion of integers is slow on some JDKs; see {@link Elementary}.
     */
    static double toUniform(long word) {
        return Double.longBitsToDouble(ONE_BITS | (word >>> 12)) - ONE_LESS_HALF_STEP;
    }

    private static final class Cursor implements UniformSource {
        private final long runKey;
        private final long nameKey;
        private final long flips;
        /** Whether a block is computed as soon as the one before it is used up, so that nobody waits for it. */
        private final boolean ahead;

        private final long[] words = new long[4];
        private int used = 4;
        private long block;
        private long k1;
        private long k2;
        private long k3;

        Cursor(long runKey, long nameKey, long flips, boolean ahead) {
            this.runKey = runKey;
            this.nameKey = nameKey;
            this.flips = flips;
            this.ahead = ahead;
        }

        Cursor restart(long parts, long first, long second, long third) {
            block = parts << PARTS_SHIFT;
            k1 = first;
            k2 = second;
            k3 = third;
            used = words.length;
            return this;
        }

        @Override
        public long nextLong() {
            if (used == words.length) {
                refill();
            }
            long word = words[used++] ^ flips;
            if (ahead && used == words.length) {
                refill();
            }
            return word;
        }

        private void refill() {
            Philox.block(block++, k1, k2, k3, runKey, nameKey, words);
            used = 0;
        }

        @Override
        public double nextDouble() {
            return toUniform(nextLong());
        }
    }
}
