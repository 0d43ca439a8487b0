package io.virga.benchmarks.topology;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.ServiceCapacity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.Constant;
import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceType;
import io.virga.models.compute.InstanceTypes;
import io.virga.models.network.Network;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementRule;
import io.virga.models.topology.PowerDependent;
import io.virga.models.topology.Region;
import io.virga.models.topology.UniformHardware;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.StationTotals;
import java.util.List;

/**
 * A zone full of instances, each with its application. One whose host has lost power for three minutes is terminated and
 * launched again elsewhere; where there is no room it waits for the power.
 */
final class LargeZone extends Entity {
    private static final long SECOND = 1_000_000_000L;
    private static final long NOTICED = 180 * SECOND;
    private static final int HOSTS_PER_RACK = 40;
    private static final int RACKS_PER_POWER_DOMAIN = 50;
    private static final StationSettings APPLICATION =
            new StationSettings(200, 100, 2, ServiceCapacity.ofProcessors(2), 1);
    private static final HostShape HOST = new HostShape(16, 64);

    private final AvailabilityZone zone;
    private final List<InstanceType> types;
    private final Calls calls;
    private final StationTotals totals;
    private final Activity<Tenant> notice = activity("notice", this::noticed);
    private int launches;
    private long powerLosses;
    private long refusals;

    LargeZone(Simulation sim, int hosts, int instances) {
        super(sim, "operator");
        int racks = Math.max(1, hosts / HOSTS_PER_RACK);
        zone = new AvailabilityZone(sim, new Region("r"), "a", 0)
                .install(new UniformHardware(
                        Math.max(1, racks / RACKS_PER_POWER_DOMAIN), racks, Math.min(hosts, HOSTS_PER_RACK), HOST));
        InstanceTypes catalogue = InstanceTypes.load();
        types = List.of(catalogue.find("m7g.medium"), catalogue.find("m7g.large"), catalogue.find("m7g.xlarge"));
        Network network = new Network(sim, 1, new Constant(0), new Constant(0));
        calls = new Calls(sim, network, new Account(1));
        totals = new StationTotals(sim);
        for (int i = 0; i < instances; i++) {
            if (!launch(types.get(i % types.size()), 0)) {
                throw new IllegalStateException("no room for instance " + i);
            }
        }
    }

    AvailabilityZone zone() {
        return zone;
    }

    int launches() {
        return launches;
    }

    /** Losses of power that instances have seen. */
    long powerLosses() {
        return powerLosses;
    }

    /** Replacements that found no room. */
    long refusals() {
        return refusals;
    }

    private boolean launch(InstanceType type, long launchNanos) {
        if (!(zone.place(type, PlacementRule.ANYWHERE) instanceof Placement placement)) {
            return false;
        }
        String name = "i-" + launches++;
        Instance instance = new Instance(simulation(), name, type, placement, application(name + ".application"));
        Tenant tenant = new Tenant(instance);
        placement.domain().connect(tenant);
        instance.launch(launchNanos, 30 * SECOND, () -> {});
        return true;
    }

    private ServiceStation application(String path) {
        return new ServiceStation(simulation(), path, calls, zone, APPLICATION, totals);
    }

    private void noticed(Tenant tenant) {
        tenant.noticing = false;
        Instance instance = tenant.instance;
        if (instance.isReachable()) {
            return;
        }
        if (launch(instance.type(), 20 * SECOND)) {
            instance.domain().disconnect(tenant);
            instance.terminate();
            instance.release();
        } else {
            refusals++;
        }
    }

    private final class Tenant implements PowerDependent {
        private final Instance instance;
        private boolean noticing;

        Tenant(Instance instance) {
            this.instance = instance;
        }

        @Override
        public void powerLost() {
            powerLosses++;
            if (!noticing) {
                noticing = true;
                notice.hold(this, NOTICED);
            }
        }

        @Override
        public void powerRestored() {}
    }
}
