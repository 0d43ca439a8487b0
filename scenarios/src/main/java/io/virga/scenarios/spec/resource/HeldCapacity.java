package io.virga.scenarios.spec.resource;

/** Capacity that is paid for while it is held, and that instances are launched into; no request ever calls it. */
public interface HeldCapacity {}
