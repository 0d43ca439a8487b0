package io.virga.models.traffic;

/** What a hop does in the service of a call after its own work: one after another, it takes its steps. */
public sealed interface Step permits Hop, Fork {}
