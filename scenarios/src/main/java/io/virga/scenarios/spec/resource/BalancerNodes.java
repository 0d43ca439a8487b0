package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;

/** The nodes of a load balancer and what they pass requests on to. */
public record BalancerNodes(
        @Property(doc = "The zones that have a node.", example = "[eu-west-1.a, eu-west-1.b]")
        List<Place> zones,

        @Property(
                doc = "What requests are sent to, each a target group of its own; a path says to which of them a"
                        + " request goes. The instances of auto scaling groups and of `instance` resources are"
                        + " targets of type `instance`. An external service is one of type `ip` for an Application"
                        + " or a Network Load Balancer, as is a database instance for a Network Load Balancer: it"
                        + " stays the machine that is the primary at the beginning, which a failover leaves"
                        + " behind. An Application Load Balancer behind a Network Load Balancer is one of type"
                        + " `alb`: each of its nodes is checked by requests that its rules see with the path `/`"
                        + " and no host.",
                example = "[web]")
        List<String> targets,

        @Property(
                doc = "How long after the loss of a zone the address of its node leaves DNS; resolvers hold it"
                        + " for up to a TTL (60 s) more.",
                defaultValue = "30s",
                source = "AWS publishes no figure",
                assumption = true)
        Duration nodeFailureDetection) {}
