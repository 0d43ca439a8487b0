package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.database.ReadReplica;

/** The machine of a read replica fails, and is started again. */
public record ReadReplicaStop(ReadReplica replica) implements Fault {
    @Override
    public String target() {
        return replica.path();
    }

    @Override
    public Strike strike(UniformSource draws) {
        replica.crash();
        return new Strike("the read replica fails", null);
    }
}
