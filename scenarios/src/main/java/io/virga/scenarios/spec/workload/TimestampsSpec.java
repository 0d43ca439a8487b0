package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.math.BigDecimal;
import java.time.Duration;

/** Arrivals at the times of a record. */
@Kind(
        value = "timestamps",
        doc = "The arrivals of a record, at their own times. Before and after the record there are no requests.")
public record TimestampsSpec(
        @Property(
                doc = "A CSV file with the column `seconds`, one row an arrival: decimal seconds since the beginning of"
                        + " the record, in rising order. Lines that begin with # are comments.",
                example = "data/arrivals.csv")
        TimestampFile file,

        @Property(doc = "The time on the scenario's clock at which the record begins.", defaultValue = "0h")
        Duration startsAt,

        @Property(
                doc = "How many times as fast as recorded: 2 halves all gaps, and doubles the rate.",
                defaultValue = "1",
                above = "0",
                max = "1000000")
        BigDecimal speed,

        @Property(
                doc = "How many arrivals for each one of the record: copies fall anywhere before the next of the"
                        + " record, and below 1 some are left out at random. The daily course stays as it was.",
                defaultValue = "1",
                above = "0",
                max = "1000")
        BigDecimal scale)
        implements ArrivalsSpec {}
