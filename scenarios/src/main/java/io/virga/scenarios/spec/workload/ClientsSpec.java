package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the clients of a workload are and how they use DNS. */
@Doc("Where the clients of a workload are, and how they and their resolvers use the answers of a name.")
public record ClientsSpec(
        @Property(
                doc = "The places by name; their shares add up to 100%.",
                defaultValue = "{}",
                entry = "client place",
                example = "{ london: { share: 100%, region: eu-west-2 } }")
        Map<String, ClientPlaceSpec> places,

        @Property(
                doc = "How many resolvers the clients of each place ask, of sizes by Zipf's law. The answers that they"
                        + " hold at the start have uniform ages.",
                defaultValue = "1000",
                min = "1",
                max = "100000",
                source = "no public figure",
                assumption = true)
        int resolvers,

        @Property(
                doc = "The share of clients whose resolvers keep each answer for `ttlIgnoredFor` if its TTL is"
                        + " shorter.",
                defaultValue = "0%",
                max = "100%",
                source = "some do; shares differ from study to study",
                assumption = true)
        Percentage ttlIgnored,

        @Property(
                doc = "How long those keep an answer at least.",
                optional = true,
                absent = "none do",
                above = "0s",
                example = "30m")
        @Nullable
        Duration ttlIgnoredFor,

        @Property(
                doc = "The share of clients that look the name up once, before the start, and never again, as old Java"
                        + " runtimes did.",
                defaultValue = "0%",
                max = "100%",
                source = "few do any more",
                assumption = true)
        Percentage pinned,

        @Property(
                doc = "The share of clients that keep connections open for `keepAliveFor` and look the name up only for"
                        + " new ones. A failed attempt ends a connection.",
                defaultValue = "0%",
                max = "100%",
                source = "clients that ask for each request, unless written",
                assumption = true)
        Percentage keepAlive,

        @Property(
                doc = "How long those keep a connection.",
                optional = true,
                absent = "none do",
                above = "0s",
                example = "5m")
        @Nullable
        Duration keepAliveFor) {}
