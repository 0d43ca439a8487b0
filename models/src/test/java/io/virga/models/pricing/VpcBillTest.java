package io.virga.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that others computed from the prices of NAT gateways and endpoints (us-east-1), to the cent. */
class VpcBillTest {
    private static final long MONTH = 730 * 3_600_000_000_000L;
    private static final long GB = 1L << 30;

    private final BillBuilder builder = new BillBuilder(PriceBook.load(), 0, MONTH);
    private final VpcBill vpc = new VpcBill("way", builder);
    private final Simulation sim = Simulation.create(SimulationConfig.of(0, 0));
    private final Region region = new Region("us-east-1");
    private final AvailabilityZone a = new AvailabilityZone(sim, region, "a", 0);
    private final AvailabilityZone b = new AvailabilityZone(sim, region, "b", 1);

    private List<String> costs() {
        return builder.build().lines().stream()
                .map(line -> line.cost().setScale(2, RoundingMode.HALF_UP).toPlainString())
                .toList();
    }

    @Test
    void aMonthOfANatGatewayWithAHundredGigabytes() {
        vpc.natGateway(a, 1, 100 * GB);
        // With its public IPv4 address, which the published example leaves out.
        assertThat(costs()).containsExactly("32.85", "4.50", "3.65");
    }

    @Test
    void aMonthOfAnInterfaceEndpointInOneZone() {
        vpc.interfaceEndpoint(List.of(a), 1_000_000 * GB);
        assertThat(costs()).containsExactly("7.30", "10000.00");
    }

    /** The first 2^20 GB cost 0.01, the next four times as many 0.006, and others 0.004. */
    @Test
    void dataThroughEndpointsFallsIntoTiers() {
        vpc.interfaceEndpoint(List.of(a, b), 6 * (GB << 20));
        assertThat(costs()).containsExactly("7.30", "7.30", "10485.76", "25165.82", "4194.30");
    }

    @Test
    void gatewayEndpointsAreFreeAndTheBillLacksNothingOfThem() {
        Bill without = new BillBuilder(PriceBook.load(), 0, MONTH).build();
        vpc.gatewayEndpoint();
        Bill with = builder.build();
        assertThat(with.lines()).isEmpty();
        assertThat(without.notMetered()).contains(BillBuilder.GATEWAYS);
        assertThat(with.notMetered()).doesNotContain(BillBuilder.GATEWAYS);
    }
}
