package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A read replica applies commits more slowly. */
@Kind(value = "replicationSlowdown", doc = "A read replica takes longer to apply each commit, and falls behind.")
public record ReplicationSlowdown(
        @Embedded FaultTime time,
        @Property(doc = TARGET, example = "db") String target,
        @Property(doc = REPLICA, example = "near") String replica,

        @Property(doc = "How many times longer.", above = "1", max = "1000000", example = "10")
        BigDecimal factor,

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
