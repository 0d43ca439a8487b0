package io.virga.models.scaling;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmState;
import io.virga.models.monitoring.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the instances of a group by those of another version, some at a time (EC2 Auto Scaling User Guide, "Instance
 * refresh").
 *
 * <p>It terminates as many as may be missing, or launches as many more as may be there, and goes on when the new ones are in
 * service and warm; where neither is allowed it replaces one at a time. At a checkpoint it waits. An alarm that stands while
 * it goes on has it roll back: the group launches from the former version again, and the new instances are replaced in the
 * same manner, without checkpoints. Instances that the group launches meanwhile for other reasons are of the new version.
 */
public final class InstanceRefresh extends Entity {
    private static final String KIND = "refresh";

    private enum Phase {
        IDLE,
        REPLACING,
        AT_CHECKPOINT,
        BAKING
    }

    private final AutoScalingGroup group;
    private final String name;
    private final InstanceRefreshSettings settings;
    private final List<Alarm> alarms;
    private final Journal journal;
    private final Activity<GroupInstance> warming = activity("warm", member -> step());
    private final Timer waiting = timer("wait", this::waited);
    private final List<GroupInstance> outdated = new ArrayList<>();
    private LaunchVersion former;
    private Phase phase = Phase.IDLE;
    private boolean isRollback;
    private int total;
    private int checkpoint;
    private long startedNanos;

    /**
     * @param name for the journal
     * @param alarms any of which has it roll back, or not begin
     */
    public InstanceRefresh(
            AutoScalingGroup group,
            String name,
            InstanceRefreshSettings settings,
            List<Alarm> alarms,
            Journal journal) {
        super(group.simulation(), group.path() + ".refresh." + name);
        this.group = group;
        this.name = name;
        this.settings = settings;
        this.alarms = List.copyOf(alarms);
        this.journal = journal;
        this.former = group.launchVersion();
        alarms.forEach(alarm -> alarm.addAction((latest, evaluated) -> rollBack(alarm)));
    }

    /** Begins, unless another refresh of the group goes on or one of the alarms stands: then it fails at once. */
    public void start() {
        boolean isAlarmed = alarms.stream().anyMatch(alarm -> alarm.state() == AlarmState.ALARM);
        if (isAlarmed || group.refresh() != null) {
            tell("fails: " + (isAlarmed ? "an alarm stands" : "another refresh goes on"));
            return;
        }
        startedNanos = now();
        isRollback = false;
        former = group.launchVersion();
        group.refreshBy(this);
        if (settings.version() != null) {
            group.launchFrom(settings.version());
        }
        begin("begins", settings.skipMatching());
    }

    private void begin(String what, boolean skipsMatching) {
        outdated.clear();
        for (GroupInstance member : group.members()) {
            if (member.isActive() && !(skipsMatching && isCurrent(member))) {
                outdated.add(member);
            }
        }
        total = outdated.size();
        checkpoint = 0;
        phase = Phase.REPLACING;
        tell(what + ": " + total + " instances to replace by version "
                + group.launchVersion().name());
        surge();
        group.reconcile();
        step();
    }

    private boolean isCurrent(GroupInstance member) {
        return member.version().equals(group.launchVersion());
    }

    private void rollBack(Alarm alarm) {
        if (phase == Phase.IDLE || isRollback) {
            return;
        }
        isRollback = true;
        waiting.cancel();
        group.launchFrom(former);
        begin("rolls back, for " + alarm.path(), true);
    }

    /** An instance has come into service. */
    void arrived(GroupInstance member) {
        warming.hold(member, settings.instanceWarmupNanos());
    }

    /** Does what can be done now. */
    void step() {
        outdated.removeIf(member -> !member.isActive());
        SuspendedProcesses processes = group.processes();
        if (phase != Phase.REPLACING
                || !processes.run(ScalingProcess.INSTANCE_REFRESH)
                || !processes.allowReplacement()) {
            return;
        }
        GroupInstance next = next();
        while (next != null) {
            replace(next);
            next = phase == Phase.REPLACING ? next() : null;
        }
        if (phase == Phase.REPLACING && isSettled() && replaced() >= limit()) {
            reached();
        }
    }

    private void replace(GroupInstance member) {
        outdated.remove(member);
        surge();
        group.replace(member, "replaced by version " + group.launchVersion().name());
    }

    /** More instances than desired, as long as there are enough left to replace by them. */
    private void surge() {
        group.surge(Math.min(settings.surge(group.desiredCapacity()), Math.min(outdated.size(), limit() - replaced())));
    }

    /** The instance to replace now: an unhealthy one first, then the oldest; null when none may be. */
    private @Nullable GroupInstance next() {
        if (replaced() >= limit()) {
            return null;
        }
        for (GroupInstance member : outdated) {
            if (member.isInService() && member.isUnhealthy()) {
                return member;
            }
        }
        int spare = healthy() - settings.minHealthy(group.desiredCapacity());
        boolean oneAtATime = settings.surge(group.desiredCapacity()) == 0 && isSettled();
        if (spare <= 0 && !oneAtATime) {
            return null;
        }
        for (GroupInstance member : outdated) {
            if (member.isInService()) {
                return member;
            }
        }
        return null;
    }

    private int replaced() {
        return total - outdated.size();
    }

    private int limit() {
        return isRollback ? total : settings.upTo(checkpoint, total);
    }

    private int healthy() {
        return group.members()
                .count(member -> member.isInService()
                        && !member.isUnhealthy()
                        && (!isCurrent(member) || now() >= member.inServiceNanos() + settings.instanceWarmupNanos()));
    }

    /** Whether nothing is on its way: as many are healthy as are desired. */
    private boolean isSettled() {
        return healthy() >= group.desiredCapacity() && group.pendingCount() == 0;
    }

    private void reached() {
        List<Integer> checkpoints = settings.checkpointPercentages();
        if (!isRollback && checkpoint < checkpoints.size() - 1) {
            tell("waits at " + checkpoints.get(checkpoint) + "%, " + replaced() + " of " + total + " instances");
            checkpoint++;
            phase = Phase.AT_CHECKPOINT;
            waiting.schedule(settings.checkpointDelayNanos());
        } else if (!isRollback && settings.bakeNanos() > 0) {
            tell("has replaced " + replaced() + " instances and bakes");
            phase = Phase.BAKING;
            waiting.schedule(settings.bakeNanos());
        } else {
            end();
        }
    }

    private void waited() {
        if (phase == Phase.BAKING) {
            end();
            return;
        }
        phase = Phase.REPLACING;
        surge();
        group.reconcile();
        step();
    }

    private void end() {
        phase = Phase.IDLE;
        group.refreshBy(null);
        group.surge(0);
        group.reconcile();
        String seconds = String.format(Locale.ROOT, "%.1f s", (now() - startedNanos) / 1e9);
        tell((isRollback ? "is rolled back after " : "is done after ") + seconds);
    }

    private void tell(String text) {
        journal.record(KIND, group.path(), "refresh " + name + " " + text);
    }
}
