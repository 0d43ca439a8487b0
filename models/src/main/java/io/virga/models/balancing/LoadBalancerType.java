package io.virga.models.balancing;

import io.virga.models.network.DataCharge;

/** The types of Elastic Load Balancing, and in what they differ apart from their settings. */
public enum LoadBalancerType {
    /** Ends connections and balances requests; what goes wrong behind it becomes an HTTP error of its own. */
    APPLICATION(true, true, DataCharge.BOTH_SIDES_FREE),
    /**
     * Passes connections on and balances these: a client sees its target's resets and silence. Data between zones is
     * charged as between instances (Elastic Load Balancing, "Cross-zone load balancing").
     */
    NETWORK(false, true, DataCharge.PAYS),
    /**
     * The first generation: ends connections too, holds requests that no target takes in a surge queue, and answers 503
     * when no target is healthy (Classic Load Balancer guide, "Troubleshoot: HTTP errors").
     */
    CLASSIC(true, false, DataCharge.BOTH_SIDES_FREE),
    /**
     * Hands flows to network appliances and leaves each where it is, even if the appliance fails, unless told otherwise
     * (Gateway Load Balancer guide, "Target failover").
     */
    GATEWAY(false, true, DataCharge.PAYS);

    private final boolean endsConnections;
    private final boolean failsOpen;
    private final DataCharge dataCharge;

    LoadBalancerType(boolean endsConnections, boolean failsOpen, DataCharge dataCharge) {
        this.endsConnections = endsConnections;
        this.failsOpen = failsOpen;
        this.dataCharge = dataCharge;
    }

    /** Whether it speaks HTTP with both sides, so that it can answer for a target that does not. */
    boolean endsConnections() {
        return endsConnections;
    }

    /** Whether all targets get requests when none is healthy; otherwise none does. */
    boolean failsOpen() {
        return failsOpen;
    }

    /** Whether it resets the connections of a target that it finds unhealthy while others are well. */
    boolean resetsUnhealthy() {
        return this == NETWORK;
    }

    /** Whether requests that no target has room for wait at the balancer. */
    boolean hasSurgeQueue() {
        return this == CLASSIC;
    }

    DataCharge dataCharge() {
        return dataCharge;
    }

    /** Whether it can choose targets so (Elastic Load Balancing user guide, "Routing algorithm"). */
    public boolean offers(BalancingAlgorithm algorithm) {
        return switch (algorithm) {
            case ROUND_ROBIN, LEAST_OUTSTANDING_REQUESTS -> endsConnections;
            case WEIGHTED_RANDOM, WEIGHTED_RANDOM_WITH_ANOMALY_MITIGATION, POWER_OF_TWO_CHOICES -> this == APPLICATION;
            case FLOW_HASH -> !endsConnections;
        };
    }
}
