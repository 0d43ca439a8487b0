package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;

/** What a FIFO topic has that a standard one has not. */
@Doc("What a FIFO topic has that a standard one has not. Users are spread over its message groups by chance: all"
        + " messages of a user are in one group.")
public record FifoTopicSpec(
        @Property(
                doc = "How many message groups there are. Each is delivered in order: what waits for another try holds"
                        + " up those behind it.",
                min = "1",
                max = "10000000",
                example = "100")
        int messageGroups) {}
