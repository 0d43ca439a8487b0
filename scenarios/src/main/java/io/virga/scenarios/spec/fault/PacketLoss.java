package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages get lost and are sent again. */
@Kind(
        value = "packetLoss",
        doc =
                "Messages get lost and are sent again after 200 ms, a wait that doubles with each further loss; after 15 of them"
                        + " the connection is given up. A message is lost as a whole (assumption).")
public record PacketLoss(
        @Embedded FaultTime time,

        @Property(doc = BETWEEN, optional = true, example = "[eu-west-1.a, eu-west-1.b]") @Nullable
        List<Place> between,

        @Property(doc = TARGET, optional = true, example = "db") @Nullable
        String target,

        @Property(
                doc = "The share of the messages that is lost, tries again included.",
                above = "0%",
                max = "99.99%",
                example = "2%")
        Percentage share,

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
