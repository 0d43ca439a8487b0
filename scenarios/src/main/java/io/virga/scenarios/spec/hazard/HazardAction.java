package io.virga.scenarios.spec.hazard;

import io.virga.scenarios.spec.meta.Kind;

/** What a hazard does to its victim. */
public enum HazardAction {
    @Kind(value = "instanceStop", doc = "an instance stops for good; its group replaces it by its own rules")
    INSTANCE_STOP,
    @Kind(value = "instanceReboot", doc = "an instance reboots where it is, as after a crash of its operating system")
    INSTANCE_REBOOT,
    @Kind(
            value = "instanceImpairment",
            doc = "the operating system of an instance hangs, for `duration` unless it is rebooted before")
    INSTANCE_IMPAIRMENT,
    @Kind(value = "hostFailure", doc = "a host loses its power with all that lies on it")
    HOST_FAILURE,
    @Kind(value = "rackPowerLoss", doc = "a rack loses its power with all its hosts")
    RACK_POWER_LOSS,
    @Kind(value = "powerDomainLoss", doc = "a power domain loses its power with all its racks")
    POWER_DOMAIN_LOSS,
    @Kind(value = "zonePowerLoss", doc = "a zone loses its power")
    ZONE_POWER_LOSS,
    @Kind(value = "packetLoss", doc = "a host or rack, as `per` says, loses messages to and from it: a grey failure")
    PACKET_LOSS,
    @Kind(value = "slowdown", doc = "what runs on a host or rack, as `per` says, takes longer: a grey failure")
    SLOWDOWN;

    /** Whether its victim is an instance of a group or alone, not a place. */
    public boolean strikesInstances() {
        return this == INSTANCE_STOP || this == INSTANCE_REBOOT || this == INSTANCE_IMPAIRMENT;
    }
}
