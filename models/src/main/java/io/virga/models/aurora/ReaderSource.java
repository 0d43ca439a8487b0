package io.virga.models.aurora;

import io.virga.models.topology.AvailabilityZone;
import java.util.List;

/** Where the machines of additional readers come from and go to. */
public interface ReaderSource {
    /** The zones in which the cluster can have instances. */
    List<AvailabilityZone> zones();

    /** A machine like the writer's, of the last promotion tier, that does not serve yet. */
    ClusterMember create(AvailabilityZone zone);

    /** The machine is deleted. */
    void delete(ClusterMember member);
}
