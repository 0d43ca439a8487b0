package io.virga.models.topology;

/** The answer to a request for a place. */
public sealed interface PlacementOutcome permits Placement, InsufficientInstanceCapacity, LaunchRefusal {}
