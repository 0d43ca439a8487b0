package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Percentage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where some clients of a workload are. */
@Doc("A place where some of the clients are, and what Route 53 knows of it.")
public record ClientPlaceSpec(
        @Property(doc = "The share of the clients that is there.", above = "0%", max = "100%", example = "60%")
        Percentage share,

        @Property(
                doc = "The AWS region near which it is: the measured round-trip time from there to a region is added to"
                        + " `clientLatency`, and is what latency routing compares.",
                example = "eu-west-2")
        String region,

        @Property(
                doc = "AF, AN, AS, EU, OC, NA or SA, for geolocation routing.",
                optional = true,
                absent = "unknown",
                example = "EU")
        @Nullable
        String continent,

        @Property(
                doc = "Two letters of ISO 3166-1, for geolocation routing.",
                optional = true,
                absent = "unknown",
                example = "GB")
        @Nullable
        String country,

        @Property(
                doc = "A state of the United States, for geolocation routing.",
                onlyWith = "country",
                optional = true,
                absent = "unknown",
                example = "TX")
        @Nullable
        String subdivision,

        @Property(
                doc = "In degrees, north above 0, for geoproximity routing.",
                optional = true,
                absent = "unknown",
                min = "-90",
                max = "90",
                example = "51.5")
        @Nullable
        BigDecimal latitude,

        @Property(
                doc = "In degrees, east above 0.",
                onlyWith = "latitude",
                optional = true,
                absent = "unknown",
                min = "-180",
                max = "180",
                example = "-0.1")
        @Nullable
        BigDecimal longitude,

        @Property(
                doc = "An IPv4 address of the clients, for IP-based routing.",
                optional = true,
                absent = "unknown",
                example = "203.0.113.7")
        @Nullable
        String address)
        implements SelfChecking {
    @Override
    public List<Violation> violations() {
        return latitude != null && longitude == null
                ? List.of(new Violation("latitude", "a latitude needs a longitude", null))
                : List.of();
    }
}
