package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nothing gets through. */
@Kind(
        value = "networkPartition",
        doc = "Nothing gets through: who connects waits for its connect timeout, who waits for an answer for its idle"
                + " timeout.")
public record NetworkPartition(
        @Embedded FaultTime time,

        @Property(doc = BETWEEN, optional = true, example = "[eu-west-1.a, eu-west-1.b]") @Nullable
        List<Place> between,

        @Property(doc = TARGET, optional = true, example = "db") @Nullable
        String target,

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
