package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An RDS Proxy in front of a database. */
@Kind(
        value = "dbProxy",
        doc = "An RDS Proxy: paths name the operations of its database at it, as in `proxy.write`. Requests take"
                + " turns on its connections, wait for one as long as the borrow timeout, and while the database"
                + " fails over; they need no DNS name to find the successor.")
public record DbProxySpec(
        @Property(doc = "The database, a dbInstance: all requests go to its primary.", example = "db")
        String target,

        @Property(doc = "The zones in which it has addresses.", entry = "zone", example = "[eu-west-1.a, eu-west-1.b]")
        List<Place> zones,

        @Property(
                doc = "The share of the database's connections that the proxy opens at most.",
                defaultValue = "100%",
                min = "1%",
                max = "100%",
                source = "RDS user guide, connection pool settings: MaxConnectionsPercent",
                example = "50%")
        Percentage maxConnections,

        @Property(
                doc = "How long a request waits for a connection; then it fails.",
                defaultValue = "120s",
                max = "300s",
                source = "RDS user guide, connection pool settings: ConnectionBorrowTimeout",
                example = "30s")
        Duration connectionBorrowTimeout,

        @Property(
                doc = "Time that the proxy adds to a request.",
                defaultValue = "1ms",
                max = "1s",
                source = "AWS publishes no figure",
                assumption = true,
                example = "2ms")
        Duration latency,

        @Property(
                doc = "Requests after which their clients keep the connection.",
                optional = true,
                absent = "none: each connection is free as soon as its request is answered",
                example = "{ share: 2%, duration: 30s }")
        @Nullable
        PinningSpec pinning)
        implements CloudResourceSpec {}
