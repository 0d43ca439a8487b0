package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.scenarios.build.Window;
import io.virga.scenarios.result.CalendarCosts;
import io.virga.scenarios.result.CostEstimate;
import io.virga.scenarios.spec.ScenarioSpec;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Projects a window of one day, or of whole weeks or longer, to the months of a year: each calendar day costs what the window's
 * days of that name do. Faults of the scenario do not happen again each week: the standing bill is simulated without them, and
 * what they cost is the difference, replication by replication.
 */
public final class CalendarStudy {
    private static final long DAY_NANOS = Duration.ofDays(1).toNanos();
    private static final int WEEK_DAYS = 7;

    private final ScenarioSpec spec;
    private final int threads;
    private final Window window;
    private final double confidence;

    /** @param threads replications that run at a time, at least 1; results do not depend on it */
    public CalendarStudy(ScenarioSpec spec, int threads) {
        this.spec = spec;
        this.threads = threads;
        this.window = Windows.of(spec.simulate());
        this.confidence = spec.simulate().confidence().fraction().doubleValue();
    }

    /** Why the scenario's window is like no calendar; null if it can be projected. */
    public static @Nullable String refusal(ScenarioSpec spec) {
        Window window = Windows.of(spec.simulate());
        boolean whole = window.fromNanos() % DAY_NANOS == 0 && window.lengthNanos() % DAY_NANOS == 0;
        long days = window.lengthNanos() / DAY_NANOS;
        return whole && (days == 1 || days >= WEEK_DAYS)
                ? null
                : "months are projected from whole days that begin at midnight: one, or seven and more;"
                        + " set simulate.from and simulate.to";
    }

    /**
     * Runs all replications without faults, and with them if there are any.
     *
     * @throws IllegalArgumentException if the window is refused
     * @throws io.virga.kernel.SimulationException when a limit is passed or a model is at fault
     */
    public CalendarCosts run(int year) {
        String refusal = refusal(spec);
        if (refusal != null) {
            throw new IllegalArgumentException(refusal);
        }
        List<Replication> standing = replications(GivenFault.none(spec));
        List<DayCosts> days = standing.stream()
                .map(each -> new DayCosts(window.fromNanos() / DAY_NANOS, each.billsUntil()))
                .toList();
        List<CostEstimate> months = new ArrayList<>();
        List<BigDecimal> ofYear = new ArrayList<>(Collections.nCopies(days.size(), BigDecimal.ZERO));
        for (int number = 1; number <= 12; number++) {
            YearMonth month = YearMonth.of(year, number);
            List<BigDecimal> usd =
                    days.stream().map(each -> monthUsd(each, month)).toList();
            IntStream.range(0, usd.size())
                    .forEach(at -> ofYear.set(at, ofYear.get(at).add(usd.get(at))));
            months.add(estimate(usd));
        }
        return new CalendarCosts(year, months, estimate(ofYear), events(standing));
    }

    private List<Replication> replications(ScenarioSpec given) {
        int n = spec.simulate().replications();
        Progress progress = new Progress(n);
        ReplicationRunner runner =
                new ReplicationRunner(given, window, spec.simulate().seed(), progress).billingEach(DAY_NANOS);
        return new ReplicationPool(threads, progress).run(runner, n);
    }

    private BigDecimal monthUsd(DayCosts days, YearMonth month) {
        BigDecimal windowMonthDays = BigDecimal.valueOf(spec.pricing().month().toNanos())
                .divide(BigDecimal.valueOf(DAY_NANOS), MathContext.DECIMAL64);
        BigDecimal usd = BigDecimal.ZERO;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            usd = usd.add(days.of(month.atDay(day).getDayOfWeek(), month.lengthOfMonth(), windowMonthDays));
        }
        return usd;
    }

    /** What faults change of the window's bill; null where there are none. */
    private @Nullable CostEstimate events(List<Replication> standing) {
        if (spec.faults().isEmpty()) {
            return null;
        }
        List<Replication> with = replications(spec);
        return estimate(IntStream.range(0, with.size())
                .mapToObj(at -> with.get(at)
                        .bill()
                        .total()
                        .subtract(standing.get(at).bill().total()))
                .toList());
    }

    /** The mean is that of the amounts; how far it may be off is no amount of money and needs no decimals. */
    private CostEstimate estimate(List<BigDecimal> usd) {
        ConfidenceInterval interval = ConfidenceInterval.ofMean(
                usd.stream().mapToDouble(BigDecimal::doubleValue).toArray(), confidence);
        boolean bounded = Double.isFinite(interval.lower());
        BigDecimal sum = usd.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CostEstimate(
                sum.divide(BigDecimal.valueOf(usd.size()), MathContext.DECIMAL64)
                        .setScale(2, RoundingMode.HALF_UP),
                bounded ? money(interval.lower()) : null,
                bounded ? money(interval.upper()) : null);
    }

    private static BigDecimal money(double usd) {
        return BigDecimal.valueOf(usd).setScale(2, RoundingMode.HALF_UP);
    }
}
