package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Ten writes a second take 1 MiB each of 100 GiB, of which 90 GiB are used: with the first of them less than 10% is free. */
class StorageSpaceScenarioTest {
    private static final long GIB = 1L << 30;

    private static RunResult run(String space) {
        return DatabaseScenario.of("0h", "30m", """
            storage: { volumeType: gp3, size: 100GiB }
            storageSpace: SPACE
            """.replace("SPACE", space)).run("");
    }

    @Test
    void withoutAutoscalingWritesFailOnceTheVolumeIsFull() {
        RunResult result = run("{ used: 90GiB, perWrite: 1MiB }");
        // 10,240 of 18,000 writes find space.
        assertThat(TextScenario.metric(result, "writers.availability")).isCloseTo(10_240.0 / 18_000, within(1e-3));
        assertThat(TextScenario.metric(result, "readers.availability")).isEqualTo(1);
        assertThat(TextScenario.metric(result, "db.FreeStorageSpace")).isZero();
        assertThat(TextScenario.metric(result, "db.StorageFullWrites")).isCloseTo(7_760, within(3.0));
    }

    @Test
    void withAutoscalingTheVolumeGrowsFiveMinutesAfterItIsLowAndIsBilledSo() {
        RunResult result = run("{ used: 90GiB, perWrite: 1MiB, maxAllocatedStorage: 1TiB }");
        // Seven hours at 10 MiB/s are 246.1 GiB.
        assertThat(TextScenario.events(result, "storage"))
                .singleElement()
                .satisfies(event -> assertThat(event).startsWith("300.").contains("grows from 100 GiB to 347 GiB"));
        assertThat(TextScenario.metric(result, "writers.availability")).isEqualTo(1);
        assertThat(TextScenario.metric(result, "db.AllocatedStorage")).isEqualTo(347.0 * GIB);
        BigDecimal gibHours = result.bill().lines().stream()
                .filter(line -> line.item().contains("gp3"))
                .map(line -> line.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // A twelfth of an hour at 100 GiB, and the rest of half an hour at 347, in GB-months of 730 hours.
        assertThat(gibHours.doubleValue()).isCloseTo((100 / 12.0 + 347 * 5 / 12.0) / 730, within(1e-3 * 0.2));
    }
}
