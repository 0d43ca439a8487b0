package io.virga.models.storage;

import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;

/**
 * The way of an instance to its volumes. All I/Os of the instance pass its ceilings, first come, first served, before
 * they reach the volume.
 */
public final class EbsLink {
    private final Simulation simulation;
    private final AvailabilityZone zone;
    private final IoQueue queue;

    /** @param path of the instance; its link is {@code path.ebs} */
    public EbsLink(Simulation sim, String path, AvailabilityZone zone, EbsLimits limits) {
        this.simulation = sim;
        this.zone = zone;
        this.queue = new IoQueue(
                sim, path + ".ebs", limits.limits(), io -> io.volume().arrive(io));
    }

    public AvailabilityZone zone() {
        return zone;
    }

    void submit(BlockIo io) {
        queue.submit(io);
    }

    /** The instance is gone for good: the simulation forgets its link. */
    public void release() {
        simulation.release(queue);
    }

    /** The instance is gone or without power: what waits here never comes back. */
    public void cut() {
        queue.drain(io -> io.volume().lose(io));
    }
}
