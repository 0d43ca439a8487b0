package io.virga.models.storage;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** How many bytes were stored at each time: what is billed by the GB-month. */
public final class StorageHistory {
    private record Step(long fromNanos, long bytes) {}

    private final List<Step> steps = new ArrayList<>();

    /** From now on so many bytes are stored. */
    public void set(long nowNanos, long bytes) {
        steps.add(new Step(nowNanos, bytes));
    }

    /** Bytes stored now. */
    public long bytes() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).bytes();
    }

    /** The integral over a window, in bytes times nanoseconds. */
    public BigInteger byteNanos(long fromNanos, long toNanos) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            long start = Math.max(fromNanos, steps.get(i).fromNanos());
            long end = i + 1 < steps.size() ? Math.min(toNanos, steps.get(i + 1).fromNanos()) : toNanos;
            if (end > start) {
                BigInteger bytes = BigInteger.valueOf(steps.get(i).bytes());
                sum = sum.add(bytes.multiply(BigInteger.valueOf(end - start)));
            }
        }
        return sum;
    }
}
