package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.database.ReadReplica;

/** A read replica gets no commits. */
public record ReplicationBreak(ReadReplica replica) implements Fault {
    @Override
    public String target() {
        return replica.path();
    }

    @Override
    public Strike strike(UniformSource draws) {
        replica.breakReplication();
        return new Strike("replication breaks", () -> {
            replica.repairReplication();
            return "replication is repaired";
        });
    }
}
