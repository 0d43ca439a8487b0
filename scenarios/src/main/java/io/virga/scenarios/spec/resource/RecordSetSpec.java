package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record set of a name. */
@Doc("One of the records of a name: an alias, or the addresses of resources.")
public record RecordSetSpec(
        @Property(
                doc = "The balancer, or the other name, whose answers these are. A balancer's are kept for 60s.",
                optional = true,
                absent = "`resourceRecords` are the answer",
                example = "alb")
        @Nullable
        String aliasTarget,

        @Property(
                doc = "The `instance` resources and external services whose addresses are the answer.",
                optional = true,
                absent = "the record is an alias",
                example = "[web]")
        @Nullable
        List<String> resourceRecords,

        @Property(
                doc = "Whether the record is unhealthy when the target of the alias has nothing healthy: a balancer"
                        + " none of whose nodes has a healthy target, a name none of whose records is healthy.",
                onlyWith = "aliasTarget",
                defaultValue = "false",
                source = "Route 53 API reference, AliasTarget")
        @Nullable
        Boolean evaluateTargetHealth,

        @Property(
                doc = "The `healthCheck` by which the record is healthy or not.",
                optional = true,
                absent = "it is always healthy",
                example = "main-up")
        @Nullable
        String healthCheck,

        @Property(
                doc = "For weighted routing: the record's weight among all of its name.",
                optional = true,
                absent = "another policy",
                min = "0",
                max = "255",
                source = "Route 53 API reference, ResourceRecordSet",
                example = "10")
        @Nullable
        Integer weight,

        @Property(
                doc = "For failover routing: which of the two records it is.",
                optional = true,
                absent = "another policy",
                example = "primary")
        @Nullable
        FailoverRecord failover,

        @Property(
                doc = "For latency routing: the region where the resource is.",
                optional = true,
                absent = "another policy",
                example = "eu-west-1")
        @Nullable
        String region,

        @Property(doc = "For geolocation routing: who gets it.", optional = true, absent = "another policy") @Nullable
        GeoLocationSpec geoLocation,

        @Property(doc = "For geoproximity routing: where the resource is.", optional = true, absent = "another policy")
        @Nullable
        GeoProximitySpec geoProximityLocation,

        @Property(
                doc = "For IP-based routing: the blocks of addresses that get it; none for the default record.",
                optional = true,
                absent = "another policy",
                example = "[203.0.113.0/24]")
        @Nullable
        List<String> cidrs)
        implements SelfChecking {
    /** Whether it is an alias whose target's health counts. */
    public boolean evaluatesTargetHealth() {
        return Boolean.TRUE.equals(evaluateTargetHealth);
    }

    /** The record as the only one of its name, without health check and without what a policy chooses by. */
    RecordSetSpec alone() {
        return new RecordSetSpec(
                aliasTarget, resourceRecords, evaluateTargetHealth, null, null, null, null, null, null, null);
    }

    /** The record with another weight. */
    RecordSetSpec weighing(int other) {
        return new RecordSetSpec(
                aliasTarget,
                resourceRecords,
                evaluateTargetHealth,
                healthCheck,
                other,
                failover,
                region,
                geoLocation,
                geoProximityLocation,
                cidrs);
    }

    /** The names of the resources that it leads to; none only of a record that is not consistent. */
    public List<String> targets() {
        if (aliasTarget != null) {
            return List.of(aliasTarget);
        }
        return resourceRecords == null ? List.of() : resourceRecords;
    }

    /** The property by which a policy chooses among records, where it is written: all of them. */
    public List<String> criteria() {
        Map<String, Boolean> written = new LinkedHashMap<>();
        written.put("weight", weight != null);
        written.put("failover", failover != null);
        written.put("region", region != null);
        written.put("geoLocation", geoLocation != null);
        written.put("geoProximityLocation", geoProximityLocation != null);
        written.put("cidrs", cidrs != null);
        List<String> criteria = new ArrayList<>();
        written.forEach((property, isWritten) -> {
            if (isWritten) {
                criteria.add(property);
            }
        });
        return criteria;
    }

    @Override
    public List<Violation> violations() {
        if ((aliasTarget == null) == (resourceRecords == null)) {
            String message = aliasTarget == null ? "the record leads nowhere" : "the record is an alias and has values";
            return List.of(new Violation("", message, "write either aliasTarget or resourceRecords"));
        }
        if (resourceRecords != null && resourceRecords.isEmpty()) {
            return List.of(new Violation("resourceRecords", "the record has no value", null));
        }
        return List.of();
    }
}
