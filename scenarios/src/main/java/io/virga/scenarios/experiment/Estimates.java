package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.LatencyHistogram;
import io.virga.scenarios.result.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Turns what replications observed into metrics with intervals. */
final class Estimates {
    static final String POOLED = "pooled";
    static final String REPLICATION_MEAN = "replication-mean";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final MathContext DIGITS = new MathContext(12);
    private static final double[] QUANTILES = {0.5, 0.9, 0.95, 0.99, 0.999};
    private static final String[] QUANTILE_NAMES = {"p50", "p90", "p95", "p99", "p99.9"};

    private final double confidence;
    private final List<String> given;

    /** @param given names of the faults that all values are conditional on */
    Estimates(double confidence, List<String> given) {
        this.confidence = confidence;
        this.given = given;
    }

    /** Pools one observation of each replication. */
    Metric ratio(List<Observation> replications) {
        Observation first = replications.get(0);
        int n = replications.size();
        double[] numerators = new double[n];
        double[] denominators = new double[n];
        List<@Nullable Double> values = new ArrayList<>();
        long events = 0;
        boolean counts = true;
        for (int i = 0; i < n; i++) {
            Observation each = replications.get(i);
            numerators[i] = each.numerator();
            denominators[i] = each.denominator();
            values.add(finite(each.value()));
            events += each.events();
            counts &= each.denominator() == 1;
        }
        ConfidenceInterval interval = ConfidenceInterval.ofRatio(numerators, denominators, confidence);
        return metric(
                first.name(),
                first.stat(),
                first.unit(),
                counts ? REPLICATION_MEAN : POOLED,
                interval,
                n,
                events,
                values);
    }

    /** Share of successes among trials, between 0 and 1 also in its interval, and never certain. */
    Metric share(List<Observation> replications) {
        Metric metric = ratio(replications);
        double successes = 0;
        double trials = 0;
        for (Observation each : replications) {
            successes += each.numerator();
            trials += each.denominator();
        }
        if (trials == 0 || metric.value() == null) {
            return metric;
        }
        Double low = metric.low() == null ? null : Math.max(0, metric.low());
        Double high = metric.high() == null ? null : Math.min(1, metric.high());
        String note = metric.note();
        double unseen =
                ConfidenceInterval.withoutEvents((long) trials, confidence).upper();
        if (successes == trials) {
            low = rounded(1 - unseen);
            high = 1.0;
            note = "no failure seen: the bound is the rule of three's";
        } else if (successes == 0) {
            low = 0.0;
            high = rounded(unseen);
            note = "no success seen: the bound is the rule of three's";
        }
        return new Metric(
                metric.name(),
                metric.stat(),
                metric.unit(),
                metric.estimand(),
                given,
                metric.value(),
                low,
                high,
                metric.n(),
                metric.events(),
                metric.perReplication(),
                note);
    }

    /** Mean, quantiles and maximum of latencies, failures being a mass beyond all of them. */
    List<Metric> latency(String name, List<LatencyHistogram> replications) {
        LatencyHistogram pooled = new LatencyHistogram();
        replications.forEach(pooled::merge);
        List<Metric> metrics = new ArrayList<>();
        metrics.add(meanLatency(name, replications));
        for (int i = 0; i < QUANTILES.length; i++) {
            metrics.add(quantile(name, QUANTILE_NAMES[i], QUANTILES[i], pooled, replications));
        }
        List<@Nullable Double> maxima = new ArrayList<>();
        replications.forEach(each -> maxima.add(each.maxNanos() / NANOS_PER_SECOND));
        metrics.add(new Metric(
                name,
                "max",
                "s",
                POOLED,
                given,
                pooled.maxNanos() / NANOS_PER_SECOND,
                null,
                null,
                replications.size(),
                pooled.count(),
                maxima,
                "of answered requests; a maximum has no interval"));
        return metrics;
    }

    private Metric meanLatency(String name, List<LatencyHistogram> replications) {
        List<Observation> observations = new ArrayList<>();
        long censored = 0;
        for (LatencyHistogram each : replications) {
            long answered = each.count() - each.censored();
            double sum = answered == 0 ? 0 : each.meanNanos() / NANOS_PER_SECOND * answered;
            observations.add(Observation.ratio(name, "mean", "s", sum, answered, answered));
            censored += each.censored();
        }
        Metric metric = ratio(observations);
        return censored == 0 ? metric : withNote(metric, "of answered requests; " + censored + " were not answered");
    }

    private Metric quantile(
            String name, String stat, double p, LatencyHistogram pooled, List<LatencyHistogram> replications) {
        List<@Nullable Double> values = new ArrayList<>();
        double[] sections = new double[replications.size()];
        boolean complete = true;
        for (int i = 0; i < sections.length; i++) {
            Double value = seconds(replications.get(i).quantileNanos(p));
            values.add(value);
            complete &= value != null;
            sections[i] = value == null ? Double.NaN : value;
        }
        Double value = seconds(pooled.quantileNanos(p));
        int n = replications.size();
        if (value == null) {
            String why = pooled.count() == 0 ? "no request ended" : "lies among the requests that failed";
            return new Metric(name, stat, "s", POOLED, given, null, null, null, n, pooled.count(), values, why);
        }
        if (!complete) {
            return new Metric(
                    name,
                    stat,
                    "s",
                    POOLED,
                    given,
                    value,
                    null,
                    null,
                    n,
                    pooled.count(),
                    values,
                    "no interval: in some replications it lies among the requests that failed");
        }
        ConfidenceInterval interval = ConfidenceInterval.ofSections(value, sections, confidence);
        return metric(name, stat, "s", POOLED, interval, n, pooled.count(), values);
    }

    private Metric metric(
            String name,
            String stat,
            String unit,
            String estimand,
            ConfidenceInterval interval,
            int n,
            long events,
            List<@Nullable Double> values) {
        Double value = finite(interval.estimate());
        String note = null;
        if (value == null) {
            note = "nothing was observed";
        } else if (n < 2) {
            note = "one replication has no interval";
        }
        return new Metric(
                name,
                stat,
                unit,
                estimand,
                given,
                value,
                finite(interval.lower()),
                finite(interval.upper()),
                n,
                events,
                values,
                note);
    }

    private static Metric withNote(Metric metric, String note) {
        return new Metric(
                metric.name(),
                metric.stat(),
                metric.unit(),
                metric.estimand(),
                metric.given(),
                metric.value(),
                metric.low(),
                metric.high(),
                metric.n(),
                metric.events(),
                metric.perReplication(),
                note);
    }

    private static @Nullable Double seconds(OptionalLong nanos) {
        return nanos.isPresent() ? (Double) (nanos.getAsLong() / NANOS_PER_SECOND) : null;
    }

    /** To more digits than any estimate has, and fewer than the last ones in which platforms differ. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) rounded(value) : null;
    }
}
