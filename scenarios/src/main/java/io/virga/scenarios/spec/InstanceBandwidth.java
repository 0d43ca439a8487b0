package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Kind;

/** Whether the network bandwidth of instances is a limit. */
public enum InstanceBandwidth {
    @Kind(value = "unlimited", doc = "messages take the latency alone, whatever their size")
    UNLIMITED,
    @Kind(value = "limited", doc = "messages queue for the baseline and burst bandwidth of their instance types")
    LIMITED
}
