package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instances in three zones that fetch an object of 1 MB for each of 30 requests a second, for ten minutes. */
class PrivateSubnetsScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: subnets
        simulate: { duration: 10m, replications: 1 }
        regions:
          us-east-1: { zones: [a, b, c], interZoneLatency: 2ms, intraZoneLatency: 1ms }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [us-east-1.a, us-east-1.b, us-east-1.c]
            minSize: 3
            maxSize: 3
            workers: 50000
            service: { get: { wait: 1ms } }
          objects: { type: externalService, latency: LATENCY, via: way }
          way: WAY
        workloads:
          readers:
            target: web
            arrivals: { regular: { rate: RATE } }
            requests:
              get: { share: 100%, path: [web, objects], timeout: 5m, requestSize: 1KiB, responseSize: 1MiB }
        """;

    private static final String ONE_NAT = "{ type: natGateway, zones: [us-east-1.a] }";
    private static final String NATS = "{ type: natGateway, zones: [us-east-1.a, us-east-1.b, us-east-1.c] }";
    private static final String ENDPOINT = "{ type: interfaceEndpoint, zones: [us-east-1.a, us-east-1.b] }";
    private static final String FREE = "{ type: gatewayEndpoint, region: us-east-1 }";

    /** Of 18,000 requests of 1 KiB with answers of 1 MiB. */
    private static final double GIGABYTES = 18_000 * (1_024 + 1_048_576.0) / (1L << 30);

    private static final String ZONE_LOSS = """
        faults:
          loss: { at: 4m, jitter: 0s, action: zonePowerLoss, target: us-east-1.a, duration: 20m }
        """;

    private static RunResult run(String way, String more) {
        return TextScenario.run(
                SCENARIO.replace("WAY", way).replace("LATENCY", "50ms").replace("RATE", "30/s") + more);
    }

    private static double quantity(RunResult result, String item) {
        return result.bill().lines().stream()
                .filter(line -> line.item().equals(item))
                .mapToDouble(line -> line.quantity().doubleValue())
                .sum();
    }

    private static double cost(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.resource().equals("way") || line.service().equals("AWSDataTransfer"))
                .map(BillLine::cost)
                .mapToDouble(cost -> cost.doubleValue())
                .sum();
    }

    @Test
    void oneGatewayForThreeZonesPaysForTheDataOfTwoOfThemTwice() {
        RunResult result = run(ONE_NAT, "");
        assertThat(quantity(result, "NAT gateway hours")).isCloseTo(1 / 6.0, within(1e-6));
        assertThat(quantity(result, "data processed by NAT")).isCloseTo(GIGABYTES, within(1e-3 * GIGABYTES));
        // Requests come to the three instances in turn.
        double crossing = GIGABYTES * 2 / 3;
        for (String item : List.of("data out to other zones", "data in from other zones")) {
            assertThat(quantity(result, item)).isCloseTo(crossing, within(0.01 * crossing));
        }
    }

    @Test
    void aGatewayInEachZoneKeepsTheDataThere() {
        RunResult result = run(NATS, "");
        assertThat(quantity(result, "NAT gateway hours")).isCloseTo(3 / 6.0, within(1e-6));
        assertThat(quantity(result, "data processed by NAT")).isCloseTo(GIGABYTES, within(1e-3 * GIGABYTES));
        assertThat(quantity(result, "data out to other zones")).isZero();
    }

    @Test
    void endpointsProcessTheSameBytesAndDataFromOtherZonesIsFree() {
        RunResult result = run(ENDPOINT, "");
        assertThat(quantity(result, "endpoint hours")).isCloseTo(2 / 6.0, within(1e-6));
        assertThat(quantity(result, "data processed by endpoint")).isCloseTo(GIGABYTES, within(1e-3 * GIGABYTES));
        assertThat(quantity(result, "data out to other zones")).isZero();
    }

    @Test
    void gatewayEndpointsCostNothingAndAddNoTime() {
        RunResult result = run(FREE, "");
        assertThat(cost(result)).isZero();
        assertThat(TextScenario.metric(result, "way.ConnectionAttemptCount")).isCloseTo(18_000, within(30.0));
        double direct = TextScenario.metric(result, "readers.latency", "mean");
        // A round trip in the zone of each instance.
        assertThat(latency(NATS)).isCloseTo(direct + 1e-3, within(1e-6));
        // For two instances in three one between zones.
        assertThat(latency(ONE_NAT)).isCloseTo(direct + 5e-3 / 3, within(5e-5));
    }

    private static double latency(String way) {
        return TextScenario.metric(run(way, ""), "readers.latency", "mean");
    }

    @Test
    void theLossOfItsZoneCutsAllInstancesFromTheirOneGateway() {
        double instances = 30 * 360 / 3.0;
        assertThat(failures(ONE_NAT)).isGreaterThan(2.9 * instances);
        assertThat(failures(NATS)).isLessThan(1.1 * instances);
        assertThat(failures(ENDPOINT)).isLessThan(1.1 * instances);
    }

    private static double failures(String way) {
        return 18_000 * (1 - TextScenario.metric(run(way, ZONE_LOSS), "readers.availability"));
    }

    /** 1,200 calls a second of 60 s each would need 72,000 connections, of which an address has 55,000. */
    @Test
    void connectionsBeyondThePortsOfItsAddressesAreNotAnswered() {
        String crowded =
                SCENARIO.replace("LATENCY", "60s").replace("RATE", "1200/s").replace("duration: 10m", "duration: 1m");
        RunResult one = TextScenario.run(crowded.replace("WAY", ONE_NAT));
        assertThat(TextScenario.metric(one, "way.ActiveConnectionCount", "max")).isEqualTo(55_000);
        assertThat(TextScenario.metric(one, "way.ErrorPortAllocation")).isCloseTo(72_000 - 55_000, within(200.0));
        RunResult two = TextScenario.run(crowded.replace("WAY", ONE_NAT.replace(" }", ", addresses: 2 }")));
        assertThat(TextScenario.metric(two, "way.ErrorPortAllocation")).isZero();
    }
}
