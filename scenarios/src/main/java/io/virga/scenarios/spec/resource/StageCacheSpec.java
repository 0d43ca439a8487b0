package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** The cache of a stage. */
@Doc("The cache of a stage. Good answers are kept and given to those who ask the same.")
public record StageCacheSpec(
        @Property(doc = "Its size, which decides what it holds and what it costs.", example = "0.5GB")
        StageCacheSize size,

        @Property(
                doc = "How long an answer is kept.",
                defaultValue = "300s",
                min = "1s",
                max = "3600s",
                source = "API Gateway developer guide, cache settings: 300 seconds by default, 3600 at most")
        Duration timeToLive,

        @Property(doc = "What requests ask for.", example = "{ number: 10000, valueSize: 4KiB }")
        KeySpaceSpec keys) {
    /** Answers for which it has room. */
    public int items() {
        long room = size.bytes() / Math.max(1, keys.valueSize().bytes());
        return (int) Math.min(room, keys.number());
    }
}
