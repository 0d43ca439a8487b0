package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When maintenance begins. */
public record MaintenanceWindowSpec(
        @Property(
                doc = "When the maintenance window begins, on the scenario's clock; it is 30 minutes long.",
                source = "RDS user guide, the maintenance window",
                example = "27h")
        Duration window,

        @Property(
                doc = "From one window in which something is to be done to the next.",
                optional = true,
                absent = "there is one",
                min = "168h",
                max = "8760h",
                source = "RDS user guide: windows are weekly, required patches typically come every few months",
                example = "2184h")
        @Nullable
        Duration every,

        @Property(
                doc = "From the beginning of the window until maintenance begins.",
                defaultValue = "{ uniform: { min: 0s, max: 30m } }",
                source = "RDS user guide: it begins within the window, and may end after it; when is assumed",
                assumption = true,
                example = "0s")
        DistributionSpec delay) {}
