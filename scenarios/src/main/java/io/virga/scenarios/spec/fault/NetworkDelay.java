package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages take longer. */
@Kind(value = "networkDelay", doc = "Messages take longer: each, in each direction, by a draw of its own.")
public record NetworkDelay(
        @Embedded FaultTime time,

        @Property(doc = BETWEEN, optional = true, example = "[eu-west-1.a, eu-west-1.b]") @Nullable
        List<Place> between,

        @Property(doc = TARGET, optional = true, example = "db") @Nullable
        String target,

        @Property(doc = "What each message takes longer.", example = "50ms")
        DistributionSpec delay,

        @Property(doc = "How long it lasts.", above = "0s", example = "5m")
        Duration duration,

        @Property(doc = FLAPPING, optional = true, absent = STEADY, example = "{ on: 20s, off: 40s }") @Nullable
        FlappingSpec flapping)
        implements FaultSpec, NetworkFault {
    @Override
    public String targetName() {
        return place();
    }
}
