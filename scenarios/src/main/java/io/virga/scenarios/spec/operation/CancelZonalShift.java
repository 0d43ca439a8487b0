package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** A zonal shift ends before it expires. */
@Kind(value = "cancelZonalShift", doc = "Ends the zonal shift of a balancer before it expires.")
public record CancelZonalShift(
        @Property(doc = AT, example = "21h") Duration at,

        @Property(doc = "The balancer.", example = "alb") String target)
        implements OperationSpec {}
