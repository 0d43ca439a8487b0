package io.virga.models.aurora;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Router;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The endpoints of a Global Database: one for writes wherever they come from, and for reads those of the caller's region. */
final class GlobalEndpoint implements Router {
    private final Simulation sim;
    private final long cacheNanos;
    private final RandomStream phases;
    private AuroraCluster before;
    private AuroraCluster primary;
    private long changeNanos;

    GlobalEndpoint(Simulation sim, String path, AuroraCluster primary, long cacheNanos) {
        this.sim = sim;
        this.cacheNanos = cacheNanos;
        this.phases = sim.stream(path + "/dns");
        this.before = primary;
        this.primary = primary;
    }

    /** From that time on writes go there. */
    void change(AuroraCluster to, long atNanos) {
        before = primary;
        primary = to;
        changeNanos = atNanos;
    }

    @Override
    public Endpoint route(Call call) {
        return cluster(call).route(call);
    }

    /** Where reads of a caller in one of these clusters' regions go; those of others go to the primary cluster. */
    @Nullable
    Endpoint routeRead(Call call, List<AuroraCluster> clusters) {
        AvailabilityZone zone = call.caller().zone();
        for (AuroraCluster cluster : clusters) {
            if (zone != null && cluster.zone().region() == zone.region()) {
                return cluster.readerEndpoint().route(call);
            }
        }
        return cluster(call).readerEndpoint().route(call);
    }

    private AuroraCluster cluster(Call call) {
        long passed = sim.now() - changeNanos;
        boolean knows = passed >= 0
                && (passed >= cacheNanos
                        || passed
                                >= phases.at(Mix.hash(call.caller().toString()), changeNanos)
                                                .nextDouble()
                                        * cacheNanos);
        return knows ? primary : before;
    }
}
