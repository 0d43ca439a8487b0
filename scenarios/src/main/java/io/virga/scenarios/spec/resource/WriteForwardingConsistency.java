package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What reads in a secondary region wait for where writes are forwarded from there. */
public enum WriteForwardingConsistency {
    @Kind(value = "eventual", doc = "for nothing")
    EVENTUAL,
    @Kind(value = "session", doc = "for what their user has written there")
    SESSION,
    @Kind(value = "global", doc = "for all that is committed when they come")
    GLOBAL
}
