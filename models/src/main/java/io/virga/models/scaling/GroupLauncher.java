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
import org.jspecify.annotations.Nullable;

/** Finds a zone and a type for each new instance of a group, and keeps the ledger of all that there ever were. */
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
    }

    InstanceLedger ledger() {
        return ledger;
    }

    /** An instance that runs already; null when no zone has a place for it: the group tries again later. */
    @Nullable
    GroupInstance begin() {
        GroupInstance member = create();
        if (member != null) {
            settings.credits().ofRunning(member.instance());
            member.instance().startServing(bootNanos());
        }
        return member;
    }

    /** Launches an instance; null when no zone has a place for it: the group tries again later. */
    @Nullable
    GroupInstance launch() {
        GroupInstance member = create();
        if (member == null) {
            return null;
        }
        Instance instance = member.instance();
        settings.credits().ofNew(instance);
        long launchNanos = settings.launch().sampleNanos(launchDraws.at(launches));
        journal.record("launch", instance.path(), "pending, " + member.option());
        instance.launch(launchNanos, bootNanos(), () -> group.launched(member));
        return member;
    }

    private long bootNanos() {
        return settings.boot().sampleNanos(bootDraws.at(launches));
    }

    private @Nullable GroupInstance create() {
        for (AvailabilityZone zone :
                ZoneBalance.launchOrder(settings.zones(), group.members().asList())) {
            List<LaunchOption> options = options(zone);
            if (options.isEmpty()) {
                journal.record("launch", group.path(), "fails in " + zone.path() + ": no Spot capacity");
            }
            for (LaunchOption option : options) {
                PlacementOutcome outcome = placer(option).place(option.type(), zone);
                if (outcome instanceof Placement placement) {
                    return create(placement, option);
                }
                journal.record("launch", group.path(), "fails in " + zone.path() + ": " + outcome);
            }
        }
        retry.schedule(RETRY_NANOS);
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
        ServiceStation application = fleet.add(name + ".application", zone, option.application());
        Instance instance = new Instance(simulation(), name, option.type(), placement, application);
        GroupInstance member = new GroupInstance(instance, option);
        group.members().add(member);
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
