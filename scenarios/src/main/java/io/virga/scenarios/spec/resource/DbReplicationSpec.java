package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which operations of a database commit, and who follows the commits. */
public record DbReplicationSpec(
        @Property(
                doc = "The operations that commit something: these wait for a standby, and replicas follow them.",
                optional = true,
                absent = "write, where a standby, read replicas, backups or storageSpace follow the commits",
                example = "[write, order]")
        @Nullable
        List<String> writes,

        @Property(
                doc = "The read replicas by name.",
                optional = true,
                absent = "none",
                entry = "read replica",
                source = "RDS user guide: at most 15 of MySQL and PostgreSQL",
                example = "{ near: { zone: eu-west-1.b } }")
        @Nullable
        Map<String, ReadReplicaSpec> readReplicas,

        @Property(
                doc = "The operations that go to the read replicas, in turn; to the database itself while none of them"
                        + " serves.",
                onlyWith = "readReplicas",
                defaultValue = "[readEventual]",
                example = "[readEventual, report]")
        @Nullable
        List<String> reads,

        @Property(
                doc = "How long readers go on with a replica that does not answer before they pass it over. One that"
                        + " refuses connections is passed over at once.",
                onlyWith = "readReplicas",
                defaultValue = "5s",
                source = "Aurora user guide, fast failover: TCP keepalives that notice within 5 seconds",
                assumption = true)
        @Nullable
        Duration replicaDetection) {
    /** Read replicas that a database can have. */
    public static final int MOST_REPLICAS = 15;

    /** The operations that commit, where somebody follows. */
    public List<String> commits() {
        return writes == null ? List.of("write") : writes;
    }

    /** The read replicas; none where there are none. */
    public Map<String, ReadReplicaSpec> replicas() {
        return readReplicas == null ? Map.of() : readReplicas;
    }

    /** The operations that go to read replicas. */
    public List<String> eventualReads() {
        return reads == null ? List.of() : reads;
    }
}
