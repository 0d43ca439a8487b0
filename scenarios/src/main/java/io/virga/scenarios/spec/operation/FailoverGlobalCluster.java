package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Another region of a Global Database becomes its primary. */
@Kind(
        value = "failoverGlobalCluster",
        doc = "Makes a secondary cluster of an Aurora Global Database the primary at once: what it lacks is lost,"
                + " and counted.")
public record FailoverGlobalCluster(
        @Property(doc = OperationSpec.AT, optional = true, absent = OperationSpec.INVOKED, example = "20h") @Nullable
        Duration at,

        @Property(doc = GlobalClusterOperation.TARGET, example = "db")
        String target,

        @Property(doc = GlobalClusterOperation.REGION, example = "us-east-1")
        String region)
        implements OperationSpec, GlobalClusterOperation {}
