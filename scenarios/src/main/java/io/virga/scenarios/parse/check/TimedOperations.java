package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.OperationSpec;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The operations that come at a time of their own. */
final class TimedOperations {
    private TimedOperations() {}

    /** All of a scenario by their names, in the order of their times. */
    static List<Map.Entry<String, OperationSpec>> of(ScenarioSpec scenario) {
        return scenario.operations().entrySet().stream()
                .filter(entry -> entry.getValue().at() != null)
                .sorted(Comparator.comparing(entry -> time(entry.getValue())))
                .toList();
    }

    /** When one of them comes. */
    static Duration time(OperationSpec operation) {
        return Objects.requireNonNull(operation.at(), "an operation with a time");
    }
}
