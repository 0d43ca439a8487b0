package io.virga.scenarios.spec.resource;

/** A resource that answers requests, so that a fault can slow it down, make it fail, or cut it off. */
public interface Impairable {
    /** As messages name all of them. */
    String ALL = "a group, an instance, a function, a database, a cache, a queue or an external service";
}
