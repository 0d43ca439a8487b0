package io.virga.scenarios.parse.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> GROUP = List.of(
            "instanceType",
            "zones",
            "minSize",
            "maxSize",
            "desiredCapacity",
            "healthCheckGracePeriod",
            "defaultInstanceWarmup",
            "workers",
            "queue");

    @ParameterizedTest
    @CsvSource({
        "minSzie, minSize",
        "minsize, minSize",
        "min_size, minSize",
        "MinSize, minSize",
        "min-size, minSize",
        "maxSiez, maxSize",
        "zone, zones",
        "desiredCapcity, desiredCapacity",
        "health_check_grace_period, healthCheckGracePeriod",
        "HealthCheckGracePeriodSeconds, healthCheckGracePeriod",
        "cooldown, defaultInstanceWarmup",
        "AvailabilityZones, zones",
        "minReplicas, minSize",
        "threads, workers"
    })
    void findsWhatWasMeant(String name, String meant) {
        assertThat(NearestName.find(name, GROUP)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"spotPrice", "x", "tags", "instancesDistribution"})
    void doesNotGuessWildly(String name) {
        assertThat(NearestName.find(name, GROUP)).isEmpty();
    }

    @Test
    void prefersTheNearest() {
        assertThat(NearestName.find("maxSzie", List.of("minSize", "maxSize"))).contains("maxSize");
    }

    @Test
    void offersForeignNamesOnlyWhereTheyFit() {
        assertThat(NearestName.find("cooldown", List.of("interval", "timeout"))).isEmpty();
        assertThat(NearestName.find("rps", List.of("rate", "profile"))).contains("rate");
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "abc, abcd, 1", "abc, axc, 1", "'', abc, 3", "ca, abc, 3"})
    void countsEditsWithSwapsOfNeighbours(String a, String b, int distance) {
        assertThat(NearestName.distance(a, b)).isEqualTo(distance);
        assertThat(NearestName.distance(b, a)).isEqualTo(distance);
    }
}
