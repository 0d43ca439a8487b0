package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A web tier in two zones that calls another behind a Network Load Balancer: what its callers' zones are worth. */
class ZoneAffinityScenarioTest {
    private static RunResult run(String policy) {
        return TextScenario.run("""
            apiVersion: 1
            name: affinity
            simulate: { duration: 1h, warmup: 0s, seed: 5, replications: 1 }
            regions: { eu-west-1: { zones: [a, b], interZoneLatency: 4ms, intraZoneLatency: 1ms } }
            resources:
              alb: { type: applicationLoadBalancer, zones: [eu-west-1.a, eu-west-1.b], targets: [web], latency: 1ms }
              web:
                type: instance
                instanceType: m7g.large
                zones: [eu-west-1.a, eu-west-1.b]
                count: 2
                service: { go: { cpu: 1ms } }
              nlb:
                type: networkLoadBalancer
                zones: [eu-west-1.a, eu-west-1.b]
                targets: [api]
                latency: 1ms
                clientRoutingPolicy: %s
              api:
                type: instance
                instanceType: m7g.large
                zones: [eu-west-1.a, eu-west-1.b]
                count: 2
                service: { go: { cpu: 1ms } }
            workloads:
              shoppers:
                target: alb
                arrivals: { regular: { rate: 10/s } }
                requests:
                  go: { share: 100%%, path: [alb, web, nlb, api], requestSize: 100kB, responseSize: 900kB }
            """.formatted(policy));
    }

    private static double transferCost(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.service().equals("AWSDataTransfer"))
                .map(BillLine::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    @Test
    void affinitySavesTheChargesForDataBetweenZones() {
        double any = transferCost(run("anyAvailabilityZone"));
        double partial = transferCost(run("partialAvailabilityZoneAffinity"));
        assertThat(transferCost(run("availabilityZoneAffinity"))).isZero();
        assertThat(any).isPositive();
        // Half of the calls cross zones without, and 15% of half with partial affinity: binomial, 36,000 calls, five
        // deviations.
        assertThat(partial / any).isCloseTo(0.15, within(0.02));
    }
}
