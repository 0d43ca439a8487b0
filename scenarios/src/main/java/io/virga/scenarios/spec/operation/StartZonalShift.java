package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;

/** Traffic of a balancer is moved away from a zone for a while. */
@Kind(
        value = "startZonalShift",
        doc = "Moves the traffic of a balancer away from one of its zones until it expires or is cancelled. The"
                + " address of the zone's node leaves DNS; with cross-zone load balancing the targets in the zone"
                + " get no new requests from the other nodes either. Requests that are on their way stay where"
                + " they are.")
public record StartZonalShift(
        @Property(doc = AT, example = "20h") Duration at,

        @Property(doc = "The applicationLoadBalancer or networkLoadBalancer.", example = "alb")
        String target,

        @Property(doc = "The zone, one of the balancer's.", example = "eu-west-1.a")
        Place awayFrom,

        @Property(
                doc = "How long it lasts unless it is cancelled.",
                min = "1m",
                max = "72h",
                source = SOURCE,
                example = "2h")
        Duration expiresIn)
        implements OperationSpec {
    static final String SOURCE = "Application Recovery Controller API reference, StartZonalShift";
}
