package io.virga.benchmarks.topology;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.Uniform;
import io.virga.kernel.random.Variate;
import io.virga.models.fault.DomainComponents;
import io.virga.models.fault.Hazard;
import io.virga.models.fault.HazardLaw;
import io.virga.models.fault.HazardListener;
import io.virga.models.topology.AvailabilityZone;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;

/**
 * A zone of hosts and instances through a year of random failures of hosts, racks, power domains and the zone itself, built
 * and run on one thread.
 *
 * <p>Arguments: hosts (default 100,000), instances (default 400,000), days (default 365), seed (default 1). The rates are those of the
 * literature: a server needs repair 0.08 times a year (K. V. Vishwanath and N. Nagappan, Characterizing cloud computing
 * hardware reliability, SoCC 2010), the others are assumed.
 */
public final class YearOfFailures {
    private static final double HOUR = 3.6e12;
    private static final double YEAR = 8_760 * HOUR;

    private YearOfFailures() {}

    public static void main(String[] arguments) {
        int hosts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int instances = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 400_000;
        int days = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 365;
        long start = System.nanoTime();
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
        Simulation sim = Simulation.create(SimulationConfig.of(seed, 0));
        LargeZone operator = new LargeZone(sim, hosts, instances);
        List<AvailabilityZone> zones = List.of(operator.zone());
        Hazard ofHosts = begin(sim, "hosts", 0.08, new Uniform(4 * HOUR, 24 * HOUR), DomainComponents.hosts(zones));
        Hazard ofRacks = begin(sim, "racks", 0.05, new Uniform(HOUR, 6 * HOUR), DomainComponents.racks(zones));
        Hazard ofPower = begin(sim, "power", 0.4, new Constant(6 * HOUR), DomainComponents.powerDomains(zones));
        Hazard ofZones = begin(
                sim,
                "zone",
                0.15,
                LogNormal.ofMedianAndQuantile(3 * HOUR, 0.95, 12 * HOUR),
                DomainComponents.of(zones));
        long built = System.nanoTime();
        sim.runUntil((long) (days * 24 * HOUR));
        long ended = System.nanoTime();
        print("hosts", hosts);
        print("instances at the start", instances);
        print("days", days);
        print("failures of hosts", ofHosts.failures());
        print("failures of racks", ofRacks.failures());
        print("failures of power domains", ofPower.failures());
        print("failures of the zone", ofZones.failures());
        print("losses of power by instances", operator.powerLosses());
        print("instances launched", operator.launches());
        print("launches refused", operator.refusals());
        print("events", sim.events());
        System.out.printf(Locale.ROOT, "%-30s %,15.2f s%n", "built in", (built - start) / 1e9);
        System.out.printf(Locale.ROOT, "%-30s %,15.2f s%n", "run in", (ended - built) / 1e9);
        System.out.printf(Locale.ROOT, "%-30s %,15.0f MiB%n", "most heap in use", peakHeapBytes() / 1048576.0);
    }

    private static Hazard begin(
            Simulation sim, String name, double perYear, Variate repair, DomainComponents components) {
        HazardLaw law = HazardLaw.independent(new Exponential(YEAR / perYear), repair);
        return Hazard.begin(sim, name, law, components, HazardListener.NONE);
    }

    private static void print(String what, long value) {
        System.out.printf(Locale.ROOT, "%-30s %,15d%n", what, value);
    }

    /** The sum of the most that each pool of the heap ever held: an upper bound. */
    private static long peakHeapBytes() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                bytes += pool.getPeakUsage().getUsed();
            }
        }
        return bytes;
    }
}
