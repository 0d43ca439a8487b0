package io.virga.scenarios.spec.fault;

/** A fault of some EC2 instances of one resource, of which those that run are chosen at random. */
public sealed interface InstanceFault permits InstanceReboot, InstanceImpairment, InstanceRetirement {
    String INSTANCES = "The group or instance.";
    String COUNT = "How many instances, chosen at random among those that run.";

    String target();

    int count();
}
