package io.virga.models.traffic;

import io.virga.models.topology.PowerDependent;

/** Takes calls in a zone and passes them on by a {@link Relay}. It watches over none of them: their own callers do. */
public interface RelayPort extends Endpoint, Caller, PowerDependent {
    @Override
    default void expired(Call passed) {
        throw new IllegalStateException("nobody watches over " + passed);
    }

    /** It takes calls again, as those that come find its zone powered. */
    @Override
    default void powerRestored() {}

    @Override
    default long idleTimeoutNanos() {
        return FOR_EVER;
    }
}
