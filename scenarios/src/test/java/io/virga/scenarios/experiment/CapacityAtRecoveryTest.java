package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.TimelineEvent;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * 150 requests a second of 20 ms each need three vCPUs. The group that serves them is lost; the one that takes its place has
 * one instance with two, and gets the second one eight minutes later.
 */
class CapacityAtRecoveryTest {
    private static final double FAULT_SECONDS = 600;
    private static final double DEMAND_VCPUS = 150 * 0.020;
    private static final double INSTANCE_VCPUS = 2;
    private static final RunResult RESULT = TextScenario.run("""
        apiVersion: 1
        name: small-spare
        simulate: { duration: 40m, replications: 1 }
        regions: { eu-west-1: { zones: [a, b] } }
        resources:
          main:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.a]
            minSize: 3
            desiredCapacity: 3
            maxSize: 3
            service: { get: { cpu: 20ms } }
          spare:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.b]
            minSize: 1
            desiredCapacity: 1
            maxSize: 3
            service: { get: { cpu: 20ms } }
          first: { type: applicationLoadBalancer, zones: [eu-west-1.a, eu-west-1.b], targets: [main] }
          second: { type: applicationLoadBalancer, zones: [eu-west-1.a, eu-west-1.b], targets: [spare] }
          shop:
            type: recordSetGroup
            routingPolicy: weighted
            records:
              first: { aliasTarget: first, weight: 1 }
              second: { aliasTarget: second, weight: 0 }
        workloads:
          clients:
            target: shop
            arrivals: { poisson: { rate: 150/s } }
            requests:
              get:
                share: 100%
                path: [shop, { answers: { first: [main], second: [spare] } }]
                timeout: 1s
        faults:
          zone: { at: 10m, jitter: 0s, action: zonePowerLoss, target: eu-west-1.a, duration: 2h }
        runbooks:
          move:
            on: zone
            steps:
              - { switchDns: shop, to: second }
              - decide: 8m
              - { setDesired: spare, to: 3 }
        objectives:
          back: { recovery: zone, rto: 15m, target: 99% }
        """);

    private static RecoveryResult recovery() {
        return RESULT.recovery().get(0);
    }

    /** Of the instances of the spare group that the balancer takes for healthy by then; it takes new ones for unhealthy first. */
    private static double healthyVcpus(double seconds) {
        Set<String> healthy = new TreeSet<>(Set.of("eu-west-1.b.spare.1"));
        for (TimelineEvent event : RESULT.events()) {
            boolean isSpare = event.subject().startsWith("eu-west-1.b.spare.");
            if (isSpare && event.seconds() <= seconds && event.text().startsWith("is healthy for the node")) {
                healthy.add(event.subject());
            } else if (isSpare && event.seconds() <= seconds && event.text().startsWith("is unhealthy for the node")) {
                healthy.remove(event.subject());
            }
        }
        return healthy.size() * INSTANCE_VCPUS;
    }

    /** The first good answers, or the end of the switch, came while one instance had to do the work of two. */
    @Test
    void doesNotEndBeforeHealthyCapacityCoversTheDemand() {
        double back = FAULT_SECONDS + Objects.requireNonNull(recovery().median());
        double moved = RESULT.events().stream()
                .filter(event -> event.kind().equals("dns") && event.text().startsWith("does "))
                .mapToDouble(TimelineEvent::seconds)
                .findFirst()
                .orElseThrow();
        assertThat(healthyVcpus(moved + 60)).isLessThan(DEMAND_VCPUS);
        assertThat(back).isGreaterThan(moved + 60);
        assertThat(healthyVcpus(back)).isGreaterThanOrEqualTo(DEMAND_VCPUS);
    }
}
