package io.virga.models.traffic;

import io.virga.kernel.random.RandomStream;
import java.util.Arrays;

/**
 * The arrivals of a record, at their own times. More than were recorded come when a factor copies them: the copies fall
 * anywhere between their original and the next; a factor below 1 leaves some out at random.
 */
public final class TimestampArrivals implements Arrivals {
    private final long[] times;
    private final double factor;
    private final RandomStream draws;
    private int record;
    private long[] pending = new long[0];
    private int taken;

    /**
     * @param timesNanos on the simulation's clock, not decreasing, which may begin before 0; what lies there is left out
     * @param factor arrivals for each one of the record, positive
     */
    public TimestampArrivals(long[] timesNanos, double factor, RandomStream draws) {
        this.times = timesNanos.clone();
        this.factor = factor;
        this.draws = draws;
        while (record < times.length && times[record] < 0) {
            record++;
        }
    }

    @Override
    public long next() {
        while (taken == pending.length) {
            if (record == times.length) {
                return NEVER;
            }
            spread();
            record++;
        }
        return pending[taken++];
    }

    private void spread() {
        taken = 0;
        int copies = (int) factor + (draws.at(record).nextDouble() < factor - (int) factor ? 1 : 0);
        pending = new long[copies];
        long gap = record + 1 < times.length ? times[record + 1] - times[record] : 0;
        for (int i = 0; i < copies; i++) {
            pending[i] = times[record]
                    + (i == 0 ? 0 : (long) (gap * draws.at(record, i).nextDouble()));
        }
        Arrays.sort(pending);
    }
}
