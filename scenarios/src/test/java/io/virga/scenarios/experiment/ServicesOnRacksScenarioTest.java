package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Databases and nodes of load balancers fail with what they stand on, and with nothing else. */
class ServicesOnRacksScenarioTest {
    /** One zone with 1,000 hosts of which the group takes two, so that a random host is nobody's. */
    private static final String SCENARIO = """
            apiVersion: 1
            name: services
            simulate: { duration: 1h, seed: 3, replications: 1 }
            regions:
              eu-west-1:
                zones: [a]
                racksPerZone: 50
                hostsPerRack: 20
                powerDomainsPerZone: 10
            resources:
              alb: { type: applicationLoadBalancer, zones: [eu-west-1.a], targets: [web] }
              web:
                type: autoScalingGroup
                instanceType: m7g.large
                zones: [eu-west-1.a]
                minSize: 2
                maxSize: 2
                service: { browse: { cpu: 1ms } }
              db:
                type: dbInstance
                engine: postgres
                instanceType: db.r7g.large
                zone: eu-west-1.a
                restart: 5m
                service: { read: { cpu: 1ms } }
            workloads:
              shoppers:
                target: alb
                arrivals: { poisson: { rate: 1/s } }
                requests:
                  browse: { share: 50%%, path: [alb, web], timeout: 2s }
                  buy: { share: 50%%, path: [alb, web.browse, db.read], timeout: 2s }
            faults:
              loss: { at: 10m, action: %s, target: %s, duration: %s }
            """;

    private static RunResult run(String action, String target, String duration) {
        Loaded loaded = ScenarioFile.parse(
                Path.of("services.yaml"),
                SCENARIO.formatted(action, target, duration),
                List.of(),
                new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    private static double availability(RunResult result, String requestClass) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals("shoppers." + requestClass + ".availability"))
                .mapToDouble(metric -> Objects.requireNonNull(metric.value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDatabaseIsAwayWithItsHostAndRestarts() {
        RunResult result = run("hostFailure", "db", "10m");
        assertThat(availability(result, "browse")).isEqualTo(1);
        // Away for 10 and 5 of 60 minutes; of 1,800 requests 4.9 standard deviations are 5 %.
        assertThat(availability(result, "buy")).isBetween(0.70, 0.80);
    }

    @Test
    void theOnlyNodeOfABalancerIsAwayWithItsRack() {
        RunResult result = run("rackPowerLoss", "alb", "15m");
        assertThat(availability(result, "browse")).isBetween(0.70, 0.80);
        assertThat(availability(result, "buy")).isBetween(0.70, 0.80);
    }

    @Test
    void nothingHappensToThemWhenAnotherHostFails() {
        RunResult result = run("hostFailure", "eu-west-1.a.rack-50.host-20", "15m");
        assertThat(availability(result, "browse")).isEqualTo(1);
        assertThat(availability(result, "buy")).isEqualTo(1);
    }
}
