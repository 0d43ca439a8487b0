package io.virga.models.vpc;

/** The ports of a gateway from which it has connections to one destination: so many at the same time. */
public final class SourcePorts {
    private final int limit;
    private final GatewayTotals totals;
    private int used;

    SourcePorts(int limit, GatewayTotals totals) {
        this.limit = limit;
        this.totals = totals;
    }

    /** Takes a port, if one is free. */
    boolean allocate() {
        if (used == limit) {
            totals.refuse();
            return false;
        }
        used++;
        totals.open();
        return true;
    }

    void release() {
        used--;
        totals.close();
    }
}
