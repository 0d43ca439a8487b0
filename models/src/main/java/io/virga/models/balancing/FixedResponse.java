package io.virga.models.balancing;

import io.virga.models.traffic.Outcome;

/** The balancer answers by itself (Application Load Balancer guide, "Fixed-response actions"). */
public record FixedResponse(Outcome outcome) implements ListenerAction {}
