package io.virga.reports.view;

import io.virga.scenarios.result.Bottleneck;
import io.virga.scenarios.result.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which resources were the busiest, and in which share of the time, in words. */
public final class BusiestView {
    private static final int MOST = 3;

    private BusiestView() {}

    /** @return such as "Busiest: web (CPUUtilization) in 62% of the time", empty where nothing worked */
    public static Optional<String> from(Timeline timeline) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        double all = 0;
        for (Bottleneck each : timeline.bottlenecks()) {
            double length = each.toSeconds() - each.fromSeconds();
            seconds.merge(each.resource() + " (" + each.metric() + ")", length, Double::sum);
            all += length;
        }
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        double whole = all;
        List<Map.Entry<String, Double>> byTime = new ArrayList<>(seconds.entrySet());
        byTime.sort((a, b) -> Double.compare(b.getValue(), a.getValue()));
        List<String> words = byTime.stream()
                .limit(MOST)
                .map(each -> each.getKey() + " in " + Math.round(100 * each.getValue() / whole) + "% of the time")
                .toList();
        return Optional.of("Busiest: " + String.join(", ", words));
    }
}
