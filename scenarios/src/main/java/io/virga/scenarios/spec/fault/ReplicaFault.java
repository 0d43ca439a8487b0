package io.virga.scenarios.spec.fault;

/** A fault of one read replica of a database. */
public sealed interface ReplicaFault permits ReadReplicaStop, ReplicationBreak, ReplicationSlowdown {
    String TARGET = "The database.";
    String REPLICA = "The read replica.";

    /** The database. */
    String target();

    /** The name of the replica there. */
    String replica();
}
