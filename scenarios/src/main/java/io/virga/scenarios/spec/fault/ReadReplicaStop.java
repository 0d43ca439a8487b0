package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** A read replica fails and is started again. */
@Kind(value = "readReplicaStop", doc = "A read replica fails, as when its host does, and is started again.")
public record ReadReplicaStop(
        @Embedded FaultTime time,
        @Property(doc = TARGET, example = "db") String target,
        @Property(doc = REPLICA, example = "near") String replica)
        implements FaultSpec, ReplicaFault {
    @Override
    public String targetName() {
        return target + "." + replica;
    }
}
