package io.virga.models.scaling;

import io.virga.models.monitoring.Datapoint;
import java.util.SortedMap;
import java.util.TreeMap;

/** The load of a group by hours: what was known of it before, and what its metric has shown since. */
final class HourlyLoad {
    /** Minutes that an hour must have shown to count (assumption). */
    private static final int ENOUGH_MINUTES = 50;

    private final TreeMap<Long, Double> hours;
    private long hour = Long.MIN_VALUE;
    private double sum;
    private int minutes;

    HourlyLoad(SortedMap<Long, Double> history) {
        this.hours = new TreeMap<>(history);
    }

    /**
     * Adds a minute.
     *
     * @param ofHour to which it belongs, never smaller than before
     */
    void add(Datapoint minute, long ofHour) {
        if (ofHour != hour) {
            close();
            hour = ofHour;
        }
        if (!minute.isMissing()) {
            sum += minute.value() * minute.sampleCount();
            minutes++;
        }
    }

    private void close() {
        if (minutes >= ENOUGH_MINUTES) {
            hours.put(hour, sum / minutes);
        }
        sum = 0;
        minutes = 0;
    }

    /** Those of the last two weeks before that hour. */
    SortedMap<Long, Double> before(long thisHour) {
        return hours.subMap(thisHour - HarmonicForecast.MOST_HOURS, thisHour);
    }
}
