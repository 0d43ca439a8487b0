package io.virga.models.aurora;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Router;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint that spreads connections over the readers of a cluster, each call over one of them at random. When its
 * addresses change, each caller goes on with the old ones until what it has cached expires.
 *
 * <p>Source: Aurora user guide, "Amazon Aurora endpoint connections".
 */
final class ReaderEndpoint implements Router {
    private final Simulation sim;
    private final long cacheNanos;
    private final RandomStream phases;
    private final RandomStream choices;
    private List<Endpoint> before;
    private List<Endpoint> addresses;
    private long changeNanos;

    ReaderEndpoint(Simulation sim, String path, List<Endpoint> addresses, long cacheNanos) {
        this.sim = sim;
        this.cacheNanos = cacheNanos;
        this.phases = sim.stream(path + "/dns");
        this.choices = sim.stream(path + "/choice");
        this.before = addresses;
        this.addresses = addresses;
    }

    /** From now on it has those addresses; without any, callers find nobody. */
    void change(List<Endpoint> to) {
        before = addresses;
        addresses = to;
        changeNanos = sim.now();
    }

    @Override
    public @Nullable Endpoint route(Call call) {
        List<Endpoint> known = knowsNew(call) ? addresses : before;
        return known.isEmpty() ? null : known.get(choices.at(call.key()).nextInt(known.size()));
    }

    private boolean knowsNew(Call call) {
        long passed = sim.now() - changeNanos;
        return passed >= cacheNanos
                || passed
                        >= phases.at(Mix.hash(call.caller().toString()), changeNanos)
                                        .nextDouble()
                                * cacheNanos;
    }
}
