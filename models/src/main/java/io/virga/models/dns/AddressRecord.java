package io.virga.models.dns;

import io.virga.models.traffic.Endpoint;
import java.util.List;

/** A name whose answer is a set of addresses, as its authority would give it now. */
public interface AddressRecord {
    /** The same list object as long as the answer is the same. */
    List<? extends Endpoint> addresses();

    /** How long a resolver may keep an answer, in nanoseconds. */
    long timeToLiveNanos();

    /** Whether what stands behind the addresses is healthy, as an alias sees it that evaluates its target's health. */
    default boolean isHealthy() {
        return true;
    }
}
