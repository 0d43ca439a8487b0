package io.virga.models.scaling;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.balancing.TargetHealth;
import io.virga.models.balancing.TargetRegistry;
import io.virga.models.compute.Instance;
import io.virga.models.monitoring.Journal;
import io.virga.models.pricing.InstanceLedger;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.ControlPlane;
import io.virga.models.traffic.StationFleet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An EC2 Auto Scaling group: keeps {@code desiredCapacity} instances in balance over its zones and replaces unhealthy ones.
 * Its {@link ScalingPolicies} change that capacity.
 *
 * <p>Its instances come from the {@link WarmPool}, if it has one, or are launched; {@link InstanceArrivals} take them into
 * service and {@link InstanceDepartures} out of it. A launch that a zone refuses, for want of power or of capacity, is tried
 * in another. What it does by itself can be suspended, process by process.
 */
public final class AutoScalingGroup extends Entity {
    private final AutoScalingGroupSettings settings;
    private final StationFleet fleet;
    private final List<TargetRegistry> registries;
    private final Journal journal;
    private final GroupMembers members = new GroupMembers();
    private final SuspendedProcesses processes;
    private final GroupLauncher launcher;
    private final InstanceArrivals arrivals;
    private final InstanceDepartures departures;
    private final HealthReplacement health;
    private final Cooldown cooldown = new Cooldown();
    private final @Nullable WarmPool warmPool;
    private int minSize;
    private int maxSize;
    private int desiredCapacity;
    private long warmupNanos;
    private long spotInterruptions;
    private int surge;
    private @Nullable InstanceRefresh refresh;

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
        ControlPlane controlPlane = settings.zones().get(0).region().controlPlane();
        this.processes = new SuspendedProcesses(controlPlane);
        processes.suspend(settings.suspendedProcesses());
        LifecycleHooks hooks = new LifecycleHooks(this, settings.lifecycleHooks(), journal);
        this.launcher = new GroupLauncher(this, settings, fleet, journal, this::reconcile);
        this.arrivals = new InstanceArrivals(this, this.registries, hooks, journal);
        this.departures = new InstanceDepartures(this, this.registries, hooks, journal);
        this.warmPool = settings.warmPool() == null
                ? null
                : new WarmPool(this, settings.warmPool(), launcher, arrivals, hooks, journal);
        begin();
        ZoneRebalancing rebalancing = new ZoneRebalancing(this);
        this.health = new HealthReplacement(this, settings.healthCheckType(), journal, rebalancing::check);
        controlPlane.onReturn(this::catchUp);
    }

    /** The instances that were there before the simulation began. */
    private void begin() {
        for (int i = 0; i < desiredCapacity; i++) {
            GroupInstance member = launcher.begin();
            if (member != null) {
                members.add(member);
                arrivals.begin(member);
            }
        }
        if (warmPool != null) {
            warmPool.begin();
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
        return members.count(GroupInstance::isPending);
    }

    /** Instances in the warm pool, those that are being prepared included. */
    public int warmPoolCount() {
        return warmPool == null ? 0 : warmPool.count();
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
        adjustWarmPool();
    }

    /** From now on the group does nothing of that by itself. */
    public void suspend(Collection<ScalingProcess> which) {
        processes.suspend(which);
    }

    /** From now on it does that again, and first what it missed. */
    public void resume(Collection<ScalingProcess> which) {
        processes.resume(which);
        catchUp();
    }

    private void catchUp() {
        reconcile();
        health.replaceUnhealthy();
        goOnRefreshing();
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

    SuspendedProcesses processes() {
        return processes;
    }

    /** What waits at its registries for its instances. */
    long backlog() {
        return registries.stream().mapToLong(TargetRegistry::backlog).sum();
    }

    GroupMembers members() {
        return members;
    }

    /** Requests that its instances were sent so far, refused ones included. */
    long requestCount() {
        return fleet.totals().callsEver();
    }

    /** Errors with which its instances answered so far, refusals included. */
    long errorCount() {
        return fleet.totals().errorsEver();
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

    /** Whether all that it should have is in service, answers, and is healthy for its load balancers. */
    public boolean isHealthy() {
        List<Instance> inService = inService();
        return inService.size() >= desiredCapacity && inService.stream().allMatch(this::serves);
    }

    private boolean serves(Instance instance) {
        return instance.isReachable()
                && instance.applicationReady()
                && registries.stream().allMatch(registry -> registry.health(instance) == TargetHealth.HEALTHY);
    }

    /** Takes the instance out and launches another in its place. */
    void replace(GroupInstance member, String reason) {
        departures.begin(member, reason, this::remove);
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
        boolean goesOn = processes.run(ScalingProcess.LAUNCH);
        while (goesOn && surplus() < 0) {
            goesOn = launch();
        }
        goesOn = processes.run(ScalingProcess.TERMINATE);
        while (goesOn && surplus() > 0) {
            goesOn = terminateSurplus();
        }
        adjustWarmPool();
    }

    private int surplus() {
        return members.count(member -> member.isActive() && !member.isAhead()) - desiredCapacity - surge;
    }

    private void adjustWarmPool() {
        if (warmPool != null) {
            warmPool.adjust();
        }
    }

    private boolean launch() {
        GroupInstance member = warmPool == null ? null : warmPool.take();
        return admit(member == null ? launcher.launch(arrivals::launched) : member);
    }

    /** Launches one more in that zone than there are to be, until it is in service; false if the zone has no place. */
    boolean launchAhead(AvailabilityZone zone, String why) {
        GroupInstance member = launcher.launchIn(zone, why, arrivals::launched);
        if (member != null) {
            member.launchAhead();
        }
        return admit(member);
    }

    private boolean admit(@Nullable GroupInstance member) {
        if (member == null) {
            return false;
        }
        members.add(member);
        member.warmUpFor(warmupNanos);
        Instance instance = member.instance();
        instance.onBooted(() -> journal.record(
                "launch",
                instance.path(),
                "its application answers " + since(instance.runningSinceNanos()) + " later"));
        return true;
    }

    private boolean terminateSurplus() {
        GroupInstance victim = ZoneBalance.victim(
                surplusPart(), members.asList(), TerminationPolicy.order(settings.terminationPolicies(), now()));
        if (victim != null) {
            departures.begin(victim, "more than the desired capacity of " + desiredCapacity, this::retire);
        }
        return victim != null;
    }

    private List<GroupInstance> surplusPart() {
        MixedInstancesPolicy mixed = settings.mixedInstances();
        return mixed == null ? members.asList() : mixed.surplusPart(members.asList(), desiredCapacity);
    }

    /** The instance has come into service. */
    void arrived(GroupInstance member) {
        member.takeItsPlace();
        activityEnded();
        reconcile();
        health.replaceUnhealthy();
        if (refresh != null) {
            refresh.arrived(member);
        }
        goOnRefreshing();
    }

    /** The version of the launch template that instances are launched from. */
    public LaunchVersion launchVersion() {
        return launcher.version();
    }

    void launchFrom(LaunchVersion version) {
        launcher.launchFrom(version);
        if (warmPool != null) {
            warmPool.keepOnly(version);
        }
    }

    /** The refresh that goes on; null if none does. */
    @Nullable
    InstanceRefresh refresh() {
        return refresh;
    }

    /** @param begun null when the one that went on has ended */
    void refreshBy(@Nullable InstanceRefresh begun) {
        refresh = begun;
    }

    /** From the next {@link #reconcile} on there are to be so many instances more than desired. */
    void surge(int instances) {
        surge = instances;
    }

    private void goOnRefreshing() {
        if (refresh != null) {
            refresh.step();
        }
    }

    /** It is not needed now: it goes back to the warm pool, or away. */
    private void retire(GroupInstance member) {
        if (warmPool != null && warmPool.takesBack(member)) {
            members.remove(member);
            warmPool.giveBack(member);
            activityEnded();
        } else {
            remove(member);
        }
    }

    private void remove(GroupInstance member) {
        members.remove(member);
        launcher.dispose(member);
        activityEnded();
    }

    /** Whether an instance is being launched or terminated. */
    boolean isBusy() {
        return members.count(member -> member.isPending() || member.isLeaving()) > 0;
    }

    private void activityEnded() {
        if (!isBusy()) {
            cooldown.activityEnded(now());
        }
        adjustWarmPool();
        goOnRefreshing();
    }

    private String since(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", (now() - nanos) / 1e9);
    }
}
