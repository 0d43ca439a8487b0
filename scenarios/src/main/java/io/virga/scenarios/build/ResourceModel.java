package io.virga.scenarios.build;

import io.virga.models.aurora.ClusterVolume;
import io.virga.models.balancing.HttpAttributes;
import io.virga.models.balancing.ListenerAction;
import io.virga.models.balancing.Target;
import io.virga.models.cache.CacheLookup;
import io.virga.models.compute.Instance;
import io.virga.models.dns.AddressRecord;
import io.virga.models.fault.InstanceStop;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Degradable;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.ImpairedPath;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationTotals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource wired into a simulation: what paths, faults, results and the bill want of it. */
public interface ResourceModel {
    String name();

    /** Whether it runs code, so that the hops after it on a path are called by it. */
    boolean runsCode();

    /** Whether it does so when it is asked for that operation: one that only leaves something there calls nobody. */
    default boolean runsCode(String operation) {
        return runsCode();
    }

    /** How the clients of a workload, or another resource, reach it; {@code population} names the callers. */
    Router router(String population);

    /** How they reach it for that operation, where not all of its machines do all of its operations. */
    default Router router(String population, String operation) {
        return router(population);
    }

    /** What a call of {@code operation} asks of it. */
    Demand demand(String operation);

    /** Measuring begins: forgets what was before. */
    void restart();

    /** Tells what it saw since measuring began. */
    void observe(Observations observations);

    /** Adds what it used of what costs money; nothing for what is free. */
    void meter(BillBuilder bill);

    /** Tells what it is like at the end of a step of the timeline. */
    void sample(Samples samples);

    /** What its rules do with such requests; null when they go to what is next on their path. */
    default @Nullable ListenerAction listenerAction(HttpAttributes http) {
        return null;
    }

    /** Has the requests of a hop to it go as an action of its rules says. */
    default void route(Hop hop, ListenerAction action) {
        throw new IllegalStateException(name() + " has no rules");
    }

    /** What its stations did together; null for what has no stations. */
    default @Nullable StationTotals totals() {
        return null;
    }

    /** Instances of it that run and can be stopped; none for what has no instances. */
    default List<InstanceStop.Victim> runningInstances() {
        return List.of();
    }

    /**
     * Whether it does its work, for those who wait until it does.
     *
     * @throws IllegalStateException if that cannot be told of it
     */
    default boolean isInService() {
        throw new IllegalStateException("nobody can wait for " + name());
    }

    /** Its EC2 instances that run; none for what has none. */
    default List<Instance> instances() {
        return List.of();
    }

    /** Those of its EC2 instances to which callers go without a balancer; none for what has none. */
    default List<Instance> inService() {
        return instances();
    }

    /** How callers at that position of a path read and write its keys; null for what is no cache with content. */
    default @Nullable CacheLookup lookup(String position) {
        return null;
    }

    /** The volume of an Aurora cluster; null for what is none. */
    default @Nullable ClusterVolume clusterVolume() {
        return null;
    }

    /** The EBS volumes that operators can change; null for what has none. */
    default @Nullable VolumeFleet volumes() {
        return null;
    }

    /** Where its running instances, its nodes or its database lie; none for what lies nowhere in the zones. */
    default List<FaultDomain> places() {
        return List.of();
    }

    /** The traffic to and from it; null for what faults of the network cannot single out. */
    default @Nullable ImpairedPath impairedPath() {
        return null;
    }

    /** Its own DNS name, which alias records can name; null for what has none. */
    default @Nullable AddressRecord dnsName() {
        return null;
    }

    /** What has its IP addresses, for records that hold them; none for what has no fixed ones. */
    default List<? extends Endpoint> ipAddresses() {
        return List.of();
    }

    /** What load balancers that name it send requests to; none for what registers its instances itself, or is no target. */
    default List<Target> targets() {
        return List.of();
    }

    /** What makes it slow or faulty; null when nothing can. */
    default @Nullable Degradable degradable() {
        return null;
    }
}
