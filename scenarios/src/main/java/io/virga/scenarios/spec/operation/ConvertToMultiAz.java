package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.resource.MultiAzSpec;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database on one instance gets a standby. */
@Kind(
        value = "convertToMultiAz",
        doc = "Gives a database on one instance a standby in another zone, without an outage: the standby is created"
                + " from a snapshot within its `standbyCreation`, and commits wait for it from then on. What is"
                + " written on its volume is not there yet: where `storage` says how much `data` there is, a"
                + " commit that is the first to touch a block there waits for that too, until the background has"
                + " brought everything. From when the standby has every commit, the database is billed as one with"
                + " a standby. Nothing happens while the database is not available.")
public record ConvertToMultiAz(
        @Property(doc = OperationSpec.AT, optional = true, absent = OperationSpec.INVOKED, example = "20h") @Nullable
        Duration at,

        @Property(doc = OperationSpec.DATABASE, example = "db")
        String target,

        @Property(
                doc = "The standby. `true` takes all defaults.",
                defaultValue = "{}",
                source = "RDS user guide, converting a DB instance to be a Multi-AZ deployment",
                example = "{ standbyZone: eu-west-1.b }")
        MultiAzSpec multiAz,

        @Embedded LazyLoadingSpec loading)
        implements OperationSpec {
    /** The operation that gives that database a standby; null where none does. */
    public static @Nullable ConvertToMultiAz of(String database, Map<String, OperationSpec> operations) {
        for (OperationSpec operation : operations.values()) {
            if (operation instanceof ConvertToMultiAz conversion && conversion.target.equals(database)) {
                return conversion;
            }
        }
        return null;
    }
}
