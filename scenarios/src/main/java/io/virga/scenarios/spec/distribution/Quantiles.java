package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a table of quantiles. */
public final class Quantiles {
    private Quantiles() {}

    /** What is wrong with a table in the order of its writing, or null: it must rise from 0% to 100%. */
    public static @Nullable String problem(Map<Percentage, Duration> quantiles) {
        if (quantiles.isEmpty()) {
            return "quantiles is empty";
        }
        Percentage lastShare = null;
        Duration lastValue = Duration.ZERO;
        for (Map.Entry<Percentage, Duration> entry : quantiles.entrySet()) {
            Percentage share = entry.getKey();
            if (lastShare == null && !share.equals(Percentage.of(0))) {
                return "quantiles begin at " + share + " instead of 0%";
            }
            if (lastShare != null && share.compareTo(lastShare) <= 0) {
                return "quantile " + share + " comes after " + lastShare;
            }
            if (entry.getValue().compareTo(lastValue) < 0) {
                return "quantile " + share + " is " + Durations.format(entry.getValue()) + ", below the "
                        + Durations.format(lastValue) + " before it";
            }
            lastShare = share;
            lastValue = entry.getValue();
        }
        return Percentage.of(100).equals(lastShare) ? null : "quantiles end at " + lastShare + " instead of 100%";
    }
}
