package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** NAT gateways of a VPC: one in each of its zones. */
@Kind(
        value = "natGateway",
        doc = "NAT gateways, one in each of its zones, through which private subnets reach the services that name it in"
                + " `via`. Callers go to that in their own zone; those in zones without one go to the first, even when"
                + " its zone has failed, and both sides pay for the data that crosses zones.")
public record NatGatewaySpec(
        @Property(
                doc = "The zones in which there is one.",
                entry = "zone",
                example = "[eu-west-1.a, eu-west-1.b, eu-west-1.c]")
        List<Place> zones,

        @Property(
                doc = "Elastic IP addresses of each: with each one, 55,000 connections to a service can be open at the"
                        + " same time; those beyond are not answered.",
                defaultValue = "1",
                min = "1",
                max = "8",
                source = "VPC user guide, NAT gateway basics",
                example = "2")
        int addresses)
        implements CloudResourceSpec, VpcGateway {
    @Override
    public Set<String> regions() {
        Set<String> regions = new LinkedHashSet<>();
        zones.forEach(zone -> regions.add(zone.region()));
        return regions;
    }
}
