package io.virga.models.spot;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Recorded prices, and from the last of them on a process that continues there. */
final class ReplayedPrices implements PriceProcess {
    private static final PriceOrigin ORIGIN = new PriceOrigin(
            LocalDate.of(2021, 1, 9),
            "mean of a replayed month of AWS's Spot price history, by aws/amazon-ec2-instance-selector");

    private final Iterator<PriceChange> recorded;
    private final PriceProcess later;

    /**
     * @param recorded at least one, the first at time 0
     * @param continuation makes the process that goes on from the last one, which it repeats
     */
    ReplayedPrices(List<PriceChange> recorded, Function<PriceChange, PriceProcess> continuation) {
        this.recorded = recorded.iterator();
        this.later = continuation.apply(recorded.get(recorded.size() - 1));
        later.next();
    }

    @Override
    public PriceChange next() {
        return recorded.hasNext() ? recorded.next() : later.next();
    }

    @Override
    public PriceOrigin origin() {
        return ORIGIN;
    }
}
