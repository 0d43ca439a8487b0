package io.virga.models.spot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The prices of a pool so far, and what running for a time cost at them. */
public final class PriceHistory {
    private static final BigDecimal HOUR_NANOS = BigDecimal.valueOf(3_600_000_000_000L);

    private final List<PriceChange> changes = new ArrayList<>();
    /** Dollars × nanoseconds per hour from the first change until each. */
    private final List<BigDecimal> costs = new ArrayList<>();

    PriceHistory() {}

    void add(PriceChange change) {
        costs.add(changes.isEmpty() ? BigDecimal.ZERO : costUntil(change.atNanos()));
        changes.add(change);
    }

    public List<PriceChange> changes() {
        return List.copyOf(changes);
    }

    /** The price in force at that time, the new one at a change; the last one for times to come. */
    public BigDecimal usdAt(long nanos) {
        return changes.get(indexAt(nanos)).usd();
    }

    /** What an instance costs that runs in [from, to), at the price of each moment: with 34 digits. */
    public BigDecimal usd(long fromNanos, long toNanos) {
        return costUntil(toNanos).subtract(costUntil(fromNanos)).divide(HOUR_NANOS, MathContext.DECIMAL128);
    }

    private BigDecimal costUntil(long nanos) {
        int index = indexAt(nanos);
        PriceChange change = changes.get(index);
        return costs.get(index).add(change.usd().multiply(BigDecimal.valueOf(nanos - change.atNanos())));
    }

    private int indexAt(long nanos) {
        if (changes.isEmpty() || nanos < changes.get(0).atNanos()) {
            throw new IllegalArgumentException("no price is known at " + nanos + " ns");
        }
        int low = 0;
        int high = changes.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (changes.get(middle).atNanos() <= nanos) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
