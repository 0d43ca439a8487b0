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
                doc = "The auto scaling groups and the `instance` resources whose instances are targets, each a target"
                        + " group of its own; a path says to which of them a request goes.",
                example = "[web]")
        List<String> targets,

        @Property(
                doc = "How long after the loss of a zone the address of its node leaves DNS; resolvers hold it"
                        + " for up to a TTL (60 s) more.",
                defaultValue = "30s",
                source = "AWS publishes no figure",
                assumption = true)
        Duration nodeFailureDetection) {}
