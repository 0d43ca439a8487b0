package io.virga.models.fault;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.Hardware;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** Fault domains of one level that fail one by one, by losing power unless told otherwise. Racks and hosts come to be when they first fail. */
public final class DomainComponents implements Components {
    private record Part(int from, IntFunction<? extends FaultDomain> domains) {}

    private final List<Part> parts = new ArrayList<>();
    private Function<FaultDomain, Fault> failure = PowerLoss::new;
    private int bound;

    private DomainComponents() {}

    /** Lets them fail in another way than by losing power. */
    public DomainComponents failingBy(Function<FaultDomain, Fault> other) {
        failure = other;
        return this;
    }

    /** The hosts of zones whose hardware is described. */
    public static DomainComponents hosts(List<AvailabilityZone> zones) {
        return of(zones, Hardware::hostCount, hardware -> hardware::host);
    }

    /** The racks of zones whose hardware is described. */
    public static DomainComponents racks(List<AvailabilityZone> zones) {
        return of(zones, Hardware::rackCount, hardware -> hardware::rack);
    }

    /** The power domains of zones whose hardware is described. */
    public static DomainComponents powerDomains(List<AvailabilityZone> zones) {
        return of(zones, Hardware::powerDomainCount, hardware -> hardware::powerDomain);
    }

    /** Fault domains that are there already, such as zones or regions. */
    public static DomainComponents of(List<? extends FaultDomain> domains) {
        List<FaultDomain> all = List.copyOf(domains);
        DomainComponents components = new DomainComponents();
        components.add(all.size(), all::get);
        return components;
    }

    private interface Level {
        IntFunction<? extends FaultDomain> of(Hardware hardware);
    }

    private static DomainComponents of(List<AvailabilityZone> zones, ToIntFunction<Hardware> count, Level level) {
        DomainComponents components = new DomainComponents();
        for (AvailabilityZone zone : zones) {
            Hardware hardware = zone.hardware();
            if (hardware == null) {
                throw new IllegalArgumentException("the hardware of zone " + zone.path() + " is not described");
            }
            components.add(count.applyAsInt(hardware), level.of(hardware));
        }
        return components;
    }

    private void add(int count, IntFunction<? extends FaultDomain> domains) {
        parts.add(new Part(bound, domains));
        bound = Math.addExact(bound, count);
    }

    @Override
    public int bound() {
        return bound;
    }

    @Override
    public Fault fault(int number) {
        int last = parts.size() - 1;
        while (parts.get(last).from() > number) {
            last--;
        }
        Part part = parts.get(last);
        return failure.apply(part.domains().apply(number - part.from()));
    }
}
