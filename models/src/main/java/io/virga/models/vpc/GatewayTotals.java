package io.virga.models.vpc;

import io.virga.kernel.Simulation;
import io.virga.kernel.statistics.TimeWeighted;

/** What the gateways of one name did in all of their zones, since measuring began. */
public final class GatewayTotals {
    private final TimeWeighted active;
    private long attempts;
    private long refused;

    public GatewayTotals(Simulation sim) {
        this.active = new TimeWeighted(sim::now);
    }

    void open() {
        attempts++;
        active.set(active.value() + 1);
    }

    void close() {
        active.set(active.value() - 1);
    }

    void refuse() {
        attempts++;
        refused++;
    }

    /** Measuring begins. */
    public void restart() {
        attempts = 0;
        refused = 0;
        active.restart();
    }

    /** Connections that callers tried to open. */
    public long attempts() {
        return attempts;
    }

    /** Those of them for which no port was free. */
    public long refused() {
        return refused;
    }

    /** Connections that are open. */
    public TimeWeighted active() {
        return active;
    }
}
