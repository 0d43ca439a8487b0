package io.virga.models.scaling;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.models.balancing.TargetHealth;
import io.virga.models.balancing.TargetRegistry;
import io.virga.models.compute.Instance;
import io.virga.models.monitoring.Journal;
import io.virga.models.monitoring.Metric;
import io.virga.models.monitoring.MetricPeriod;
import io.virga.models.spot.InterruptionCause;
import io.virga.models.spot.SpotPool;
import io.virga.models.spot.SpotRequest;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An EC2 Auto Scaling group: keeps {@code desiredCapacity} instances in balance over its zones, replaces unhealthy ones and
 * follows its policy.
 *
 * <p>A launched instance is in service as soon as it runs, and is registered with the load balancers then; health-check
 * grace period and warm-up begin at that time, while its application may still be booting. An instance that leaves is
 * deregistered, finishes its requests within the deregistration delay, and is terminated. A launch that a zone refuses, for
 * want of power or of capacity, is tried in another.
 */
public final class AutoScalingGroup extends Entity {
    /** Until a launch that no zone could serve is tried again (assumption). */
    private static final long RETRY_NANOS = 60_000_000_000L;

    private final AutoScalingGroupSettings settings;
    private final StationFleet fleet;
    private final List<TargetRegistry> registries;
    private final Journal journal;
    private final HealthReplacement health;
    private final Metric cpuUtilization;
    private final Timer retry = timer("retry-launch", this::reconcile);
    private final RandomStream launchDraws = stream("launch");
    private final RandomStream bootDraws = stream("boot");
    private final List<GroupInstance> members = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();
    private final List<Instance> onDemand = new ArrayList<>();
    private final List<SpotUse> spotUses = new ArrayList<>();
    private int desiredCapacity;
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
        this.desiredCapacity = settings.desiredCapacity();
        for (int i = 0; i < desiredCapacity; i++) {
            begin();
        }
        this.health = new HealthReplacement(this, settings.healthCheckType(), journal);
        this.cpuUtilization =
                new Metric(sim, path + ".CPUUtilization", MetricPeriod.minutes(sim), new GroupCpuUtilization(members));
        if (settings.targetTracking() != null) {
            TargetTrackingPolicy.attach(this, settings.targetTracking(), cpuUtilization, journal);
        }
    }

    /** An instance that was there before the simulation began. */
    private void begin() {
        GroupInstance member = create();
        if (member == null) {
            return;
        }
        settings.credits().ofRunning(member.instance());
        member.instance().startServing(bootNanos(instances.size()));
        member.enterService(now(), 0, 0);
        registries.forEach(registry -> registry.registerHealthy(member.instance()));
    }

    public int desiredCapacity() {
        return desiredCapacity;
    }

    public int maxSize() {
        return settings.maxSize();
    }

    /** Instances in service, whether or not their applications answer. */
    public int inServiceCount() {
        return (int) members.stream().filter(GroupInstance::isInService).count();
    }

    /** Instances requested that do not run yet. */
    public int pendingCount() {
        return (int) members.stream()
                .filter(member -> member.state() == LifecycleState.PENDING)
                .count();
    }

    /** Instances in service, in order of launch. */
    public List<Instance> inService() {
        return members.stream()
                .filter(GroupInstance::isInService)
                .map(GroupInstance::instance)
                .toList();
    }

    /** All instances that the group ever had, in order of launch: what its bill is made of. */
    public List<Instance> instances() {
        return Collections.unmodifiableList(instances);
    }

    /** The instances on demand among all that it ever had, in order of launch. */
    public List<Instance> onDemandInstances() {
        return Collections.unmodifiableList(onDemand);
    }

    /** The Spot Instances among all that it ever had, in order of launch. */
    public List<SpotUse> spotUses() {
        return Collections.unmodifiableList(spotUses);
    }

    /** Interruption notices that its Spot Instances got so far. */
    public long spotInterruptions() {
        return spotInterruptions;
    }

    /** {@code CPUUtilization} of the group, a data point a minute. */
    public Metric cpuUtilization() {
        return cpuUtilization;
    }

    /** Launches or terminates until there are {@code capacity} instances, within minSize and maxSize. */
    public void setDesiredCapacity(int capacity, String reason) {
        int bounded = Math.max(settings.minSize(), Math.min(settings.maxSize(), capacity));
        if (bounded != desiredCapacity) {
            journal.record("scaling", path(), "desired capacity " + desiredCapacity + " -> " + bounded + ": " + reason);
            desiredCapacity = bounded;
            reconcile();
        }
    }

    /** Whether no instance is on its way, warming up or about to be replaced. */
    boolean isSettled() {
        return members.stream().allMatch(this::isSettled);
    }

    private boolean isSettled(GroupInstance member) {
        return switch (member.state()) {
            case PENDING -> false;
            case IN_SERVICE -> !member.isWarmingUp(now()) && !member.isUnhealthy();
            case TERMINATING, TERMINATED -> true;
        };
    }

    List<GroupInstance> members() {
        return members;
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

    private void reconcile() {
        int surplus = -desiredCapacity;
        for (GroupInstance member : members) {
            surplus += member.isActive() ? 1 : 0;
        }
        while (surplus < 0 && launch()) {
            surplus++;
        }
        for (; surplus > 0; surplus--) {
            GroupInstance victim = ZoneBalance.victim(surplusPart(), members);
            if (victim == null) {
                return;
            }
            terminate(victim, "more than the desired capacity of " + desiredCapacity);
        }
    }

    private boolean launch() {
        GroupInstance member = create();
        if (member == null) {
            return false;
        }
        Instance instance = member.instance();
        settings.credits().ofNew(instance);
        int ordinal = instances.size();
        long launchNanos = settings.launch().sampleNanos(launchDraws.at(ordinal));
        journal.record("launch", instance.path(), "pending, " + member.option());
        instance.onBooted(() -> journal.record(
                "launch", instance.path(), "its application answers " + since(member.inServiceNanos()) + " later"));
        instance.launch(launchNanos, bootNanos(ordinal), () -> launched(member));
        return true;
    }

    /** An instance in the first zone that has a place for it; null when none has, and then the group tries again later. */
    private @Nullable GroupInstance create() {
        for (AvailabilityZone zone : ZoneBalance.launchOrder(settings.zones(), members)) {
            List<LaunchOption> options = options(zone);
            if (options.isEmpty()) {
                journal.record("launch", path(), "fails in " + zone.path() + ": no Spot capacity");
            }
            for (LaunchOption option : options) {
                PlacementOutcome outcome = settings.placer().place(option.type(), zone);
                if (outcome instanceof Placement placement) {
                    return create(placement, option);
                }
                journal.record("launch", path(), "fails in " + zone.path() + ": " + outcome);
            }
        }
        retry.schedule(RETRY_NANOS);
        return null;
    }

    private List<LaunchOption> options(AvailabilityZone zone) {
        MixedInstancesPolicy mixed = settings.mixedInstances();
        return mixed == null
                ? List.of(new LaunchOption(settings.instanceType(), fleet.settings(), null))
                : mixed.options(zone, members, desiredCapacity);
    }

    private List<GroupInstance> surplusPart() {
        MixedInstancesPolicy mixed = settings.mixedInstances();
        return mixed == null ? members : mixed.surplusPart(members, desiredCapacity);
    }

    private GroupInstance create(Placement placement, LaunchOption option) {
        AvailabilityZone zone = placement.zone();
        String name = zone.path() + "." + path() + "." + (instances.size() + 1);
        ServiceStation application = fleet.add(name + ".application", zone, option.application());
        Instance instance = new Instance(simulation(), name, option.type(), placement, application);
        GroupInstance member = new GroupInstance(instance, option);
        instances.add(instance);
        members.add(member);
        request(member);
        return member;
    }

    private void request(GroupInstance member) {
        SpotPool pool = member.option().pool();
        MixedInstancesPolicy mixed = settings.mixedInstances();
        if (pool != null && mixed != null) {
            SpotRequest request = pool.request(mixed.terms(pool), new SpotMember(this, member));
            member.requestedBy(request);
            spotUses.add(new SpotUse(member.instance(), request));
        } else {
            onDemand.add(member.instance());
        }
    }

    private boolean rebalancesCapacity() {
        return settings.mixedInstances() != null && settings.mixedInstances().rebalancesCapacity();
    }

    /** A Spot Instance is at risk: a group that rebalances launches another in its place while it still works. */
    void interruptionLikely(GroupInstance member) {
        journal.record("spot", member.instance().path(), "rebalance recommendation");
        if (rebalancesCapacity()) {
            member.putAtRisk();
            reconcile();
        }
    }

    /** A Spot Instance has two minutes left: a group that rebalances takes no more requests to it. */
    void interruptionNotice(GroupInstance member, InterruptionCause cause) {
        spotInterruptions++;
        String why = cause.name().toLowerCase(Locale.ROOT);
        journal.record("spot", member.instance().path(), "interruption notice: " + why);
        if (rebalancesCapacity() && member.isInService()) {
            replace(member, "leaves before its interruption");
        }
    }

    /** A Spot Instance is gone; unless the group has replaced it already, its health check finds out. */
    void reclaimed(GroupInstance member) {
        journal.record("spot", member.instance().path(), "reclaimed");
        if (member.isInService()) {
            member.instance().terminate();
        } else {
            remove(member);
            reconcile();
        }
    }

    private long bootNanos(int ordinal) {
        return settings.boot().sampleNanos(bootDraws.at(ordinal));
    }

    private void launched(GroupInstance member) {
        Instance instance = member.instance();
        if (instance.state() != Instance.State.RUNNING) {
            journal.record("launch", instance.path(), "fails: its place has lost power");
            remove(member);
            reconcile();
            return;
        }
        member.enterService(now(), settings.healthCheckGracePeriodNanos(), settings.defaultInstanceWarmupNanos());
        journal.record(
                "in-service", instance.path(), "runs " + since(instance.launchedAtNanos()) + " after its launch");
        registries.forEach(registry -> registry.register(instance));
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
    }

    private String since(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", (now() - nanos) / 1e9);
    }
}
