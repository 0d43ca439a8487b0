package io.virga.models.balancing;

import io.virga.models.compute.Instance;

/** Where an auto scaling group registers its instances. */
public interface TargetRegistry {
    /** The target begins in {@link TargetHealth#INITIAL} and gets requests after its first passed check. */
    void register(Instance instance);

    /** Registers a target that is healthy already: the state at the start of a simulation. */
    void registerHealthy(Instance instance);

    /**
     * No new requests from now on.
     *
     * @param whenDrained called once its requests are answered or the deregistration delay is over
     */
    void deregister(Instance instance, Runnable whenDrained);

    TargetHealth health(Instance instance);

    /** What waits there to be fetched by the instances. */
    default long backlog() {
        return 0;
    }
}
