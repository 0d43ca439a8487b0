package io.virga.scenarios.build;

import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.InterfaceEndpointSpec;
import io.virga.scenarios.spec.resource.NatGatewaySpec;
import java.util.List;

/** What the models of ways out of private subnets take for granted that no field of the scenario says. */
final class VpcAssumptions {
    private VpcAssumptions() {}

    static List<Assumption> of(CloudResourceSpec resource) {
        if (resource instanceof NatGatewaySpec) {
            return List.of(
                    new Assumption(
                            "connections through NAT gateways",
                            "one for each call while it is under way",
                            "clients that keep connections open need fewer ports or hold them longer"),
                    new Assumption(
                            "calls for which no port is free",
                            "not answered until their caller gives up connecting",
                            "AWS says that they fail, not how"),
                    new Assumption(
                            "bandwidth of NAT gateways", "no limit", "VPC user guide: it grows to 100 Gbps by itself"));
        }
        if (resource instanceof InterfaceEndpointSpec) {
            return List.of(
                    new Assumption(
                            "callers of an endpoint in zones without it",
                            "its first zone that has power",
                            "not documented"),
                    new Assumption(
                            "tiers of the price of endpoint data",
                            "of each endpoint by itself",
                            "AWS adds up an account's"));
        }
        return List.of();
    }
}
