package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An interface endpoint of a VPC. */
@Kind(
        value = "interfaceEndpoint",
        doc = "An interface endpoint (AWS PrivateLink), through which private subnets reach the services that name"
                + " it in `via`. It has a network interface in each of its zones; callers go to that in their own"
                + " zone, or to the first in one that has power. Data from other zones is free.")
public record InterfaceEndpointSpec(
        @Property(
                doc = "The zones in which it has a network interface.",
                entry = "zone",
                example = "[eu-west-1.a, eu-west-1.b]")
        List<Place> zones)
        implements CloudResourceSpec, VpcGateway {
    @Override
    public Set<String> regions() {
        Set<String> regions = new LinkedHashSet<>();
        zones.forEach(zone -> regions.add(zone.region()));
        return regions;
    }
}
