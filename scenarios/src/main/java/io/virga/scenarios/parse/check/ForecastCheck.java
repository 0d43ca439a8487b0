package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.LoadHistorySpec;
import io.virga.scenarios.spec.resource.PredictiveScalingSpec;
import io.virga.scenarios.spec.resource.ScalingMetric;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;

/** Predictive scaling has a day of data before the simulation ends, and a history that its metric can use. */
final class ForecastCheck {
    private static final int FEWEST_HOURS = 24;

    private ForecastCheck() {}

    static void check(String path, PredictiveScalingSpec policy, ScenarioSpec scenario, Findings findings) {
        LoadHistorySpec history = policy.history();
        if (history != null && policy.metric() != ScalingMetric.ALB_REQUEST_COUNT_PER_TARGET) {
            String message = "a history of requests says nothing of CPUUtilization";
            findings.error(path + ".history", Code.NO_FORECAST, message, "write metric: ALBRequestCountPerTarget");
            return;
        }
        if (!findings.whole("simulate")) {
            return;
        }
        Horizon horizon = Horizon.of(scenario.simulate());
        int before =
                history == null ? 0 : history.hoursBefore(horizon.warmFrom()).size();
        Duration seen = horizon.end().minus(horizon.warmFrom());
        if (history != null && before == 0) {
            String message = "the history holds no whole hour before " + Durations.format(horizon.warmFrom())
                    + ", when the simulation begins";
            findings.error(path + ".history", Code.NO_FORECAST, message, null);
        } else if (before + seen.toHours() < FEWEST_HOURS) {
            String message = "there is never a forecast: the simulation sees " + Durations.format(seen)
                    + " and the history has " + before + "h";
            findings.error(
                    path, Code.NO_FORECAST, message, "a forecast needs 24h of data (EC2 Auto Scaling user guide)");
        }
    }
}
