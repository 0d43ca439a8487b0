package io.virga.models.commitment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Usage by the clock hours of a window. A clock hour that the window cuts counts with the part that is in it, and so does
 * what is committed for it.
 */
public final class HourlyUsage {
    private static final long HOUR_NANOS = 3_600_000_000_000L;
    private static final BigDecimal HOUR = BigDecimal.valueOf(HOUR_NANOS);

    private final long fromNanos;
    private final long toNanos;
    private final int hours;
    private final Map<UsageType, long[]> nanos = new LinkedHashMap<>();

    /** @param toNanos end of the window, which is [from, to) on the simulation's clock, where an hour begins at 0 */
    public HourlyUsage(long fromNanos, long toNanos) {
        this.fromNanos = fromNanos;
        this.toNanos = toNanos;
        this.hours = (int) (Math.floorDiv(toNanos - 1, HOUR_NANOS) - Math.floorDiv(fromNanos, HOUR_NANOS) + 1);
    }

    /** One unit was used from then to then, within the window; nothing if that is no time. */
    public void add(UsageType type, long startNanos, long endNanos) {
        if (startNanos >= endNanos) {
            return;
        }
        if (startNanos < fromNanos || endNanos > toNanos) {
            throw new IllegalArgumentException(
                    "usage from " + startNanos + " to " + endNanos + " ns leaves the window");
        }
        long[] byHour = nanos.computeIfAbsent(type, each -> new long[hours]);
        for (int hour = index(startNanos); hour <= index(endNanos - 1); hour++) {
            byHour[hour] += Math.min(endNanos, end(hour)) - Math.max(startNanos, start(hour));
        }
    }

    private int index(long timeNanos) {
        return (int) (Math.floorDiv(timeNanos, HOUR_NANOS) - Math.floorDiv(fromNanos, HOUR_NANOS));
    }

    private long start(int hour) {
        return Math.max(fromNanos, (Math.floorDiv(fromNanos, HOUR_NANOS) + hour) * HOUR_NANOS);
    }

    private long end(int hour) {
        return Math.min(toNanos, (Math.floorDiv(fromNanos, HOUR_NANOS) + hour + 1) * HOUR_NANOS);
    }

    /** Clock hours that the window touches. */
    public int hours() {
        return hours;
    }

    /** What part of that clock hour lies in the window. */
    public BigDecimal part(int hour) {
        return BigDecimal.valueOf(end(hour) - start(hour)).divide(HOUR, MathContext.DECIMAL128);
    }

    /** Hours used of each type in that clock hour. */
    public Map<UsageType, BigDecimal> of(int hour) {
        Map<UsageType, BigDecimal> usage = new LinkedHashMap<>();
        nanos.forEach((type, byHour) ->
                usage.put(type, BigDecimal.valueOf(byHour[hour]).divide(HOUR, MathContext.DECIMAL128)));
        return usage;
    }

    /** All clock hours that the window touches. */
    public List<UsageHour> list() {
        return IntStream.range(0, hours)
                .mapToObj(hour -> new UsageHour(of(hour), part(hour)))
                .toList();
    }
}
