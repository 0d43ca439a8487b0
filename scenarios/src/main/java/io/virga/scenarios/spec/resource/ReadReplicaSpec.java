package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import org.jspecify.annotations.Nullable;

/** A read replica of a database. */
@Doc("A read replica: an instance that follows the commits of the database without holding them up.")
public record ReadReplicaSpec(
        @Property(
                doc = "The zone of the replica. In another region it is as much later as that is far, and the bytes"
                        + " that operations write by their `io` are charged as data sent there.",
                source = "RDS user guide, creating a read replica in a different AWS Region",
                example = "eu-west-1.b")
        Place zone,

        @Property(
                doc = "The instance type.",
                optional = true,
                absent = "that of the database",
                example = "db.r7g.large")
        @Nullable
        String instanceType,

        @Property(
                doc = "Work of one commit at the replica, which applies one after another: with more commits a"
                        + " second than it can apply it falls behind without end.",
                defaultValue = "{ exponential: { mean: 250us } }",
                source = "AWS publishes no figure; a MySQL replica keeps up with 2,000 writes a second and not with"
                        + " 5,000 (Verbitski et al., Amazon Aurora, SIGMOD 2017, table 4)",
                assumption = true,
                example = "{ exponential: { mean: 1ms } }")
        DistributionSpec apply) {
    /** The type that it is an instance of, as a replica of that database. */
    public String instanceTypeOr(String ofSource) {
        return instanceType == null ? ofSource : instanceType;
    }
}
