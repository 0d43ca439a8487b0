package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** The volume of a database fails. */
@Kind(
        value = "storageFailure",
        doc = "The EBS volume under the instance of a database that takes writes fails, and its data is lost. A standby"
                + " takes over. Without one the database stays down until it is restored or a read replica is promoted,"
                + " and what these lack is lost. For Aurora, whose data is on no volume of an instance, see"
                + " segmentFailure.")
public record StorageFailure(
        @Embedded FaultTime time,

        @Property(doc = "The database, a dbInstance.", example = "db")
        String target) implements FaultSpec {
    @Override
    public String targetName() {
        return target;
    }
}
