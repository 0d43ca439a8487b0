package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.workload.TraceFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Requests that a group had before the simulation, by hours. */
@Doc("Requests that the group had before the simulated time. What the file holds of that time itself is not looked at.")
public record LoadHistorySpec(
        @Property(
                doc = "A CSV file with the column `requests`, one row an interval, as traces of arrivals are.",
                example = "data/requests.csv")
        TraceFile file,

        @Property(doc = "The length of one interval, a part of an hour.", defaultValue = "1m", above = "0s", max = "1h")
        Duration interval,

        @Property(doc = "The time on the scenario's clock at which the file begins.", defaultValue = "0h")
        Duration startsAt,

        @Property(doc = "The factor on the counts.", defaultValue = "1", above = "0", max = "1000000000")
        BigDecimal scale)
        implements SelfChecking {
    private static final int MINUTES = 60;

    /** Mean requests a minute by number of the hour on the scenario's clock, of whole hours that end by that time. */
    public SortedMap<Long, Double> hoursBefore(Duration end) {
        SortedMap<Long, Double> hours = new TreeMap<>();
        int perHour = (int) Duration.ofHours(1).dividedBy(interval);
        long firstHour = startsAt.plusHours(1).minusNanos(1).toHours();
        int skipped = (int) Duration.ofHours(firstHour).minus(startsAt).dividedBy(interval);
        for (long hour = firstHour; hour < end.toHours(); hour++) {
            int from = skipped + (int) (hour - firstHour) * perHour;
            if (from + perHour > file.size()) {
                break;
            }
            double sum = 0;
            for (int i = from; i < from + perHour; i++) {
                sum += file.count(i);
            }
            hours.put(hour, sum * scale.doubleValue() / MINUTES);
        }
        return hours;
    }

    @Override
    public List<Violation> violations() {
        long hour = Duration.ofHours(1).toNanos();
        boolean divides = hour % interval.toNanos() == 0;
        boolean aligned = divides && startsAt.toNanos() % interval.toNanos() == 0;
        return aligned
                ? List.of()
                : List.of(new Violation(
                        "interval",
                        "intervals of " + Durations.format(interval) + " from " + Durations.format(startsAt)
                                + " on do not make whole hours",
                        "predictive scaling works by hours (EC2 Auto Scaling user guide)"));
    }
}
