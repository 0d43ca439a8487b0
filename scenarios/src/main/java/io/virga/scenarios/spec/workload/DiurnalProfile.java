package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;

/** A day's wave: 100% at the peak, the trough twelve hours from it, a cosine between. */
@Kind(
        value = "diurnal",
        doc = "A wave with a period of 24 h: 100% at the peak, `trough` twelve hours from it, a cosine between.")
public record DiurnalProfile(
        @Property(doc = "The lowest rate.", max = "100%", example = "15%")
        Percentage trough,

        @Property(doc = "The time of day of the highest rate.", max = "24h", example = "20h")
        Duration peakAt)
        implements ProfileSpec {}
