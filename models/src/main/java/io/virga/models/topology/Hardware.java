package io.virga.models.topology;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The power domains, racks and hosts of a zone, which come to be when something happens to them. */
public final class Hardware {
    private final AvailabilityZone zone;
    private final HardwarePlan plan;
    private final @Nullable PowerDomain[] powerDomains;
    private final @Nullable Rack[] racks;
    private final int[] hostsBefore;
    private int turn;

    Hardware(AvailabilityZone zone, HardwarePlan plan) {
        this.zone = zone;
        this.plan = plan;
        this.powerDomains = new PowerDomain[plan.powerDomains()];
        this.racks = new Rack[plan.racks()];
        this.hostsBefore = new int[plan.racks() + 1];
        for (int rack = 0; rack < plan.racks(); rack++) {
            hostsBefore[rack + 1] = Math.addExact(hostsBefore[rack], plan.hosts(rack));
        }
    }

    public int powerDomainCount() {
        return powerDomains.length;
    }

    public int rackCount() {
        return racks.length;
    }

    public int hostCount() {
        return hostsBefore[racks.length];
    }

    /** Whether any of its hosts carries that instance family, full or not. */
    boolean carries(String family) {
        for (int rack = 0; rack < racks.length; rack++) {
            if (plan.host(rack).carries(family)) {
                return true;
            }
        }
        return false;
    }

    /** Hosts that something has happened to so far. */
    public int hostsInBeing() {
        int count = 0;
        for (Rack rack : racks) {
            count += rack == null ? 0 : rack.hostsInBeing();
        }
        return count;
    }

    /** @param number from 0 */
    public PowerDomain powerDomain(int number) {
        PowerDomain powerDomain = powerDomains[number];
        if (powerDomain == null) {
            powerDomain = new PowerDomain(zone, plan.powerDomainName(number));
            powerDomains[number] = powerDomain;
        }
        return powerDomain;
    }

    /** @param number from 0 */
    public Rack rack(int number) {
        Rack rack = racks[number];
        if (rack == null) {
            PowerDomain powerDomain = powerDomain(plan.powerDomainOf(number));
            rack = new Rack(powerDomain, plan.rackName(number), plan.hosts(number), plan.host(number));
            racks[number] = rack;
        }
        return rack;
    }

    /** @param number within the zone, from 0, rack after rack */
    public Host host(int number) {
        int low = 0;
        int high = racks.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (hostsBefore[middle] <= number) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return rack(low).host(number - hostsBefore[low]);
    }

    /**
     * A host for the machine: by the first choice of the rule that any rack meets, on the next such rack in turn, there on
     * the emptiest host. EC2 spreads instances over its hardware (EC2 User Guide, "Placement groups"); how is not published
     * (assumption). Null when there is none.
     */
    @Nullable
    Host find(Placeable machine, PlacementRule rule) {
        for (Predicate<Rack> choice : rule.choices(zone)) {
            Host host = find(machine, choice);
            if (host != null) {
                return host;
            }
        }
        return null;
    }

    private @Nullable Host find(Placeable machine, Predicate<Rack> choice) {
        for (int i = 0; i < racks.length; i++) {
            int number = (turn + i) % racks.length;
            Rack rack = rack(number);
            Host host = choice.test(rack) ? rack.emptiestFor(machine) : null;
            if (host != null) {
                turn = number + 1;
                return host;
            }
        }
        return null;
    }
}
