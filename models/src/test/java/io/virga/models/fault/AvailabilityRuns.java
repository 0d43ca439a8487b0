package io.virga.models.fault;

import static io.virga.models.fault.CountedService.HOUR;
import static io.virga.models.fault.CountedService.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.SimulationConfig;
import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;

/**
 * Independent replications of a service, each measured after a twentieth of its time. Each estimate must be as tight as its
 * tolerance says, by the half width of its 95% interval, and its interval at 99.99% must hold the exact value: the chance of a
 * false alarm is one in ten thousand a check.
 */
final class AvailabilityRuns {
    /** Of the intervals that must hold the exact value. */
    static final double LEVEL = 0.9999;

    static final int REPLICATIONS = 20;
    private static final double YEAR = 8760;

    private final List<CountedService> services = new ArrayList<>();
    private final double hoursEach;

    AvailabilityRuns(double hours, Function<SimulationConfig, CountedService> builder) {
        this.hoursEach = hours / REPLICATIONS;
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            CountedService service = builder.apply(SimulationConfig.of(3, replication));
            service.sim.runUntil((long) (hoursEach / 20 * HOUR));
            service.restart();
            service.sim.runUntil((long) (hoursEach * 21 / 20 * HOUR));
            services.add(service);
        }
    }

    double outagesPerYear(CountedService service) {
        return service.outages / hoursEach * YEAR;
    }

    Tally passages() {
        Tally all = new Tally();
        services.forEach(service -> all.merge(service.passages));
        return all;
    }

    Tally tally(ToDoubleFunction<CountedService> value) {
        Tally tally = new Tally();
        services.forEach(service -> tally.add(value.applyAsDouble(service)));
        return tally;
    }

    void check(String what, double exact, double tolerance, ToDoubleFunction<CountedService> value) {
        check(what, exact, tolerance, tally(value));
    }

    /** The estimate is as tight as its tolerance, and its interval at {@link #LEVEL} holds the exact value. */
    static void check(String what, double exact, double tolerance, Tally tally) {
        ConfidenceInterval usual = ConfidenceInterval.ofMean(tally, 0.95);
        assertThat(usual.relativeHalfWidth()).as("%s: %s", what, usual).isLessThanOrEqualTo(tolerance);
        ConfidenceInterval wide = ConfidenceInterval.ofMean(tally, LEVEL);
        assertThat(wide.contains(exact)).as("%s is %s: %s", what, exact, wide).isTrue();
    }

    static Offset<Double> relative(double value, double tolerance) {
        return Offset.offset(Math.abs(value) * tolerance);
    }
}
