package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** What opening a TLS connection takes. */
@Doc("What a TLS connection takes to open, after TCP's own handshake, whose time is not counted. A request that"
        + " opens one waits for it: one of as many as the workload's `connectionReuse` says, drawn by chance.")
public record TlsHandshakeSpec(
        @Property(
                doc = "The version, which says how many round trips between caller and node it takes.",
                defaultValue = "tls13",
                source = "ELBSecurityPolicy-TLS13-1-2-2021-06 offers it; RFC 8446 and RFC 5246")
        TlsVersion version,

        @Property(
                doc = "What the node computes for it.",
                defaultValue = "1ms",
                source = "AWS publishes no figure; about what an RSA-2048 signature takes",
                assumption = true)
        Duration time) {}
