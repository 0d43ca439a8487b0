package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A name of Route 53 with its record sets. */
@Kind(
        value = "recordSetGroup",
        doc = "A name in a public hosted zone of Route 53 with all of its records. Clients of a workload whose"
                + " target it is look it up through resolvers that keep answers, and go to one address of the"
                + " answer.")
public record RecordSetGroupSpec(
        @Property(
                doc = "How one of the records is chosen for a query. Unhealthy ones are passed over; if none is"
                        + " healthy, all are taken for healthy.",
                defaultValue = "simple",
                source = "Route 53 developer guide, choosing a routing policy")
        RoutingPolicyKind routingPolicy,

        @Property(
                doc = "The records by their set identifiers.",
                entry = "record",
                example = "{ main: { aliasTarget: alb } }")
        Map<String, RecordSetSpec> records,

        @Property(
                doc = "How long resolvers keep an answer of `resourceRecords`. Aliases have that of their target.",
                optional = true,
                absent = "all records are aliases",
                max = "604800s",
                source = "Route 53 developer guide: at most 60s for records with health checks",
                example = "60s")
        @Nullable
        Duration ttl,

        @Property(
                doc = "How long a change of the records takes to reach all name servers.",
                defaultValue = "60s",
                source = "Route 53 API reference, ChangeResourceRecordSets: generally within 60 seconds")
        Duration changePropagation)
        implements CloudResourceSpec {
    /** The name with one of its records as its only one, whatever the health of that. */
    public RecordSetGroupSpec answeringWith(String record) {
        RecordSetSpec alone = record(record).alone();
        return new RecordSetGroupSpec(RoutingPolicyKind.SIMPLE, Map.of(record, alone), ttl, changePropagation);
    }

    /** The name with another weight of one of its records. */
    public RecordSetGroupSpec weighing(String record, int weight) {
        Map<String, RecordSetSpec> changed = new LinkedHashMap<>(records);
        changed.put(record, record(record).weighing(weight));
        return new RecordSetGroupSpec(routingPolicy, changed, ttl, changePropagation);
    }

    private RecordSetSpec record(String record) {
        return Objects.requireNonNull(records.get(record), record);
    }
}
