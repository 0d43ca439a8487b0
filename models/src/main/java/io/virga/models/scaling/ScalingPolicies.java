package io.virga.models.scaling;

import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmAction;
import io.virga.models.monitoring.Journal;
import io.virga.models.monitoring.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The dynamic scaling policies of one group together (EC2 Auto Scaling User Guide, "Multiple dynamic scaling policies"): of
 * those that ask at a time the one with the largest capacity wins, and target tracking policies remove instances only when
 * all of them would.
 *
 * <p>What asks for more is done at once, since it never lowers what another has got. What asks for less holds for a minute,
 * the period in which alarms are looked at, and is done after all policies have been asked, unless one wants more.
 */
public final class ScalingPolicies extends Entity {
    private static final long HOLDS_NANOS = 60_000_000_000L;

    /** A wish for fewer instances. */
    private record Proposal(Object by, int capacity, String reason, Runnable beforehand, long nanos) {}

    private final AutoScalingGroup group;
    private final Journal journal;
    private final List<TargetTrackingPolicy> removing = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final Timer decision = timer("decide", this::decide);
    private final List<PredictiveScalingPolicy> predictive = new ArrayList<>();
    private long wantedMoreNanos = Long.MIN_VALUE;
    private int unmet;

    public ScalingPolicies(AutoScalingGroup group, Journal journal) {
        super(group.simulation(), group.path() + ".policies");
        this.group = group;
        this.journal = journal;
    }

    /**
     * Adds a target tracking policy.
     *
     * @param name in front of the names of its metric and alarms
     * @param warmupNanos of the instances that it launches
     */
    public void targetTracking(
            String name, TargetTracking rule, GroupMetric metric, Monitoring monitoring, long warmupNanos) {
        TargetTrackingPolicy policy =
                TargetTrackingPolicy.attach(this, name, rule, metric, monitoring, warmupNanos, journal);
        if (!rule.disableScaleIn()) {
            removing.add(policy);
        }
    }

    /** Adds a step scaling policy that acts while {@code alarm} stands; its bounds are relative to the alarm's threshold. */
    public void step(String name, StepScaling rule, Alarm alarm, long warmupNanos) {
        new StepScalingPolicy(this, name, rule, alarm, warmupNanos);
    }

    /** Adds a simple scaling policy that acts while {@code alarm} stands. */
    public void simple(String name, SimpleScaling rule, Alarm alarm) {
        new SimpleScalingPolicy(this, name, rule, alarm);
    }

    /**
     * Adds a predictive scaling policy.
     *
     * @param path of the policy
     * @param clockNanos time on the clock of its hours when the simulation's is at zero
     * @param warmupNanos of the instances that it launches
     */
    public void predictive(
            String path, PredictiveScaling rule, Monitoring monitoring, long clockNanos, long warmupNanos) {
        Metric load = monitoring.minutes(group, path + "." + rule.metric().word(), rule.metric());
        predictive.add(new PredictiveScalingPolicy(this, path, rule, load, clockNanos, warmupNanos, journal));
    }

    /** Instances that the largest of the forecasts asks for now; empty without a forecast. */
    public OptionalInt forecastCapacity() {
        return predictive.stream()
                .map(PredictiveScalingPolicy::forecastCapacity)
                .flatMapToInt(OptionalInt::stream)
                .max();
    }

    public boolean hasForecasts() {
        return !predictive.isEmpty();
    }

    /** Has the alarm carry out the action, unless the group does not listen to alarms at the time. */
    void act(Alarm alarm, AlarmAction action) {
        alarm.addAction((latest, evaluated) -> {
            if (group.processes().run(ScalingProcess.ALARM_NOTIFICATION)) {
                action.act(latest, evaluated);
            }
        });
    }

    AutoScalingGroup group() {
        return group;
    }

    /** At least {@code capacity} instances, of which those to come warm up for {@code warmupNanos}. */
    void scaleOut(int capacity, String reason, long warmupNanos) {
        wantedMoreNanos = now();
        if (capacity <= group.desiredCapacity()) {
            return;
        }
        if (group.desiredCapacity() < group.maxSize()) {
            group.setDesiredCapacity(capacity, reason, warmupNanos);
        } else if (capacity != unmet) {
            journal.record("scaling", group.path(), "stays at maxSize " + group.maxSize() + ": " + reason);
        }
        unmet = capacity;
    }

    /**
     * No more than {@code capacity} instances, if the other policies agree.
     *
     * @param beforehand what the policy does when it is its proposal that is carried out
     */
    void proposeScaleIn(Object by, int capacity, String reason, Runnable beforehand) {
        proposals.removeIf(proposal -> proposal.by == by);
        proposals.add(new Proposal(by, capacity, reason, beforehand, now()));
        decision.schedule(0);
    }

    private void decide() {
        proposals.removeIf(proposal -> now() - proposal.nanos >= HOLDS_NANOS);
        if (wantedMoreNanos == now()) {
            return;
        }
        boolean allTrack = removing.stream().allMatch(policy -> has(proposal -> proposal.by == policy));
        proposals.stream()
                .filter(proposal -> allTrack || !removing.contains(proposal.by))
                .max(Comparator.comparingInt(Proposal::capacity))
                .ifPresent(this::scaleIn);
    }

    private boolean has(Predicate<Proposal> which) {
        return proposals.stream().anyMatch(which);
    }

    private void scaleIn(Proposal proposal) {
        proposals.clear();
        int capacity = proposal.capacity;
        for (PredictiveScalingPolicy policy : predictive) {
            capacity = Math.max(capacity, policy.floor());
        }
        if (Math.max(capacity, group.minSize()) < group.desiredCapacity()) {
            proposal.beforehand.run();
            group.setDesiredCapacity(capacity, proposal.reason);
        }
    }
}
