package io.virga.scenarios.spec.hazard;

import io.virga.scenarios.spec.meta.Kind;

/** What the rate of a hazard counts for. */
public enum HazardLevel {
    @Kind(value = "instance", doc = "each running instance of the target")
    INSTANCE,
    @Kind(value = "host", doc = "each host")
    HOST,
    @Kind(value = "rack", doc = "each rack")
    RACK,
    @Kind(value = "powerDomain", doc = "each power domain")
    POWER_DOMAIN,
    @Kind(value = "zone", doc = "each zone")
    ZONE;

    /** The word for it. */
    public String word() {
        return switch (this) {
            case INSTANCE -> "instance";
            case HOST -> "host";
            case RACK -> "rack";
            case POWER_DOMAIN -> "powerDomain";
            case ZONE -> "zone";
        };
    }
}
