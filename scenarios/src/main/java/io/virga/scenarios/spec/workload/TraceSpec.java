package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.math.BigDecimal;
import java.time.Duration;

/** Arrivals by the counts of a recorded trace. */
@Kind(
        value = "trace",
        doc = "Arrivals by the request counts of a recorded trace: the counts are smoothed to a rate, scaled, and drawn"
                + " anew as a Poisson process, so that the noise of the record is not multiplied. Before and after the"
                + " trace there are no requests.")
public record TraceSpec(
        @Property(
                doc = "A CSV file with the column `requests`, one row an interval, optionally after a column"
                        + " that numbers the intervals (`interval`, `second`, `minute`, `hour` or `day`). Lines"
                        + " that begin with # are comments.",
                example = "data/requests.csv")
        TraceFile file,

        @Property(doc = "The length of one interval.", defaultValue = "1m", above = "0s")
        Duration interval,

        @Property(doc = "The time on the scenario's clock at which the trace begins.", defaultValue = "0h")
        Duration startsAt,

        @Property(doc = "The factor on the counts.", defaultValue = "1", above = "0", max = "1000000000")
        BigDecimal scale,

        @Property(
                doc = "The width of the moving mean that turns counts into a rate; 0s takes the counts as they"
                        + " are.",
                defaultValue = "10m",
                max = "1d",
                source = "ten of the usual one-minute intervals",
                assumption = true)
        Duration smoothing)
        implements ArrivalsSpec {}
