package io.virga.models.scaling;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.random.RandomStream;
import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceTimes;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Instances that were prepared ahead of the need for them (EC2 Auto Scaling User Guide, "Warm pools"): launched, held by the
 * lifecycle hooks of a launch, booted once, and then stopped, hibernated or left running. When the group takes one it starts
 * it, at another place of its zone, and the hooks hold it again. An instance that has not booted yet is not stopped
 * (assumption: AWS leaves that to a hook).
 */
final class WarmPool extends Entity {
    private static final String KIND = "warm-pool";

    private final AutoScalingGroup group;
    private final WarmPoolSettings settings;
    private final GroupLauncher launcher;
    private final InstanceArrivals arrivals;
    private final LifecycleHooks hooks;
    private final Journal journal;
    private final List<GroupInstance> members = new ArrayList<>();
    private final Activity<GroupInstance> handOver;
    private final RandomStream startDraws = stream("start");
    private final RandomStream bootDraws = stream("boot");
    private final RandomStream stoppingDraws = stream("stopping");

    WarmPool(
            AutoScalingGroup group,
            WarmPoolSettings settings,
            GroupLauncher launcher,
            InstanceArrivals arrivals,
            LifecycleHooks hooks,
            Journal journal) {
        super(group.simulation(), group.path() + ".warm-pool");
        this.group = group;
        this.settings = settings;
        this.launcher = launcher;
        this.arrivals = arrivals;
        this.hooks = hooks;
        this.journal = journal;
        this.handOver = activity("hand-over", arrivals::launched);
    }

    /** Begins with all that it should have, prepared. */
    void begin() {
        boolean isStopped = settings.poolState() != WarmPoolSettings.State.RUNNING;
        boolean goesOn = true;
        while (goesOn && count() < size()) {
            goesOn = add(LifecycleState.WARMED, zone -> launcher.beginIn(zone, isStopped));
        }
    }

    /** Adds an instance in the zone that has the fewest here of those that have a place for it; false if none has. */
    private boolean add(LifecycleState state, Function<AvailabilityZone, @Nullable GroupInstance> launch) {
        List<AvailabilityZone> zones = new ArrayList<>(group.settings().zones());
        zones.sort(Comparator.comparingInt(this::countIn));
        for (AvailabilityZone zone : zones) {
            GroupInstance member = launch.apply(zone);
            if (member != null) {
                member.enter(state);
                members.add(member);
                return true;
            }
        }
        launcher.retryLater();
        return false;
    }

    int count() {
        return members.size();
    }

    private int size() {
        return settings.size(group.maxSize(), group.desiredCapacity());
    }

    /** Launches or terminates until it has as many instances as it should, those that come back included. */
    void adjust() {
        boolean goesOn = group.processes().run(ScalingProcess.LAUNCH);
        while (goesOn && count() + comingBack() < size()) {
            goesOn = add(
                    LifecycleState.WARMED_PENDING,
                    zone -> launcher.launchIn(zone, "pending for the warm pool", this::launched));
        }
        while (count() > size()) {
            discard(members.get(count() - 1), "more than the warm pool should have");
        }
    }

    private int comingBack() {
        return settings.reuseOnScaleIn() ? group.members().count(GroupInstance::isLeaving) : 0;
    }

    private int countIn(AvailabilityZone zone) {
        int count = 0;
        for (GroupInstance member : members) {
            count += member.instance().zone() == zone ? 1 : 0;
        }
        return count;
    }

    private void launched(GroupInstance member) {
        if (member.instance().state() != Instance.State.RUNNING) {
            discard(member, "its place has lost power");
            launcher.retryLater();
        } else if (hooks.hold(LifecycleTransition.LAUNCHING)) {
            member.enter(LifecycleState.WARMED_PENDING_WAIT);
            hooks.await(member, LifecycleTransition.LAUNCHING, result -> proceed(member, result));
        } else {
            restWhenBooted(member);
        }
    }

    private void proceed(GroupInstance member, LifecycleResult result) {
        if (result == LifecycleResult.CONTINUE) {
            member.enter(LifecycleState.WARMED_PENDING);
            restWhenBooted(member);
        } else {
            discard(member, "its launch was abandoned");
            adjust();
        }
    }

    private void restWhenBooted(GroupInstance member) {
        if (member.instance().applicationReady()) {
            rest(member);
        } else {
            member.instance().onBooted(() -> {
                if (member.state() == LifecycleState.WARMED_PENDING) {
                    rest(member);
                }
            });
        }
    }

    private void rest(GroupInstance member) {
        member.enter(LifecycleState.WARMED);
        Instance instance = member.instance();
        String how = settings.poolState().name().toLowerCase(Locale.ROOT);
        journal.record(KIND, instance.path(), "is prepared, to be " + how);
        InstanceTimes times = settings.times();
        switch (settings.poolState()) {
            case STOPPED ->
                instance.stop(times.stopping().sampleNanos(stoppingDraws.at(member.number(), runs(instance))));
            case HIBERNATED -> instance.hibernate(times.hibernationNanos());
            case RUNNING -> {}
        }
    }

    /** A prepared instance on its way into service, of the zone that has the fewest; null if none is ready. */
    @Nullable
    GroupInstance take() {
        List<AvailabilityZone> order = ZoneBalance.launchOrder(
                group.settings().zones(), group.members().asList());
        List<GroupInstance> ready = new ArrayList<>(members);
        ready.removeIf(member -> !isReady(member));
        ready.sort(Comparator.comparingInt(
                member -> order.indexOf(member.instance().zone())));
        for (GroupInstance member : ready) {
            if (start(member)) {
                members.remove(member);
                member.comeFromWarmPool();
                member.enter(LifecycleState.PENDING);
                return member;
            }
        }
        return null;
    }

    private boolean isReady(GroupInstance member) {
        Instance instance = member.instance();
        return member.state() == LifecycleState.WARMED
                && (settings.poolState() == WarmPoolSettings.State.RUNNING
                        ? instance.isReachable()
                        : instance.state() == Instance.State.STOPPED);
    }

    private boolean start(GroupInstance member) {
        Instance instance = member.instance();
        if (instance.state() == Instance.State.RUNNING) {
            journal.record("launch", instance.path(), "pending, running in the warm pool");
            handOver.hold(member, 0);
            return true;
        }
        PlacementOutcome outcome = group.settings().placer().place(instance.type(), instance.zone());
        if (outcome instanceof Placement place) {
            journal.record("launch", instance.path(), "pending, from the warm pool");
            long startNanos = settings.times().start().sampleNanos(startDraws.at(member.number(), runs(instance)));
            instance.start(place, startNanos, bootNanos(member), () -> arrivals.launched(member));
            return true;
        }
        journal.record("launch", instance.path(), "does not start from the warm pool: " + outcome);
        return false;
    }

    private long bootNanos(GroupInstance member) {
        boolean resumes = settings.poolState() == WarmPoolSettings.State.HIBERNATED;
        InstanceTimes times = settings.times();
        return (resumes ? times.resume() : times.boot())
                .sampleNanos(bootDraws.at(member.number(), runs(member.instance())));
    }

    private static long runs(Instance instance) {
        return instance.runIntervals().size();
    }

    /** Whether an instance that the group does not need any more finds room here. */
    boolean takesBack(GroupInstance member) {
        return settings.reuseOnScaleIn()
                && count() < size()
                && member.instance().isReachable();
    }

    void giveBack(GroupInstance member) {
        member.forgetService();
        members.add(member);
        rest(member);
    }

    /** Terminates what was prepared from another version of the launch template and prepares others. */
    void keepOnly(LaunchVersion version) {
        for (GroupInstance member : List.copyOf(members)) {
            if (!member.version().equals(version)) {
                discard(member, "not of version " + version.name());
            }
        }
        adjust();
    }

    private void discard(GroupInstance member, String why) {
        journal.record(KIND, member.instance().path(), "terminated: " + why);
        members.remove(member);
        launcher.dispose(member);
    }
}
