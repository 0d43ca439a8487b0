package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.Shorthand;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One step of a request's path. */
@Doc("One step of a path. A name alone, such as `db.read`, is short for `{ hop: db.read }`.")
@Shorthand("hop")
public record PathStep(
        @Property(doc = "The resource, and the operation where it has one.", example = "db.read")
        Hop hop,

        @Property(
                doc = "How often the hop is called, one call after the other.",
                defaultValue = "1",
                min = "1",
                max = "1000",
                example = "3")
        int times,

        @Property(
                doc = "The chance that the hop is called; with it goes all that it would call.",
                defaultValue = "100%",
                above = "0%",
                max = "100%",
                example = "5%")
        Percentage probability,

        @Property(
                doc = "How long the caller waits for the answer of one attempt.",
                optional = true,
                absent = "without limit for a hop that is slow; one that is gone is given up after 10s without a"
                        + " connection or 60s without an answer",
                above = "0s",
                example = "1s")
        @Nullable
        Duration timeout,

        @Property(
                doc = "What the caller does when an attempt fails.",
                optional = true,
                absent = "no retries",
                example = "{ retries: 1, budget: 10% }")
        @Nullable
        RetrySpec retry) {}
