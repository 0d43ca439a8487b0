package io.virga.models.traffic;

import io.virga.models.topology.FaultDomain;
import java.util.ArrayList;
import java.util.List;

/** The fault domains in which everything takes longer: a grey failure, with which hosts go on answering. */
public final class SlowPlaces {
    private record Slow(FaultDomain domain, double factor) {}

    private final List<Slow> slow = new ArrayList<>();

    SlowPlaces() {}

    /** @param factor by which what begins there takes longer, above 0; domains within each other multiply */
    public void begin(FaultDomain domain, double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a factor of slowness is above 0, not " + factor);
        }
        slow.add(new Slow(domain, factor));
    }

    /** Ends one slowness that began with these values. */
    public void end(FaultDomain domain, double factor) {
        slow.remove(new Slow(domain, factor));
    }

    double factor(FaultDomain place) {
        double factor = 1;
        // Asked for each draw of work: an iterator would be made each time.
        for (int i = 0; i < slow.size(); i++) {
            Slow each = slow.get(i);
            factor *= place.isWithin(each.domain()) ? each.factor() : 1;
        }
        return factor;
    }
}
