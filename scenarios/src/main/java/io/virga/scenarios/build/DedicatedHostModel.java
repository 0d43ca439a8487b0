package io.virga.scenarios.build;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.placement.DedicatedHost;
import io.virga.models.placement.DedicatedHostShape;
import io.virga.models.placement.HostRecovery;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.topology.AvailabilityZone;
import io.virga.scenarios.spec.resource.DedicatedHostSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dedicated Hosts in a simulation: billed while they are allocated, which is all the time but for their recovery. */
final class DedicatedHostModel implements HeldCapacityModel {
    private final String name;
    private final List<DedicatedHost> hosts;
    private final Capacity capacity;
    private final long allocatedAtNanos;

    private DedicatedHostModel(String name, List<DedicatedHost> hosts, Capacity capacity, long allocatedAtNanos) {
        this.name = name;
        this.hosts = hosts;
        this.capacity = capacity;
        this.allocatedAtNanos = allocatedAtNanos;
    }

    static DedicatedHostModel build(String name, DedicatedHostSpec spec, BuildContext context) {
        return new DedicatedHostModel(
                name,
                context.capacity().hosts(name),
                context.capacity(),
                context.sim().now());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void observe(Observations to) {
        long instances = hosts.stream().mapToLong(DedicatedHost::instances).sum();
        to.ratio("InstancesOnHosts", "last", "count", instances, 1, hosts.size());
    }

    @Override
    public void meter(BillBuilder bill) {
        Map<AvailabilityZone, List<RunInterval>> lives = new LinkedHashMap<>();
        for (DedicatedHost host : hosts) {
            HostRecovery recovery = capacity.recovery(host);
            lives.computeIfAbsent(host.zone(), zone -> new ArrayList<>())
                    .addAll(
                            recovery == null
                                    ? List.of(new RunInterval(allocatedAtNanos, Long.MAX_VALUE))
                                    : recovery.lives());
        }
        lives.forEach((zone, all) -> {
            DedicatedHostShape shape = hosts.get(0).shape();
            bill.ec2(name).dedicatedHosts(zone, shape.family(), shape.wholeType(), all);
        });
    }

    @Override
    public void sample(Samples samples) {
        long instances = hosts.stream().mapToLong(DedicatedHost::instances).sum();
        samples.add("InstancesOnHosts", "count", instances);
    }
}
