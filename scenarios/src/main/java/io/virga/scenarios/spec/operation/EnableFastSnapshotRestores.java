package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;

/** Volumes can be restored fast from a snapshot. */
@Kind(
        value = "enableFastSnapshotRestores",
        doc = "Enables fast restore of a completed snapshot, billed from then on. The snapshot is optimized for an hour"
                + " for each TiB; from then on come the credits of `fastRestore`.")
public record EnableFastSnapshotRestores(
        @Property(doc = AT, example = "24h") Duration at,
        @Property(doc = SNAPSHOT, example = "nightly") String target,

        @Property(doc = "The zones.", example = "[us-east-1.a]")
        List<Place> zones)
        implements OperationSpec {}
