package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.util.Set;

/** A gateway endpoint of a VPC. */
@Kind(
        value = "gatewayEndpoint",
        doc = "A gateway endpoint, through which private subnets reach the services that name it in `via`: an entry in"
                + " the route tables, which costs nothing, adds no time and fails with no zone. AWS has them for S3 and"
                + " DynamoDB.")
public record GatewayEndpointSpec(
        @Property(doc = "The region that it is in.", example = "eu-west-1")
        String region) implements CloudResourceSpec, VpcGateway {
    @Override
    public Set<String> regions() {
        return Set.of(region);
    }
}
