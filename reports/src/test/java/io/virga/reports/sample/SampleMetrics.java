package io.virga.reports.sample;

import io.virga.scenarios.result.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The metrics of the shop, sorted as the results are. */
final class SampleMetrics {
    private static final double[] SPREAD = {-0.9, 0.4, -0.2, 1.1, -0.5, 0.1, 0.8, -1.2, 0.3, 0.1};

    private SampleMetrics() {}

    static List<Metric> ofShop() {
        List<Metric> all = new ArrayList<>();
        workload(all, "shoppers", 57_621_402, 57_547_075, new double[] {0.0404, 0.0312, 0.1080, 0.2120, 0.6400});
        workload(all, "shoppers.browse", 51_859_262, 51_797_546, new double[] {0.0374, 0.0296, 0.0870, 0.1740, 0.41});
        workload(all, "shoppers.checkout", 5_762_140, 5_749_529, new double[] {0.0728, 0.0561, 0.1760, 0.2870, 1.12});
        all.add(metric("web.CPUUtilization", "mean", "1", 0.531, 0.006, 480));
        all.add(metric("web.CPUUtilization", "max", "1", 0.874, 0.021, 480));
        all.add(metric("alb.HTTPCode_Target_5XX_Count", "sum", "count", 611.4, 44.0, 6_114));
        all.add(metric("alb.TargetResponseTime", "p99", "s", 0.2041, 0.0033, 57_621_402));
        all.add(metric("alb.HealthyHostCount", "mean", "count", 8.42, 0.11, 480));
        all.sort(Comparator.comparing(Metric::name).thenComparing(Metric::stat));
        return List.copyOf(all);
    }

    private static void workload(List<Metric> all, String of, long offered, long good, double[] latency) {
        String[] stats = {"mean", "p50", "p95", "p99", "p99.9"};
        for (int i = 0; i < stats.length; i++) {
            all.add(metric(of + ".latency", stats[i], "s", latency[i], latency[i] * 0.018, offered));
        }
        double availability = (double) good / offered;
        all.add(metric(of + ".availability", "mean", "1", availability, (1 - availability) * 0.14, offered));
        all.add(metric(of + ".firstAttemptAvailability", "mean", "1", availability - 0.0031, 0.0004, offered));
        all.add(metric(of + ".errors", "mean", "1", 1 - availability, (1 - availability) * 0.14, offered));
        all.add(metric(of + ".failed.no_answer", "sum", "count", (offered - good) / 12.5, good / 7e6, offered));
        all.add(metric(of + ".failed.unavailable", "sum", "count", (offered - good) / 50.0, good / 3e7, offered));
        all.add(metric(of + ".offered", "rate", "1/s", offered / 144_000.0, offered / 1.15e8, offered));
        all.add(metric(of + ".throughput", "rate", "1/s", good / 144_000.0, good / 1.15e8, offered));
    }

    static Metric metric(String name, String stat, String unit, double value, double halfWidth, long events) {
        List<@Nullable Double> each = new ArrayList<>();
        for (double z : SPREAD) {
            each.add(value + z * halfWidth);
        }
        return new Metric(
                name,
                stat,
                unit,
                stat.startsWith("p") ? "pooled" : "replication-mean",
                List.of("zone-loss"),
                value,
                value - halfWidth,
                value + halfWidth,
                SPREAD.length,
                events,
                List.copyOf(each),
                null);
    }
}
