package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;

/** A cluster of 10 GiB and its clone for ten minutes, with 200 and 100 writes of a page a second. */
class VolumeCloneScenarioTest {
    private static final double PAGES = 10.0 * (1 << 30) / 16_384;

    private static RunResult run() {
        return TextScenario.run("""
            apiVersion: 1
            name: clones
            simulate: { duration: 10m, replications: 1 }
            regions:
              eu-west-1: { zones: [a, b, c], interZoneLatency: 0s, intraZoneLatency: 0s }
            resources:
              web:
                type: autoScalingGroup
                instanceType: m7g.xlarge
                zones: [eu-west-1.a]
                minSize: 1
                maxSize: 1
                service: { put: { wait: 1ms } }
              copy:
                type: auroraCluster
                engine: aurora-mysql
                instanceType: db.r6g.large
                placement: { writer: eu-west-1.a }
                volume: { cloneOf: original }
                service: { write: { wait: 1ms, io: { writes: 1, size: 16KiB } } }
              original:
                type: auroraCluster
                engine: aurora-mysql
                instanceType: db.r6g.large
                placement: { writer: eu-west-1.a }
                service: { write: { wait: 1ms, io: { writes: 1, size: 16KiB } } }
            workloads:
              a:
                target: web
                arrivals: { regular: { rate: 200/s } }
                requests: { put: { share: 100%, path: [web, original.write], timeout: 5s } }
              b:
                target: web
                arrivals: { regular: { rate: 100/s } }
                requests: { put: { share: 100%, path: [web, copy.write], timeout: 5s } }
            """);
    }

    private static double gigabytes(RunResult result, String resource) {
        return result.bill().lines().stream()
                .filter(line ->
                        line.item().equals("cluster volume") && line.resource().equals(resource))
                .mapToDouble(line -> line.quantity().doubleValue() * 730 * 6)
                .sum();
    }

    /** The mean of N (1 - exp(-300 t / N)) over ten minutes, of the writes of both. */
    @Test
    void theCloneIsBilledByThePagesThatDiffer() {
        RunResult result = run();
        double rate = 300 / PAGES;
        double mean = PAGES * (1 - (1 - Math.exp(-rate * 600)) / (rate * 600)) * 16_384;
        // Twenty thousand pages differ twice by chance at most, give or take 150: 0.2% are more than ten deviations.
        assertThat(TextScenario.metric(result, "copy.VolumeBytesUsed")).isCloseTo(mean, within(0.002 * mean));
        assertThat(gigabytes(result, "copy")).isCloseTo(mean / (1 << 30), within(0.01));
        assertThat(gigabytes(result, "original")).isCloseTo(10, within(0.01));
    }
}
