package io.virga.models.scaling;

import io.virga.kernel.ServiceCapacity;
import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Variate;
import io.virga.models.compute.BurstableTypes;
import io.virga.models.compute.CreditSpecification;
import io.virga.models.compute.InstanceType;
import io.virga.models.compute.LaunchCreditQuota;
import io.virga.models.monitoring.Journal;
import io.virga.models.monitoring.MetricPeriod;
import io.virga.models.network.Network;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.PlacementRule;
import io.virga.models.topology.Region;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Three zones, one group with instances of one vCPU, and a load that its serving instances share exactly. */
final class GroupCloud {
    static final long SECOND = 1_000_000_000L;
    static final long MINUTE = 60 * SECOND;
    static final int WORKERS = 1_000;
    static final InstanceType TYPE = new InstanceType("m7g.medium", "general", "arm64", "aws", 1, 4, null, null);

    final Simulation sim = Simulation.create(SimulationConfig.of(11, 0));
    final Region region;
    final List<AvailabilityZone> zones = new ArrayList<>();
    final Journal journal = new Journal(sim);
    final FakeRegistry registry = new FakeRegistry(sim);
    final Calls calls;

    int minSize = 1;
    int maxSize = 40;
    int desiredCapacity = 4;
    HealthCheckType healthCheckType = HealthCheckType.EC2;
    long graceNanos;
    long warmupNanos = MINUTE;
    Variate launch = new Constant(20 * SECOND);
    Variate boot = new Constant(30 * SECOND);
    PlacementRule placement = PlacementRule.ANYWHERE;

    List<TerminationPolicy> terminationPolicies = List.of(TerminationPolicy.DEFAULT);
    Monitoring monitoring = Monitoring.DETAILED;

    @Nullable
    TargetTracking targetTracking;

    List<ScalingProcess> suspended = List.of();
    List<LifecycleHook> hooks = List.of();

    @Nullable
    WarmPoolSettings warmPool;

    private @Nullable ScalingPolicies policies;

    @Nullable
    MixedInstancesPolicy mixedInstances;

    GroupCloud() {
        this("r");
    }

    GroupCloud(String regionName) {
        region = new Region(regionName);
        for (String name : List.of("a", "b", "c")) {
            zones.add(new AvailabilityZone(sim, region, name, zones.size()));
        }
        Network network = new Network(sim, zones.size(), new Constant(0), new Constant(0));
        calls = new Calls(sim, network, new Account(1));
    }

    AutoScalingGroup group() {
        AutoScalingGroupSettings settings = new AutoScalingGroupSettings(
                TYPE,
                zones,
                minSize,
                maxSize,
                desiredCapacity,
                healthCheckType,
                graceNanos,
                warmupNanos,
                launch,
                LaunchVersion.first(boot),
                terminationPolicies,
                mixedInstances,
                placement,
                new CreditSpecification(BurstableTypes.load(), null, BigDecimal.ONE, new LaunchCreditQuota(), 0),
                suspended,
                hooks,
                warmPool);
        StationSettings station = new StationSettings(WORKERS, 1_000, 1, ServiceCapacity.ofProcessors(1), 1);
        StationFleet fleet = new StationFleet(sim, calls, station);
        AutoScalingGroup group = new AutoScalingGroup(sim, "web", settings, fleet, List.of(registry), journal);
        ScalingPolicies ofGroup = new ScalingPolicies(group, journal);
        policies = ofGroup;
        if (targetTracking != null) {
            ofGroup.targetTracking("web", targetTracking, GroupMetric.CPU_UTILIZATION, monitoring, warmupNanos);
        }
        return group;
    }

    /** The policies of the group that was made last. */
    ScalingPolicies policies() {
        return Objects.requireNonNull(policies, "a group comes first");
    }

    /** The end of the metric period that ends at that minute or in it. */
    long periodEnd(long minute) {
        return MetricPeriod.minutes(sim).phaseNanos() + minute * MINUTE;
    }

    void runUntil(long nanos) {
        sim.runUntil(nanos);
    }

    /** The journal's lines from {@code fromNanos}: seconds since then, kind, subject, text. */
    List<String> journalSince(long fromNanos, String... kinds) {
        List<String> lines = new ArrayList<>();
        for (Journal.Entry entry : journal.entries()) {
            if (entry.timeNanos() >= fromNanos && List.of(kinds).contains(entry.kind())) {
                lines.add((entry.timeNanos() - fromNanos) / SECOND + " s " + entry.subject() + ": " + entry.text());
            }
        }
        return lines;
    }
}
