package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Percentage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A level for each day of the week, and within the day perhaps a wave. */
@Kind(
        value = "weekly",
        doc = "A level for each day of the week, which changes at midnight, and perhaps a daily wave that it is the"
                + " factor of.")
public record WeeklyProfile(
        @Property(doc = "The day on which the scenario's clock begins.", defaultValue = "monday")
        Weekday begins,

        @Property(doc = "The level on Mondays.", defaultValue = "100%", max = "100000%")
        Percentage monday,

        @Property(doc = "The level on Tuesdays.", defaultValue = "100%", max = "100000%")
        Percentage tuesday,

        @Property(doc = "The level on Wednesdays.", defaultValue = "100%", max = "100000%")
        Percentage wednesday,

        @Property(doc = "The level on Thursdays.", defaultValue = "100%", max = "100000%")
        Percentage thursday,

        @Property(doc = "The level on Fridays.", defaultValue = "100%", max = "100000%")
        Percentage friday,

        @Property(doc = "The level on Saturdays.", defaultValue = "100%", max = "100000%")
        Percentage saturday,

        @Property(doc = "The level on Sundays.", defaultValue = "100%", max = "100000%")
        Percentage sunday,

        @Property(
                doc = "The wave of each day.",
                optional = true,
                absent = "the same rate all day",
                example = "{ trough: 15%, peakAt: 20h }")
        @Nullable
        DiurnalProfile diurnal)
        implements ProfileSpec, SelfChecking {

    /** The levels from Monday on. */
    public List<Percentage> levels() {
        return List.of(monday, tuesday, wednesday, thursday, friday, saturday, sunday);
    }

    @Override
    public List<Violation> violations() {
        if (levels().stream().distinct().count() > 1) {
            return List.of();
        }
        String message = "all days have the level " + monday + ", so that they change nothing";
        return List.of(new Violation("", message, diurnal == null ? "write other levels" : "or write diurnal alone"));
    }
}
