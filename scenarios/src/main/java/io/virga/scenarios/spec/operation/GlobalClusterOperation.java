package io.virga.scenarios.spec.operation;

/** What operators do with the regions of an Aurora Global Database. */
public sealed interface GlobalClusterOperation permits SwitchoverGlobalCluster, FailoverGlobalCluster {
    String TARGET = "The auroraCluster with a globalDatabase.";
    String REGION = "The region whose cluster becomes the primary.";

    /** The cluster. */
    String target();

    /** The region whose cluster becomes the primary. */
    String region();
}
