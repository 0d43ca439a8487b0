package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Another region of a Global Database becomes its primary. */
@Kind(
        value = "switchoverGlobalCluster",
        doc = "Makes a secondary cluster of an Aurora Global Database the primary once it has everything: nothing is"
                + " lost. Writes fail from the beginning on. Not done while the primary is not healthy.")
public record SwitchoverGlobalCluster(
        @Property(doc = OperationSpec.AT, optional = true, absent = OperationSpec.INVOKED, example = "20h") @Nullable
        Duration at,

        @Property(doc = GlobalClusterOperation.TARGET, example = "db")
        String target,

        @Property(doc = GlobalClusterOperation.REGION, example = "us-east-1")
        String region)
        implements OperationSpec, GlobalClusterOperation {}
