package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.Shorthand;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A standby in another zone. */
@Shorthand("enabled")
@Doc("A standby in another zone, which has every commit before its client is told and takes the primary's place"
        + " when that is lost. It serves nobody. `multiAz: true` takes all defaults.")
public record MultiAzSpec(
        @Property(
                doc = "Whether there is a standby. With false the rest has no meaning, so that one setting turns it"
                        + " off.",
                defaultValue = "true")
        boolean enabled,

        @Property(
                doc = "The zone of the standby.",
                optional = true,
                absent = "the zone after that of the instance in the region's list, round",
                source = "RDS user guide, Multi-AZ DB instance deployments: RDS chooses it",
                example = "eu-west-1.b")
        @Nullable
        Place standbyZone,

        @Property(
                doc = "Time that the standby takes to write a commit, besides the way there and back.",
                defaultValue = "{ lognormal: { mean: 1ms, p99: 4ms } }",
                source = "AWS publishes no figure; as the write latency of a gp3 volume",
                assumption = true)
        DistributionSpec standbyWrite,

        @Property(
                doc = "From the loss of the primary until the failover begins.",
                defaultValue = "{ uniform: { min: 20s, max: 40s } }",
                source = SOURCE,
                assumption = true,
                example = "30s")
        DistributionSpec detection,

        @Property(
                doc = "From then until the standby serves: the old primary is fenced, the standby recovers.",
                defaultValue = "{ uniform: { min: 35s, max: 70s } }",
                source = SOURCE,
                assumption = true,
                example = "50s")
        DistributionSpec promotion,

        @Property(
                doc = "From then until the name of the database has the new address.",
                defaultValue = "{ uniform: { min: 5s, max: 10s } }",
                source = SOURCE,
                assumption = true,
                example = "5s")
        DistributionSpec dnsUpdate,

        @Property(
                doc = "How long callers keep the address, each from a time of its own.",
                defaultValue = "5s",
                max = "24h",
                source = "RDS user guide: the TTL of its zone; a JVM may keep addresses for longer",
                example = "60s")
        Duration clientDnsCache,

        @Property(
                doc = "From when a machine is there for it until a new standby has everything.",
                defaultValue = "{ lognormal: { median: 20m, p95: 60m } }",
                source = "AWS publishes no figure; depends on the size and the load",
                assumption = true,
                example = "15m")
        DistributionSpec standbyCreation,

        @Property(
                doc = "The chance that the promotion of the standby fails; that is detected, and the failover begins"
                        + " anew.",
                defaultValue = "0%",
                max = "99%",
                source = "no failures unless written; AWS publishes no figure",
                assumption = true,
                example = "5%")
        Percentage failoverFailureChance) {
    static final String SOURCE =
            "RDS user guide: failover times are typically 60 to 120 seconds; how they divide is assumed";

    /** The zone of the standby of a primary in that zone of a region with these zones. */
    public Place standbyZone(Place primary, List<String> zones) {
        return standbyZone != null
                ? standbyZone
                : new Place(primary.region(), zones.get((zones.indexOf(primary.zone()) + 1) % zones.size()));
    }
}
