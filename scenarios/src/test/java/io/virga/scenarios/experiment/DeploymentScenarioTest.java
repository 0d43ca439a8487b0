package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bad version on one of ten instances, and on all of them: what the clients see until the alarm has it rolled back. */
class DeploymentScenarioTest {
    private static final double ERROR_RATE = 0.15;
    private static final RunResult RESULT = new Experiment(
                    new Example("deployment-rollback.yaml", List.of()).load("simulate.replications=1"),
                    "",
                    List.of(),
                    1)
            .run(new Progress(1))
            .result();

    private static double metric(String name) {
        Double value = RESULT.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(value).as(name).isNotNull();
        return value;
    }

    private static List<String> refresh(String group) {
        return RESULT.events().stream()
                .filter(event ->
                        event.kind().equals("refresh") && event.subject().equals(group))
                .map(event -> event.text())
                .toList();
    }

    @Test
    void bothAreRolledBackByTheirAlarms() {
        assertThat(refresh("careful"))
                .element(0)
                .asString()
                .isEqualTo("refresh canary begins: 10 instances to replace by version v2");
        assertThat(refresh("careful"))
                .contains("refresh canary rolls back, for alarm.careful-errors: 1 instances to replace by version 1");
        assertThat(refresh("bold"))
                .contains("refresh at-once rolls back, for alarm.bold-errors: 10 instances to replace by version 1");
        assertThat(List.of("careful", "bold"))
                .allSatisfy(
                        group -> assertThat(refresh(group)).last().asString().contains("is rolled back after"));
    }

    /** One of ten instances fails 15%: 1.5% of the requests, for as long as it serves; all of them fail ten times that. */
    @Test
    void theCanaryCostsAFewErrorsAndTheOtherAnOutage() {
        double careful = 1 - metric("patient.availability");
        double bold = 1 - metric("hasty.availability");

        assertThat(careful).isPositive().isLessThan(ERROR_RATE / 10);
        assertThat(bold).isGreaterThan(10 * careful);
    }
}
