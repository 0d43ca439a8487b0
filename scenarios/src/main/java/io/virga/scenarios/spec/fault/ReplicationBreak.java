package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A read replica gets no commits. */
@Kind(
        value = "replicationBreak",
        doc = "A read replica gets no commits: it goes on serving what it has, and catches up afterwards.")
public record ReplicationBreak(
        @Embedded FaultTime time,
        @Property(doc = TARGET, example = "db") String target,
        @Property(doc = REPLICA, example = "near") String replica,

        @Property(doc = "How long it lasts.", above = "0s", example = "5m")
        Duration duration,

        @Property(doc = FLAPPING, optional = true, absent = STEADY, example = "{ on: 20s, off: 40s }") @Nullable
        FlappingSpec flapping)
        implements FaultSpec, ReplicaFault {
    @Override
    public String targetName() {
        return target + "." + replica;
    }
}
