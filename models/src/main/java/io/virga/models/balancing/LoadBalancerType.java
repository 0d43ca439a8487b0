package io.virga.models.balancing;

import io.virga.models.network.DataCharge;
import java.util.List;

/** The types of Elastic Load Balancing, and in what they differ apart from their settings. */
public enum LoadBalancerType {
    /** Ends connections and balances requests; what goes wrong behind it becomes an HTTP error of its own. */
    APPLICATION(
            true,
            true,
            DataCharge.BOTH_SIDES_FREE,
            List.of(
                    BalancingAlgorithm.ROUND_ROBIN,
                    BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS,
                    BalancingAlgorithm.WEIGHTED_RANDOM,
                    BalancingAlgorithm.POWER_OF_TWO_CHOICES)),
    /**
     * Passes connections on and balances these: a client sees its target's resets and silence. Data between zones is
     * charged as between instances (Elastic Load Balancing, "Cross-zone load balancing").
     */
    NETWORK(false, true, DataCharge.PAYS, List.of(BalancingAlgorithm.FLOW_HASH)),
    /**
     * The first generation: ends connections too, holds requests that no target takes in a surge queue, and answers 503
     * when no target is healthy (Classic Load Balancer guide, "Troubleshoot: HTTP errors").
     */
    CLASSIC(
            true,
            false,
            DataCharge.BOTH_SIDES_FREE,
            List.of(BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS, BalancingAlgorithm.ROUND_ROBIN)),
    /**
     * Hands flows to network appliances and leaves each where it is, even if the appliance fails, unless told otherwise
     * (Gateway Load Balancer guide, "Target failover").
     */
    GATEWAY(false, true, DataCharge.PAYS, List.of(BalancingAlgorithm.FLOW_HASH));

    private final boolean endsConnections;
    private final boolean failsOpen;
    private final DataCharge dataCharge;
    private final List<BalancingAlgorithm> algorithms;

    LoadBalancerType(
            boolean endsConnections, boolean failsOpen, DataCharge dataCharge, List<BalancingAlgorithm> algorithms) {
        this.endsConnections = endsConnections;
        this.failsOpen = failsOpen;
        this.dataCharge = dataCharge;
        this.algorithms = algorithms;
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

    DataCharge dataCharge() {
        return dataCharge;
    }

    /** Whether it can choose targets so: only who passes connections on chooses by their hash. */
    public boolean offers(BalancingAlgorithm algorithm) {
        return algorithms.contains(algorithm);
    }
}
