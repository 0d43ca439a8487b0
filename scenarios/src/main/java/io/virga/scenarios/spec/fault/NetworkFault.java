package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fault of the network: between two zones, or of all that goes to and from a resource. */
public sealed interface NetworkFault permits NetworkDelay, PacketLoss, NetworkPartition {
    String BETWEEN = "The two zones between which traffic is hit, in both directions; excludes `target`.";
    String TARGET =
            "The group, instance, database or external service all of whose traffic is hit, or a rack, host or power"
                    + " domain by its path, such as eu-west-1.a.rack-3; excludes `between`.";

    /** The two zones; null where a resource is the target. */
    @Nullable
    List<Place> between();

    /** The resource; null where two zones are. */
    @Nullable
    String target();

    Duration duration();

    /** What is hit, as results show it. */
    default String place() {
        String resource = target();
        List<Place> zones = between();
        if (resource != null) {
            return resource;
        }
        return zones == null ? "" : zones.stream().map(Place::toString).collect(Collectors.joining(" - "));
    }
}
