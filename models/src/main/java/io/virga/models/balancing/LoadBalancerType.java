package io.virga.models.balancing;

import io.virga.models.network.DataCharge;

/** The types of Elastic Load Balancing, and in what they differ apart from their settings. */
public enum LoadBalancerType {
    /** Ends connections and balances requests; what goes wrong behind it becomes an HTTP error of its own. */
    APPLICATION(true, DataCharge.BOTH_SIDES_FREE),
    /**
     * Passes connections on and balances these: a client sees its target's resets and silence. Data between zones is
     * charged as between instances (Elastic Load Balancing, "Cross-zone load balancing").
     */
    NETWORK(false, DataCharge.PAYS);

    private final boolean endsConnections;
    private final DataCharge dataCharge;

    LoadBalancerType(boolean endsConnections, DataCharge dataCharge) {
        this.endsConnections = endsConnections;
        this.dataCharge = dataCharge;
    }

    /** Whether it speaks HTTP with both sides, so that it can answer for a target that does not. */
    boolean endsConnections() {
        return endsConnections;
    }

    DataCharge dataCharge() {
        return dataCharge;
    }

    /** Whether it can choose targets so: only who passes connections on chooses by their hash. */
    public boolean offers(BalancingAlgorithm algorithm) {
        return endsConnections == (algorithm != BalancingAlgorithm.FLOW_HASH);
    }
}
