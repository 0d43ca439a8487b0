package io.virga.models.scaling;

import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.models.compute.Instance;
import io.virga.models.monitoring.Journal;
import io.virga.models.pricing.InstanceLedger;
import io.virga.models.spot.SpotPool;
import io.virga.models.spot.SpotRequest;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.Placer;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds a zone, a type and a place for each new instance of a group, and keeps the ledger of all that there ever were. */
final class GroupLauncher extends Entity {
    /** Until a launch that no zone could serve is tried again (assumption). */
    private static final long RETRY_NANOS = 60_000_000_000L;

    private final AutoScalingGroup group;
    private final AutoScalingGroupSettings settings;
    private final StationFleet fleet;
    private final Journal journal;
    private final Timer retry;
    private final RandomStream launchDraws;
    private final RandomStream bootDraws;
    private final InstanceLedger ledger = new InstanceLedger();
    private LaunchVersion version;
    private int launches;

    /** @param whenToRetry called some time after a launch that no zone could serve */
    GroupLauncher(
            AutoScalingGroup group,
            AutoScalingGroupSettings settings,
            StationFleet fleet,
            Journal journal,
            Runnable whenToRetry) {
        super(group.simulation(), group.path() + ".launcher");
        this.group = group;
        this.settings = settings;
        this.fleet = fleet;
        this.journal = journal;
        this.retry = timer("retry-launch", whenToRetry);
        this.launchDraws = simulation().stream(group.path() + "/launch");
        this.bootDraws = simulation().stream(group.path() + "/boot");
        this.version = settings.version();
    }

    /** The version of the launch template that it launches from. */
    LaunchVersion version() {
        return version;
    }

    void launchFrom(LaunchVersion next) {
        version = next;
    }

    InstanceLedger ledger() {
        return ledger;
    }

    /** An instance that runs already; null when no zone has a place for it: the group tries again later. */
    @Nullable
    GroupInstance begin() {
        GroupInstance member = create();
        if (member != null) {
            begin(member.instance());
        }
        return member;
    }

    /**
     * An instance of that zone that was launched before the simulation began; null when the zone has no place for it.
     *
     * @param isStopped whether it was stopped again
     */
    @Nullable
    GroupInstance beginIn(AvailabilityZone zone, boolean isStopped) {
        GroupInstance member = createIn(zone, refusal -> {});
        if (member != null && isStopped) {
            settings.credits().ofNew(member.instance());
            member.instance().stop();
        } else if (member != null) {
            begin(member.instance());
        }
        return member;
    }

    private void begin(Instance instance) {
        settings.credits().ofRunning(instance);
        instance.startServing(bootNanos());
    }

    /**
     * Launches an instance; null when no zone has a place for it: the group tries again later.
     *
     * @param whenLaunched called when it runs, or does not for its place has lost power
     */
    @Nullable
    GroupInstance launch(Consumer<GroupInstance> whenLaunched) {
        return launch(create(), "pending", whenLaunched);
    }

    /** Launches an instance in that zone or not at all, in which case it returns null and does not try again. */
    @Nullable
    GroupInstance launchIn(AvailabilityZone zone, String why, Consumer<GroupInstance> whenLaunched) {
        return launch(createIn(zone, refusal -> {}), why, whenLaunched);
    }

    private @Nullable GroupInstance launch(
            @Nullable GroupInstance member, String why, Consumer<GroupInstance> whenLaunched) {
        if (member != null) {
            Instance instance = member.instance();
            settings.credits().ofNew(instance);
            long launchNanos = settings.launch().sampleNanos(launchDraws.at(launches));
            journal.record("launch", instance.path(), why + ", " + member.option());
            instance.launch(launchNanos, bootNanos(), () -> whenLaunched.accept(member));
        }
        return member;
    }

    private long bootNanos() {
        return version.boot().sampleNanos(bootDraws.at(launches));
    }

    /** Terminates the instance and lets go of it; what it is billed for stays. */
    void dispose(GroupInstance member) {
        Instance instance = member.instance();
        fleet.remove(instance.application());
        member.enter(LifecycleState.TERMINATED);
        instance.terminate();
        member.leavePool();
        ledger.close(instance);
        instance.release();
    }

    /** Tries again what could not be done now. */
    void retryLater() {
        retry.schedule(RETRY_NANOS);
    }

    private @Nullable GroupInstance create() {
        for (AvailabilityZone zone :
                ZoneBalance.launchOrder(settings.zones(), group.members().asList())) {
            GroupInstance member =
                    createIn(zone, refusal -> journal.record("launch", group.path(), "fails in " + refusal));
            if (member != null) {
                return member;
            }
        }
        retryLater();
        return null;
    }

    private @Nullable GroupInstance createIn(AvailabilityZone zone, Consumer<String> refusals) {
        List<LaunchOption> options = options(zone);
        if (options.isEmpty()) {
            refusals.accept(zone.path() + ": no Spot capacity");
        }
        for (LaunchOption option : options) {
            PlacementOutcome outcome = placer(option).place(option.type(), zone);
            if (outcome instanceof Placement placement) {
                return create(placement, option);
            }
            refusals.accept(zone.path() + ": " + outcome);
        }
        return null;
    }

    private Placer placer(LaunchOption option) {
        return option.pool() == null ? settings.placer() : settings.placer().forSpot();
    }

    private List<LaunchOption> options(AvailabilityZone zone) {
        MixedInstancesPolicy mixed = settings.mixedInstances();
        return mixed == null
                ? List.of(new LaunchOption(settings.instanceType(), fleet.settings(), null))
                : mixed.options(zone, group.members().asList(), group.desiredCapacity());
    }

    private GroupInstance create(Placement placement, LaunchOption option) {
        AvailabilityZone zone = placement.zone();
        String name = zone.path() + "." + group.path() + "." + ++launches;
        ServiceStation application = fleet.add(name + ".application", zone, option.application(), version.release());
        Instance instance = new Instance(simulation(), name, option.type(), placement, application);
        GroupInstance member = new GroupInstance(launches, instance, option, version);
        request(member);
        return member;
    }

    private void request(GroupInstance member) {
        SpotPool pool = member.option().pool();
        MixedInstancesPolicy mixed = settings.mixedInstances();
        if (pool != null && mixed != null) {
            SpotMember interruptible = new SpotMember(group, member, mixed.rebalancesCapacity(), journal);
            SpotRequest request = pool.request(mixed.terms(pool), interruptible);
            member.requestedBy(request);
            ledger.enter(member.instance(), request);
        } else {
            ledger.enter(member.instance());
        }
    }
}
