package io.virga.scenarios.spec.resource;

/** A resource made of machines, which a fault can stop. */
public interface MadeOfMachines extends Impairable {
    /** As messages name all of them. */
    String ALL = "a group, an instance, a database or a cache";
}
