package io.virga.models.scaling;

import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.models.compute.Instance;
import io.virga.models.monitoring.Journal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the unhealthy instances of a group and replaces them (EC2 Auto Scaling User Guide, "Health checks").
 *
 * <p>Once a minute, at a random second, the group looks at its instances: one that does not run is unhealthy at once; one
 * that fails two status checks in a row, or whose load balancer finds it unhealthy, is so after its grace period. How often
 * the group asks is not published; status checks are run once a minute (assumption). An instance that does not run is
 * replaced at once, others a tenth of the desired capacity at a time, at least one.
 */
final class HealthReplacement extends Entity {
    private static final long PERIOD_NANOS = 60_000_000_000L;
    private static final int STATUS_CHECKS_TO_FAIL = 2;
    private static final int SHARE_AT_A_TIME = 10;

    private final AutoScalingGroup group;
    private final HealthCheckType type;
    private final Journal journal;
    private final Runnable whenChecked;
    private final Timer check = timer("check", this::check);

    /** @param whenChecked called after each check */
    HealthReplacement(AutoScalingGroup group, HealthCheckType type, Journal journal, Runnable whenChecked) {
        super(group.simulation(), group.path() + ".health");
        this.group = group;
        this.type = type;
        this.journal = journal;
        this.whenChecked = whenChecked;
        check.schedule((long) (stream("phase").nextDouble() * PERIOD_NANOS));
    }

    private void check() {
        check.schedule(PERIOD_NANOS);
        if (group.processes().run(ScalingProcess.HEALTH_CHECK)) {
            for (GroupInstance member : group.members()) {
                if (member.isInService() && !member.isUnhealthy()) {
                    examine(member);
                }
            }
        }
        replaceUnhealthy();
        whenChecked.run();
    }

    private void examine(GroupInstance member) {
        String illness = illness(member);
        if (illness != null) {
            member.fallIll(illness);
            journal.record("health", member.instance().path(), "is unhealthy for its group: " + illness);
        }
    }

    private @Nullable String illness(GroupInstance member) {
        Instance instance = member.instance();
        if (!isRunning(member)) {
            return "it does not run";
        }
        int failed = member.countStatusCheck(instance.passesStatusChecks());
        if (member.isInGracePeriod(now())) {
            return null;
        }
        if (failed >= STATUS_CHECKS_TO_FAIL) {
            return "it failed " + failed + " status checks in a row";
        }
        return type == HealthCheckType.ELB && group.isUnhealthyTarget(instance) ? "its target is unhealthy" : null;
    }

    /** Replaces as many unhealthy instances as may be at a time; while no launch is allowed they are only terminated. */
    void replaceUnhealthy() {
        SuspendedProcesses processes = group.processes();
        if (!processes.run(ScalingProcess.REPLACE_UNHEALTHY) || !processes.run(ScalingProcess.TERMINATE)) {
            return;
        }
        List<GroupInstance> unhealthy = new ArrayList<>(group.members().asList());
        unhealthy.removeIf(member -> !member.isInService() || !member.isUnhealthy());
        int atATime = Math.max(1, group.desiredCapacity() / SHARE_AT_A_TIME);
        for (GroupInstance member : unhealthy) {
            boolean isFree = group.desiredCapacity() - group.inServiceCount() < atATime;
            if (isFree || !isRunning(member)) {
                group.replace(member, "replaced: " + member.illness());
            }
        }
    }

    private static boolean isRunning(GroupInstance member) {
        return member.instance().state() == Instance.State.RUNNING;
    }
}
