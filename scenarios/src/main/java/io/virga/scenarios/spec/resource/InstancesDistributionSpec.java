package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.HourlyPrice;
import io.virga.scenarios.spec.value.Percentage;
import org.jspecify.annotations.Nullable;

/** How a group divides its capacity into On-Demand and Spot Instances. */
@Doc("How a group divides its capacity into On-Demand and Spot Instances: the base is on demand, and of the rest that"
        + " percentage, rounded up. EC2 takes a Spot Instance back with two minutes' notice; the region's `spot` says how"
        + " often.")
public record InstancesDistributionSpec(
        @Property(
                doc = "Instances that are on demand in any case.",
                defaultValue = "0",
                min = "0",
                max = "100000",
                source = SOURCE)
        int onDemandBaseCapacity,

        @Property(
                doc = "The share of the instances above the base that are on demand, too.",
                min = "0%",
                max = "100%",
                example = "20%")
        Percentage onDemandPercentageAboveBaseCapacity,

        @Property(
                doc = "From which pools, instance types of a zone, Spot Instances are taken.",
                defaultValue = "lowestPrice",
                source = SOURCE)
        SpotAllocationStrategy spotAllocationStrategy,

        @Property(
                doc = "Over how many pools of a zone `lowestPrice` spreads.",
                optional = true,
                absent = "2 with `lowestPrice`; other strategies have no such number",
                min = "1",
                max = "20",
                source = SOURCE)
        @Nullable
        Integer spotInstancePools,

        @Property(
                doc = "The most that is paid for a Spot Instance; above it EC2 interrupts it and launches none.",
                optional = true,
                absent = "the on-demand price of each type",
                example = "0.05 USD/h")
        @Nullable
        HourlyPrice spotMaxPrice,

        @Property(
                doc = "Whether the group launches a replacement when an interruption is likely and takes the instance"
                        + " out of service when it is announced; otherwise its health check finds the instance gone.",
                defaultValue = "false",
                source = "EC2 Auto Scaling user guide, Capacity Rebalancing")
        boolean capacityRebalance) {
    static final String SOURCE = "EC2 Auto Scaling API reference, InstancesDistribution";

    /** What {@code lowestPrice} spreads over unless told. */
    public static final int DEFAULT_POOLS = 2;
}
