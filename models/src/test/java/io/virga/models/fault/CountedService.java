package io.virga.models.fault;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.statistics.Tally;
import io.virga.kernel.statistics.TimeWeighted;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.Hardware;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.PowerDependent;
import io.virga.models.topology.Region;
import io.virga.models.topology.UniformHardware;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A service with one instance on each host of some zones, up while enough of them have power. An hour runs as a second, so
 * that long times fit the clock.
 */
final class CountedService {
    static final long HOUR = 1_000_000_000L;

    final Simulation sim;
    final List<Region> regions = new ArrayList<>();
    final List<AvailabilityZone> zones = new ArrayList<>();
    final TimeWeighted down;
    final TimeWeighted up;

    /** Hours from all instances up to the first outage after it, again and again. */
    final Tally passages = new Tally();

    long passagesWithinYear;
    long outages;
    int neverFailed;
    private final int need;
    private final int instances;
    private int upNow;
    private long allUpSince;

    CountedService(SimulationConfig config, int zoneCount, int perZone, int need) {
        this.sim = Simulation.create(config);
        this.need = need;
        this.instances = zoneCount * perZone;
        this.down = new TimeWeighted(sim.clock());
        this.up = new TimeWeighted(sim.clock());
        this.upNow = instances;
        this.neverFailed = instances;
        up.set(upNow);
        for (int i = 0; i < zoneCount; i++) {
            Region region = new Region("r" + i);
            regions.add(region);
            zones.add(new AvailabilityZone(sim, region, "a", i)
                    .install(new UniformHardware(1, 1, perZone, new HostShape(1, 1))));
        }
        hosts().forEach(host -> host.connect(new Presence()));
    }

    static Exponential hours(double mean) {
        return new Exponential(mean * HOUR);
    }

    List<FaultDomain> hosts() {
        List<FaultDomain> hosts = new ArrayList<>();
        for (AvailabilityZone zone : zones) {
            Hardware hardware = Objects.requireNonNull(zone.hardware());
            for (int i = 0; i < hardware.hostCount(); i++) {
                hosts.add(hardware.host(i));
            }
        }
        return hosts;
    }

    /** A service in zones that fail, on hosts that fail. */
    static CountedService zoned(
            SimulationConfig config, int zones, int perZone, int need, HazardLaw ofZones, HazardLaw ofHosts) {
        CountedService service = new CountedService(config, zones, perZone, need);
        service.fail("zones", service.zones, ofZones);
        service.hostsFail(ofHosts);
        return service;
    }

    Hazard hostsFail(HazardLaw law) {
        return Hazard.begin(sim, "hosts", law, DomainComponents.hosts(zones), HazardListener.NONE);
    }

    Hazard fail(String name, List<? extends FaultDomain> domains, HazardLaw law) {
        return Hazard.begin(sim, name, law, DomainComponents.of(domains), HazardListener.NONE);
    }

    void restart() {
        down.restart();
        up.restart();
        outages = 0;
    }

    private void changed(int by) {
        boolean wasUp = upNow >= need;
        upNow += by;
        up.set(upNow);
        if (wasUp == upNow >= need) {
            if (upNow == instances && allUpSince < 0) {
                allUpSince = sim.now();
            }
            return;
        }
        down.set(wasUp ? 1 : 0);
        if (wasUp) {
            outages++;
            if (allUpSince >= 0) {
                double hours = (double) (sim.now() - allUpSince) / HOUR;
                passages.add(hours);
                passagesWithinYear += hours <= 8760 ? 1 : 0;
            }
            allUpSince = -1;
        } else if (upNow == instances) {
            allUpSince = sim.now();
        }
    }

    private final class Presence implements PowerDependent {
        private boolean failed;

        @Override
        public void powerLost() {
            neverFailed -= failed ? 0 : 1;
            failed = true;
            changed(-1);
        }

        @Override
        public void powerRestored() {
            changed(1);
        }
    }
}
