package io.virga.models.balancing;

/**
 * What a node can take: so many requests in each second of the clock. The first that is one too many has the node replaced
 * by one of twice the size, which takes a while; until then whatever is too much is refused. It never shrinks (assumption).
 */
final class NodeCapacity {
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long NEVER = Long.MAX_VALUE;

    private final long doublingNanos;
    private double perSecond;
    private long doublesAtNanos = NEVER;
    private long second = -1;
    private long taken;

    NodeCapacity(NodeScaling scaling) {
        this.perSecond = scaling.initialPerSecond();
        this.doublingNanos = scaling.doublingNanos();
    }

    /** Whether a request that comes now, not before those that came earlier, is taken. */
    boolean admits(long nowNanos) {
        if (nowNanos >= doublesAtNanos) {
            perSecond *= 2;
            doublesAtNanos = NEVER;
        }
        if (nowNanos / SECOND_NANOS != second) {
            second = nowNanos / SECOND_NANOS;
            taken = 0;
        }
        if (taken + 1 <= perSecond) {
            taken++;
            return true;
        }
        if (doublesAtNanos == NEVER) {
            doublesAtNanos = nowNanos + doublingNanos;
        }
        return false;
    }
}
