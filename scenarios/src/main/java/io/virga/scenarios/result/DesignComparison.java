package io.virga.scenarios.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One design beside the baseline.
 *
 * @param label what the user calls the design
 * @param seed of all its random numbers; another one than the baseline's makes the two independent
 * @param changes what differs in the scenario; null where only results are known and the scenarios differ
 */
public record DesignComparison(
        String label,
        ScenarioInfo scenario,
        long seed,
        @Nullable List<SettingChange> changes,
        List<MetricDifference> metrics,
        List<ObjectiveChange> objectives) {}
