package io.virga.scenarios.build;

import io.virga.models.dns.BiasedPlace;
import io.virga.models.dns.CidrBlock;
import io.virga.models.dns.Coordinates;
import io.virga.models.dns.FailoverRole;
import io.virga.models.dns.FailoverRouting;
import io.virga.models.dns.GeoLocation;
import io.virga.models.dns.GeolocationRouting;
import io.virga.models.dns.GeoproximityRouting;
import io.virga.models.dns.HealthStatus;
import io.virga.models.dns.IpBasedRouting;
import io.virga.models.dns.LatencyRouting;
import io.virga.models.dns.MultivalueRouting;
import io.virga.models.dns.RecordSet;
import io.virga.models.dns.RecordTarget;
import io.virga.models.dns.ResourceRecord;
import io.virga.models.dns.RoutingPolicy;
import io.virga.models.dns.SimpleRouting;
import io.virga.models.dns.WeightedRouting;
import io.virga.scenarios.spec.resource.GeoLocationSpec;
import io.virga.scenarios.spec.resource.GeoProximitySpec;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.resource.RecordSetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From what a scenario writes of a name's records to the records with their policy. */
final class RecordSets {
    private final RecordSetGroupSpec spec;
    private final Function<RecordSetSpec, RecordTarget> targets;
    private final Function<RecordSetSpec, HealthStatus> health;

    RecordSets(
            RecordSetGroupSpec spec,
            Function<RecordSetSpec, RecordTarget> targets,
            Function<RecordSetSpec, HealthStatus> health) {
        this.spec = spec;
        this.targets = targets;
        this.health = health;
    }

    RecordTarget build() {
        return switch (spec.routingPolicy()) {
            case SIMPLE -> records(new SimpleRouting<>(), record -> "");
            case WEIGHTED -> records(new WeightedRouting(), record -> written(record.weight()));
            case LATENCY -> records(new LatencyRouting(), record -> written(record.region()));
            case GEOLOCATION -> records(new GeolocationRouting(), record -> location(written(record.geoLocation())));
            case GEOPROXIMITY ->
                records(new GeoproximityRouting(), record -> place(written(record.geoProximityLocation())));
            case FAILOVER ->
                records(
                        new FailoverRouting(),
                        record ->
                                FailoverRole.valueOf(written(record.failover()).name()));
            case MULTIVALUE -> records(new MultivalueRouting<>(), record -> "");
            case IP_BASED ->
                records(
                        new IpBasedRouting(),
                        record -> written(record.cidrs()).stream()
                                .map(CidrBlock::parse)
                                .toList());
        };
    }

    private static <T> T written(@Nullable T criterion) {
        return Objects.requireNonNull(criterion, "what the policy chooses by");
    }

    private <C> RecordTarget records(RoutingPolicy<C> policy, Function<RecordSetSpec, C> criterion) {
        List<ResourceRecord<C>> records = new ArrayList<>();
        spec.records()
                .forEach((identifier, record) -> records.add(new ResourceRecord<>(
                        identifier,
                        targets.apply(record),
                        record.evaluatesTargetHealth(),
                        health.apply(record),
                        criterion.apply(record))));
        return new RecordSet<>(policy, records);
    }

    private static GeoLocation location(GeoLocationSpec spec) {
        return spec.isDefault()
                ? GeoLocation.DEFAULT
                : new GeoLocation(spec.continentCode(), spec.countryCode(), spec.subdivisionCode());
    }

    private static BiasedPlace place(GeoProximitySpec spec) {
        Coordinates at =
                new Coordinates(spec.latitude().doubleValue(), spec.longitude().doubleValue());
        return new BiasedPlace(at, spec.bias());
    }
}
