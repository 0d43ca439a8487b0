package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.topology.Region;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.ImpairedPath;
import io.virga.models.traffic.Impairment;

/** A region is cut off from clients, from other regions and from those who operate it; within it all goes on. */
public final class RegionIsolation implements Fault {
    private final Region region;
    private final Calls calls;
    private final Impairment impairment;

    /**
     * @param name of the fault, unique in the simulation
     * @param calls that travel into the region and out of it
     */
    public RegionIsolation(String name, Region region, Calls calls) {
        this.region = region;
        this.calls = calls;
        this.impairment = Impairment.partition(name, ImpairedPath.across(region));
    }

    @Override
    public String target() {
        return region.path();
    }

    @Override
    public Strike strike(UniformSource draws) {
        calls.impair(impairment);
        region.controlPlane().isolate();
        return new Strike("nothing gets in or out", () -> {
            calls.mend(impairment);
            region.controlPlane().rejoin();
            return "it can be reached again";
        });
    }
}
