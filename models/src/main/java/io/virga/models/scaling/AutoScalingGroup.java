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
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
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
    private int desiredCapacity;

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
        Placement placement = place();
        if (placement == null) {
            return;
        }
        GroupInstance member = create(placement);
        if (settings.credits() != null) {
            settings.credits().ofRunning(member.instance());
        }
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
            GroupInstance victim = ZoneBalance.victim(members);
            if (victim == null) {
                return;
            }
            terminate(victim, "more than the desired capacity of " + desiredCapacity);
        }
    }

    private boolean launch() {
        Placement placement = place();
        if (placement == null) {
            return false;
        }
        GroupInstance member = create(placement);
        Instance instance = member.instance();
        if (settings.credits() != null) {
            settings.credits().ofNew(instance);
        }
        int ordinal = instances.size();
        long launchNanos = settings.launch().sampleNanos(launchDraws.at(ordinal));
        journal.record("launch", instance.path(), "pending, " + settings.instanceType());
        instance.onBooted(() -> journal.record(
                "launch", instance.path(), "its application answers " + since(member.inServiceNanos()) + " later"));
        instance.launch(launchNanos, bootNanos(ordinal), () -> launched(member));
        return true;
    }

    /** A place in the first zone that has one; null when none has, and then the group tries again later. */
    private @Nullable Placement place() {
        for (AvailabilityZone zone : ZoneBalance.launchOrder(settings.zones(), members)) {
            PlacementOutcome outcome = zone.place(settings.instanceType(), settings.placement());
            if (outcome instanceof Placement placement) {
                return placement;
            }
            journal.record("launch", path(), "fails in " + zone.path() + ": " + outcome);
        }
        retry.schedule(RETRY_NANOS);
        return null;
    }

    private GroupInstance create(Placement placement) {
        AvailabilityZone zone = placement.zone();
        String name = zone.path() + "." + path() + "." + (instances.size() + 1);
        Instance instance = new Instance(
                simulation(), name, settings.instanceType(), placement, fleet.add(name + ".application", zone));
        GroupInstance member = new GroupInstance(instance);
        instances.add(instance);
        members.add(member);
        return member;
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
            if (--draining[0] == 0) {
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
    }

    private String since(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", (now() - nanos) / 1e9);
    }
}
