package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import org.jspecify.annotations.Nullable;

/** People decide. */
@Kind(value = "decide", doc = "People notice, gather and decide to go on.")
public record DecideStep(
        @Property(doc = "How long it takes.", example = "{ lognormal: { median: 10m, p95: 30m } }")
        DistributionSpec decide,

        @Property(
                doc = "When somebody is there to begin.",
                optional = true,
                absent = "somebody is on call at any time",
                example = "{ from: 9h, to: 17h }")
        @Nullable
        OfficeHoursSpec officeHours)
        implements RunbookStepSpec {}
