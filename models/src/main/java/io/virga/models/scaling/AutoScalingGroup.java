package io.virga.models.scaling;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.balancing.TargetHealth;
import io.virga.models.balancing.TargetRegistry;
import io.virga.models.compute.Instance;
import io.virga.models.monitoring.Journal;
import io.virga.models.pricing.InstanceLedger;
import io.virga.models.traffic.StationFleet;
import java.util.List;
import java.util.Locale;

/**
 * An EC2 Auto Scaling group: keeps {@code desiredCapacity} instances in balance over its zones and replaces unhealthy ones.
 * Its {@link ScalingPolicies} change that capacity.
 *
 * <p>A launched instance is in service as soon as it runs, and is registered with the load balancers then; health-check
 * grace period and warm-up begin at that time, while its application may still be booting. An instance that leaves is
 * deregistered, finishes its requests within the deregistration delay, and is terminated. A launch that a zone refuses, for
 * want of power or of capacity, is tried in another.
 */
public final class AutoScalingGroup extends Entity {
    private final AutoScalingGroupSettings settings;
    private final StationFleet fleet;
    private final List<TargetRegistry> registries;
    private final Journal journal;
    private final GroupMembers members = new GroupMembers();
    private final GroupLauncher launcher;
    private final HealthReplacement health;
    private final Cooldown cooldown = new Cooldown();
    private int minSize;
    private int maxSize;
    private int desiredCapacity;
    private long warmupNanos;
    private long spotInterruptions;

    /**
     * Begins with its desired capacity in service, warm and healthy.
     *
     * @param fleet where the applications of its instances come from
     * @param registries of the load balancers whose targets the instances are
     */
    public AutoScalingGroup(
            Simulation sim,
            String path,
            AutoScalingGroupSettings settings,
            StationFleet fleet,
            List<? extends TargetRegistry> registries,
            Journal journal) {
        super(sim, path);
        this.settings = settings;
        this.fleet = fleet;
        this.registries = List.copyOf(registries);
        this.journal = journal;
        this.minSize = settings.minSize();
        this.maxSize = settings.maxSize();
        this.desiredCapacity = settings.desiredCapacity();
        this.warmupNanos = settings.defaultInstanceWarmupNanos();
        this.launcher = new GroupLauncher(this, settings, fleet, journal, this::reconcile);
        for (int i = 0; i < desiredCapacity; i++) {
            begin();
        }
        this.health = new HealthReplacement(this, settings.healthCheckType(), journal);
    }

    /** An instance that was there before the simulation began. */
    private void begin() {
        GroupInstance member = launcher.begin();
        if (member != null) {
            member.enterService(now(), 0, 0);
            registries.forEach(registry -> registry.registerHealthy(member.instance()));
        }
    }

    public int desiredCapacity() {
        return desiredCapacity;
    }

    public int minSize() {
        return minSize;
    }

    public int maxSize() {
        return maxSize;
    }

    /** Instances in service, whether or not their applications answer. */
    public int inServiceCount() {
        return members.count(LifecycleState.IN_SERVICE);
    }

    /** Instances requested that do not run yet. */
    public int pendingCount() {
        return members.count(LifecycleState.PENDING);
    }

    /** Instances in service, in order of launch. */
    public List<Instance> inService() {
        return members.inService();
    }

    /** What its bill is made of: all instances that it ever had, of which those that are gone are entries only. */
    public InstanceLedger ledger() {
        return launcher.ledger();
    }

    /** Interruption notices that its Spot Instances got so far. */
    public long spotInterruptions() {
        return spotInterruptions;
    }

    /**
     * Gives the group new bounds; its desired capacity is kept within them.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    public void setBounds(int newMinSize, int newMaxSize, String reason) {
        if (newMinSize < 0 || newMinSize > newMaxSize) {
            throw new IllegalArgumentException("minSize " + newMinSize + " is above maxSize " + newMaxSize);
        }
        minSize = newMinSize;
        maxSize = newMaxSize;
        setDesiredCapacity(desiredCapacity, reason);
    }

    /** Launches or terminates until there are {@code capacity} instances, within minSize and maxSize. */
    public void setDesiredCapacity(int capacity, String reason) {
        setDesiredCapacity(capacity, reason, settings.defaultInstanceWarmupNanos());
    }

    /** @param warmup of the instances that are launched for it, nanoseconds */
    void setDesiredCapacity(int capacity, String reason, long warmup) {
        int bounded = Math.max(minSize, Math.min(maxSize, capacity));
        if (bounded != desiredCapacity) {
            journal.record("scaling", path(), "desired capacity " + desiredCapacity + " -> " + bounded + ": " + reason);
            desiredCapacity = bounded;
            warmupNanos = warmup;
            reconcile();
            warmupNanos = settings.defaultInstanceWarmupNanos();
        }
    }

    GroupMembers members() {
        return members;
    }

    /** Requests that its instances were sent so far, refused ones included. */
    long requestCount() {
        return fleet.totals().callsEver();
    }

    AutoScalingGroupSettings settings() {
        return settings;
    }

    Cooldown cooldown() {
        return cooldown;
    }

    /** Whether a load balancer finds the instance unhealthy. */
    boolean isUnhealthyTarget(Instance instance) {
        return registries.stream().anyMatch(registry -> registry.health(instance) == TargetHealth.UNHEALTHY);
    }

    /** Takes the instance out and launches another in its place. */
    void replace(GroupInstance member, String reason) {
        terminate(member, reason);
        reconcile();
    }

    /** The instance is gone before the group could take it out. */
    void lose(GroupInstance member) {
        remove(member);
        reconcile();
    }

    void countSpotInterruption() {
        spotInterruptions++;
    }

    /** Launches what is missing and terminates what is too much. */
    void reconcile() {
        int surplus = members.count(GroupInstance::isActive) - desiredCapacity;
        while (surplus < 0 && launch()) {
            surplus++;
        }
        for (; surplus > 0; surplus--) {
            GroupInstance victim = ZoneBalance.victim(
                    surplusPart(), members.asList(), TerminationPolicy.order(settings.terminationPolicies(), now()));
            if (victim == null) {
                return;
            }
            terminate(victim, "more than the desired capacity of " + desiredCapacity);
        }
    }

    private boolean launch() {
        GroupInstance member = launcher.launch();
        if (member == null) {
            return false;
        }
        member.warmUpFor(warmupNanos);
        Instance instance = member.instance();
        instance.onBooted(() -> journal.record(
                "launch", instance.path(), "its application answers " + since(member.inServiceNanos()) + " later"));
        return true;
    }

    private List<GroupInstance> surplusPart() {
        MixedInstancesPolicy mixed = settings.mixedInstances();
        return mixed == null ? members.asList() : mixed.surplusPart(members.asList(), desiredCapacity);
    }

    /** A launch has ended: the instance runs, or its place has lost power meanwhile. */
    void launched(GroupInstance member) {
        Instance instance = member.instance();
        if (instance.state() != Instance.State.RUNNING) {
            journal.record("launch", instance.path(), "fails: its place has lost power");
            lose(member);
            return;
        }
        member.enterService(now(), settings.healthCheckGracePeriodNanos(), member.warmupNanos());
        journal.record(
                "in-service", instance.path(), "runs " + since(instance.launchedAtNanos()) + " after its launch");
        registries.forEach(registry -> registry.register(instance));
        activityEnded();
        reconcile();
        health.replaceUnhealthy();
    }

    private void terminate(GroupInstance member, String reason) {
        member.beginTermination();
        journal.record("terminate", member.instance().path(), reason);
        int[] draining = {registries.size()};
        long from = now();
        registries.forEach(registry -> registry.deregister(member.instance(), () -> {
            if (--draining[0] == 0 && member.state() == LifecycleState.TERMINATING) {
                journal.record("terminate", member.instance().path(), "terminated, drained for " + since(from));
                remove(member);
            }
        }));
        if (registries.isEmpty()) {
            remove(member);
        }
    }

    private void remove(GroupInstance member) {
        member.endTermination();
        members.remove(member);
        fleet.remove(member.instance().application());
        member.instance().terminate();
        member.leavePool();
        launcher.ledger().close(member.instance());
        member.instance().release();
        activityEnded();
    }

    /** Whether an instance is being launched or terminated. */
    boolean isBusy() {
        return pendingCount() > 0 || members.count(LifecycleState.TERMINATING) > 0;
    }

    private void activityEnded() {
        if (!isBusy()) {
            cooldown.activityEnded(now());
        }
    }

    private String since(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", (now() - nanos) / 1e9);
    }
}
