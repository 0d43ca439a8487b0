package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;
import java.util.List;

/** When somebody is there. */
@Doc("The hours of the day at which somebody is there to begin; the scenario's clock begins on a Monday at midnight.")
public record OfficeHoursSpec(
        @Property(doc = "When they begin, from midnight.", example = "9h")
        Duration from,

        @Property(doc = "When they end, from midnight.", above = "0s", max = "24h", example = "17h")
        Duration to,

        @Property(
                doc = "Whether they are kept on Saturdays and Sundays as well.",
                defaultValue = "false",
                source = "a working week",
                assumption = true)
        boolean weekends)
        implements SelfChecking {
    @Override
    public List<Violation> violations() {
        if (from.compareTo(to) < 0) {
            return List.of();
        }
        String message = "from " + Durations.format(from) + " is not before to " + Durations.format(to);
        return List.of(new Violation("from", message, null));
    }
}
