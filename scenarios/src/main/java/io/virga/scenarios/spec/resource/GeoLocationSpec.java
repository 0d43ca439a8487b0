package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose queries a geolocation record is for. */
@Doc("Whose queries a geolocation record is for: a continent, a country or a state; all others with `countryCode:"
        + " '*'`.")
public record GeoLocationSpec(
        @Property(
                doc = "AF, AN, AS, EU, OC, NA or SA.",
                optional = true,
                absent = "a country, or the default",
                source = SOURCE,
                example = "EU")
        @Nullable
        String continentCode,

        @Property(
                doc = "Two letters of ISO 3166-1, or '*' for the default record.",
                optional = true,
                absent = "a continent",
                source = SOURCE,
                example = "FR")
        @Nullable
        String countryCode,

        @Property(
                doc = "A state of the United States.",
                onlyWith = "countryCode",
                optional = true,
                absent = "the whole country",
                source = SOURCE,
                example = "TX")
        @Nullable
        String subdivisionCode)
        implements SelfChecking {
    static final String SOURCE = "Route 53 API reference, GeoLocation";

    @Override
    public List<Violation> violations() {
        if ((continentCode == null) == (countryCode == null)) {
            String message = continentCode == null ? "no location is given" : "a location is a continent or a country";
            return List.of(new Violation("", message, "write either continentCode or countryCode"));
        }
        return List.of();
    }

    /** Whether it is for all whom no other record is for. */
    public boolean isDefault() {
        return "*".equals(countryCode);
    }
}
