package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A web tier in two zones that calls another behind a Network Load Balancer: what its callers' zones are worth. */
class ZoneAffinityScenarioTest {
    /** What a call of 1 MB to another zone costs: 0.01 a GB, which are 2^30 bytes on bills, at each of its two sides. */
    private static final double CROSSING = 1e6 / (1L << 30) * 0.02;

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

    private static RunResult direct(boolean affinity, String faults) {
        return TextScenario.run("""
            apiVersion: 1
            name: direct
            simulate: { duration: 1h, warmup: 0s, seed: 5, replications: 1 }
            regions: { us-east-1: { zones: [a, b, c], interZoneLatency: 4ms, intraZoneLatency: 1ms } }
            resources:
              alb: { type: applicationLoadBalancer, zones: [us-east-1.a, us-east-1.b, us-east-1.c], targets: [web] }
              web:
                type: instance
                instanceType: m7g.large
                zones: [us-east-1.a, us-east-1.b, us-east-1.c]
                count: 3
                service: { go: { cpu: 1ms } }
              api:
                type: instance
                instanceType: m7g.large
                zones: [us-east-1.a, us-east-1.b, us-east-1.c]
                count: 6
                service: { go: { cpu: 1ms } }
            workloads:
              shoppers:
                target: alb
                arrivals: { regular: { rate: 10/s } }
                requests:
                  go:
                    share: 100%%
                    path: [alb, web, { hop: api, zoneAffinity: %s }]
                    requestSize: 100kB
                    responseSize: 900kB
            %s
            """.formatted(affinity, faults));
    }

    /** 36,000 calls of 1 MB, two thirds of them to other zones. */
    @Test
    void callsWithoutABalancerInTheZoneOfTheirCallerSaveWhatTheirBytesBetweenZonesCost() {
        assertThat(transferCost(direct(true, ""))).isZero();
        // Turns of the callers and of the instances meet as they come: binomial, five deviations.
        double crossing = 36_000 * 2.0 / 3;
        assertThat(transferCost(direct(false, ""))).isCloseTo(crossing * CROSSING, within(450 * CROSSING));
    }

    /** Five of the six instances are stopped for good at half time. */
    @Test
    void callersWithoutInstancesInTheirZoneCallThoseOfOthers() {
        RunResult result =
                direct(true, "faults: { it: { at: 30m, jitter: 0s, action: instanceStop, target: api, count: 5 } }");
        // Two thirds of the calls of half an hour cross zones to the one that is left.
        double crossing = 18_000 * 2.0 / 3;
        assertThat(transferCost(result)).isCloseTo(crossing * CROSSING, within(320 * CROSSING));
        assertThat(TextScenario.metric(result, "shoppers.availability")).isGreaterThan(0.999);
    }
}
