package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** Wrong data is written into a database. */
@Kind(
        value = "dataCorruption",
        doc = "Something writes wrong data into a database, such as a release with a defect: standbys and replicas"
                + " have it at once. It is there until the database is restored to a time before. Requests are"
                + " answered meanwhile; CorruptRequests counts them.")
public record DataCorruption(
        @Embedded FaultTime time,

        @Property(doc = "The database, a dbInstance or an auroraCluster.", example = "db")
        String target)
        implements FaultSpec {
    @Override
    public String targetName() {
        return target;
    }
}
