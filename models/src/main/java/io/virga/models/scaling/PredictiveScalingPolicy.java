package io.virga.models.scaling;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Timer;
import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.Journal;
import io.virga.models.monitoring.Metric;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A predictive scaling policy at work (EC2 Auto Scaling User Guide, "Predictive scaling"): every six hours it forecasts the
 * hourly load of the next two days, and some time before each hour it sees to it that the group has the capacity for that hour.
 * It never removes instances; dynamic policies do, but not below the forecast.
 */
final class PredictiveScalingPolicy extends Entity {
    private static final long HOUR_NANOS = PredictiveScaling.HOUR_NANOS;
    private static final long REFRESH_HOURS = 6;

    private final ScalingPolicies policies;
    private final PredictiveScaling rule;
    private final long clockNanos;
    private final long warmupNanos;
    private final Journal journal;
    private final HourlyLoad load;
    private final InPort<Datapoint> minutes = inPort("minute", this::observe);
    private final Timer prepare = timer("prepare", this::prepare);
    private final Timer begin = timer("begin", this::begin);
    private @Nullable HarmonicForecast forecast;
    private long forecastHour;
    private int floor;

    /** @param clockNanos time on the scenario's clock when the simulation's is at zero */
    PredictiveScalingPolicy(
            ScalingPolicies policies,
            String path,
            PredictiveScaling rule,
            Metric metric,
            long clockNanos,
            long warmupNanos,
            Journal journal) {
        super(policies.simulation(), path);
        this.policies = policies;
        this.rule = rule;
        this.clockNanos = clockNanos;
        this.warmupNanos = warmupNanos;
        this.journal = journal;
        this.load = new HourlyLoad(rule.history());
        metric.publishTo(minutes);
        begin.schedule(0);
        long untilNextHour = HOUR_NANOS - Math.floorMod(now() + clockNanos, HOUR_NANOS);
        prepare.schedule(Math.floorMod(untilNextHour - rule.bufferNanos(), HOUR_NANOS));
    }

    private long hour(long nanos) {
        return Math.floorDiv(nanos + clockNanos, HOUR_NANOS);
    }

    private void observe(Datapoint minute) {
        load.add(minute, hour(minute.endNanos() - 1));
    }

    /** Some time before an hour: launches what it needs beyond the hour that still runs. */
    private void prepare() {
        prepare.schedule(HOUR_NANOS);
        refresh();
        follow(hour(now() + rule.bufferNanos()), false);
    }

    /** An hour begins: it needs its own capacity and no longer that of the hour before. */
    private void begin() {
        begin.schedule(HOUR_NANOS - Math.floorMod(now() + clockNanos, HOUR_NANOS));
        refresh();
        follow(hour(now()), true);
    }

    private void refresh() {
        long hour = hour(now());
        if (forecast != null && hour - forecastHour < REFRESH_HOURS) {
            return;
        }
        SortedMap<Long, Double> known = load.before(hour);
        if (known.size() >= HarmonicForecast.FEWEST_HOURS) {
            forecast = new HarmonicForecast(known);
            forecastHour = hour;
            journal.record("forecast", path(), "made from " + known.size() + " hours of load");
        }
    }

    private void follow(long hour, boolean lowersFloor) {
        if (forecast == null || rule.forecastOnly()) {
            return;
        }
        double expected = forecast.at(hour);
        int capacity = rule.capacityFor(expected);
        floor = lowersFloor ? capacity : Math.max(floor, capacity);
        policies.scaleOut(capacity, reason(hour, expected, capacity), warmupNanos);
    }

    private String reason(long hour, double expected, int capacity) {
        return String.format(
                Locale.ROOT,
                "%s is forecast at %.1f%s for the hour from %dh, the target %.1f%s, which takes %d",
                rule.metric().word(),
                expected,
                rule.metric().unit(),
                hour,
                rule.targetValue(),
                rule.metric().unit(),
                capacity);
    }

    /** Instances that dynamic policies have to leave. */
    int floor() {
        return floor;
    }

    /** Instances that the forecast asks for now; empty before there is one. */
    OptionalInt forecastCapacity() {
        return forecast == null ? OptionalInt.empty() : OptionalInt.of(rule.capacityFor(forecast.at(hour(now()))));
    }
}
