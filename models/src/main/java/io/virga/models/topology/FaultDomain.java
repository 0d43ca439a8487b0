package io.virga.models.topology;

import org.jspecify.annotations.Nullable;

/**
 * A place whose contents fail together: region ⊃ zone ⊃ power domain ⊃ rack ⊃ host. It has power while neither it nor any
 * domain around it has an outage.
 */
public sealed interface FaultDomain permits Region, AvailabilityZone, PowerDomain, Rack, Host {
    /** Unique in the simulation, such as {@code eu-west-1.a.rack-3.host-7}. */
    String path();

    /** The domain right around it; null for a region. */
    @Nullable
    FaultDomain around();

    /** Whether it is {@code outer} or lies within it. */
    default boolean isWithin(FaultDomain outer) {
        FaultDomain at = this;
        while (at != null && at != outer) {
            at = at.around();
        }
        return at == outer;
    }

    /** Where its power comes from and goes to. */
    PowerSupply power();

    default boolean isPowered() {
        return power().isOn();
    }

    /** Whether this very domain failed, not only one around it. */
    default boolean hasFailed() {
        return power().isInterrupted();
    }

    /** Takes the power away; outages that overlap end with the last of them. */
    default void losePower() {
        power().interrupt();
    }

    /**
     * Ends one outage of this very domain; it stays dark while another goes on, here or around it.
     *
     * @throws IllegalStateException if this domain has no outage of its own
     */
    default void restorePower() {
        power().restore(path());
    }

    /** From now on {@code dependent} loses power with this domain and all those around it. */
    default void connect(PowerDependent dependent) {
        power().connect(dependent);
    }

    default void disconnect(PowerDependent dependent) {
        power().disconnect(dependent);
    }
}
