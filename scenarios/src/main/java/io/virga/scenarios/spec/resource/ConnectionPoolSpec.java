package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The connections of an application to a resource. */
@Doc("The connections that each instance of an application keeps to a resource. A call has one to itself from when it"
        + " is sent until its caller waits for it no longer; others wait for one. The wait is shown apart from"
        + " other times, as `connections`.")
public record ConnectionPoolSpec(
        @Property(
                doc = "The most connections of one instance.",
                defaultValue = "10",
                min = "1",
                max = "1000000",
                source = "HikariCP, maximumPoolSize")
        int maxConnections,

        @Property(
                doc = "Calls of one instance that may wait for a connection; one more fails at once.",
                optional = true,
                absent = "as many as there are",
                min = "0",
                max = "1000000000",
                example = "100")
        @Nullable
        Integer maxPending,

        @Property(
                doc = "How long a call waits for a connection before it fails.",
                defaultValue = "30s",
                above = "0s",
                source = "HikariCP, connectionTimeout")
        Duration connectionTimeout) {}
