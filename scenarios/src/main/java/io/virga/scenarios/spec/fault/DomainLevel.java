package io.virga.scenarios.spec.fault;

/** The levels of fault domains below the zone. */
public enum DomainLevel {
    POWER_DOMAIN("power domain"),
    RACK("rack"),
    HOST("host");

    private final String noun;

    DomainLevel(String noun) {
        this.noun = noun;
    }

    public String noun() {
        return noun;
    }
}
