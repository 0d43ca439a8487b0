package io.virga.scenarios.build;

import io.virga.models.database.ReadReplica;
import io.virga.models.fault.Fault;
import io.virga.scenarios.spec.fault.ReadReplicaStop;
import io.virga.scenarios.spec.fault.ReplicaFault;
import io.virga.scenarios.spec.fault.ReplicationBreak;
import io.virga.scenarios.spec.fault.ReplicationSlowdown;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The faults of read replicas. */
final class ReplicaFaults {
    private ReplicaFaults() {}

    static Fault fault(ReplicaFault spec, ResourceModel target) {
        if (!(target instanceof DatabaseModel database)) {
            throw new IllegalArgumentException(spec.target() + " has no read replicas");
        }
        ReadReplica replica = database.replica(spec.replica());
        if (spec instanceof ReplicationSlowdown slowdown) {
            return new io.virga.models.fault.ReplicationSlowdown(
                    replica, slowdown.factor().doubleValue());
        }
        return spec instanceof ReadReplicaStop
                ? new io.virga.models.fault.ReadReplicaStop(replica)
                : new io.virga.models.fault.ReplicationBreak(replica);
    }

    /** How long it lasts; null for one that strikes and is over. */
    static @Nullable Duration duration(ReplicaFault spec) {
        if (spec instanceof ReplicationSlowdown slowdown) {
            return slowdown.duration();
        }
        return spec instanceof ReplicationBreak broken ? broken.duration() : null;
    }
}
