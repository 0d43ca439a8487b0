package io.virga.kernel.random;

/**
 * A named stream. {@link #nextDouble()} consumes it in turn; {@link #at} positions a cursor on a key instead, so that
 * what is drawn there depends on the key alone.
 */
public final class RandomStream implements UniformSource {
    private final long key;
    private final Cursor sequential;
    private final Cursor keyed;

    private RandomStream(long key) {
        this.key = key;
        this.sequential = new Cursor(key);
        this.keyed = new Cursor(key);
    }

    public static RandomStream of(long seed, long replication, String name) {
        return new RandomStream(Mix.combine(Mix.combine(Mix.mix(seed), replication), Mix.hash(name)));
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
        return keyed.restart(Mix.combine(key, k));
    }

    public UniformSource at(long k1, long k2) {
        return keyed.restart(Mix.combine(Mix.combine(key, k1), k2));
    }

    public UniformSource at(long k1, long k2, long k3) {
        return keyed.restart(Mix.combine(Mix.combine(Mix.combine(key, k1), k2), k3));
    }

    private static final class Cursor implements UniformSource {
        private long state;

        Cursor(long state) {
            this.state = state;
        }

        Cursor restart(long newState) {
            this.state = newState;
            return this;
        }

        @Override
        public long nextLong() {
            state += 0x9E3779B97F4A7C15L;
            return Mix.mix(state);
        }

        @Override
        public double nextDouble() {
            return ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
        }
    }
}
