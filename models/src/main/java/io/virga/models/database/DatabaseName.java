package io.virga.models.database;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Router;
import org.jspecify.annotations.Nullable;

/**
 * The DNS name of a database. When its address changes, each caller goes on with the old one until what it has cached
 * expires, which is at a time of its own.
 */
public final class DatabaseName implements Router {
    private final Simulation sim;
    private final long cacheNanos;
    private final RandomStream phases;
    private Endpoint address;
    private @Nullable Endpoint newAddress;
    private long changeNanos;

    /** @param cacheNanos how long a caller keeps an address; 0 for not at all */
    public DatabaseName(Simulation sim, String path, Endpoint address, long cacheNanos) {
        this.sim = sim;
        this.address = address;
        this.cacheNanos = cacheNanos;
        this.phases = sim.stream(path + "/dns");
    }

    /** From that time on the name has that address. */
    public void change(Endpoint to, long atNanos) {
        if (newAddress != null) {
            address = newAddress;
        }
        newAddress = to;
        changeNanos = atNanos;
    }

    @Override
    public Endpoint route(Call call) {
        Endpoint next = newAddress;
        if (next == null) {
            return address;
        }
        long passed = sim.now() - changeNanos;
        if (passed >= cacheNanos) {
            address = next;
            newAddress = null;
            return next;
        }
        return passed >= 0 && passed >= residualNanos(call) ? next : address;
    }

    private long residualNanos(Call call) {
        return (long)
                (phases.at(Mix.hash(call.caller().toString()), changeNanos).nextDouble() * cacheNanos);
    }
}
