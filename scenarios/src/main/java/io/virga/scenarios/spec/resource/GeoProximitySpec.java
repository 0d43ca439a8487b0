package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.math.BigDecimal;

/** Where the resource of a geoproximity record is. */
@Doc("Where the resource of a geoproximity record is, and how much larger the area is made that it serves.")
public record GeoProximitySpec(
        @Property(doc = "In degrees, north above 0.", min = "-90", max = "90", example = "53.3")
        BigDecimal latitude,

        @Property(doc = "In degrees, east above 0.", min = "-180", max = "180", example = "-6.3")
        BigDecimal longitude,

        @Property(
                doc = "Above 0 the area grows, below 0 it shrinks: a distance d counts as d(1 - bias/100), or as"
                        + " d/(1 + bias/100) for a bias below 0.",
                defaultValue = "0",
                min = "-99",
                max = "99",
                source = "Route 53 developer guide, geoproximity routing")
        int bias) {}
