package io.virga.models.operation;

import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmState;
import io.virga.models.monitoring.Journal;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * A deployment of CodeDeploy: traffic moves from the original target group, or version of a function, to the replacement,
 * step by step, and stays under watch for a while before the original is terminated (CodeDeploy user guide, "Deployments on an
 * Amazon ECS compute platform", "Deployments on an AWS Lambda compute platform").
 *
 * <p>An alarm that stands before its end sends all traffic back to the original at once. One that stands at its beginning
 * has it fail (CodeDeploy user guide, "Monitoring deployments with CloudWatch alarms").
 */
public final class Deployment extends Entity {
    /**
     * What is deployed.
     *
     * @param original target group or version that has the traffic
     * @param replacement target group or version that is to have it
     * @param terminationWaitNanos from when the replacement has all traffic until the deployment succeeds
     */
    public record Plan(String original, String replacement, TrafficRouting routing, long terminationWaitNanos) {}

    private final String name;
    private final String target;
    private final IntConsumer traffic;
    private final Plan plan;
    private final List<Alarm> alarms;
    private final Runnable termination;
    private final Journal journal;
    private final Timer next = timer("next", this::goOn);
    private boolean isUnderWay;
    private int steps;
    private long startedNanos;

    /**
     * @param name for the journal
     * @param target whose traffic it moves
     * @param traffic gives the replacement so many percent of it
     * @param alarms any of which has it roll back, or not begin
     * @param termination what is done with the original once the deployment has succeeded
     */
    public Deployment(
            String name,
            Entity target,
            IntConsumer traffic,
            Plan plan,
            List<Alarm> alarms,
            Runnable termination,
            Journal journal) {
        super(target.simulation(), "deployment." + name);
        this.name = name;
        this.target = target.path();
        this.traffic = traffic;
        this.plan = plan;
        this.alarms = List.copyOf(alarms);
        this.termination = termination;
        this.journal = journal;
        alarms.forEach(alarm -> alarm.addAction((latest, evaluated) -> rollBack(alarm)));
    }

    /** Begins, unless one of the alarms stands. */
    public void start() {
        if (alarms.stream().anyMatch(alarm -> alarm.state() == AlarmState.ALARM)) {
            tell("fails: an alarm stands");
            return;
        }
        isUnderWay = true;
        steps = 0;
        startedNanos = now();
        tell("begins: " + plan.original() + " -> " + plan.replacement());
        goOn();
    }

    private void goOn() {
        List<Integer> percentages = plan.routing().percentages();
        if (steps == percentages.size()) {
            succeed();
            return;
        }
        traffic.accept(percentages.get(steps));
        steps++;
        next.schedule(steps < percentages.size() ? plan.routing().intervalNanos() : plan.terminationWaitNanos());
    }

    private void succeed() {
        isUnderWay = false;
        tell("succeeds after " + sinceStart());
        termination.run();
    }

    private void rollBack(Alarm alarm) {
        if (isUnderWay) {
            isUnderWay = false;
            next.cancel();
            tell("rolls back after " + sinceStart() + ", for " + alarm.path());
            traffic.accept(0);
        }
    }

    private String sinceStart() {
        return String.format(Locale.ROOT, "%.1f s", (now() - startedNanos) / 1e9);
    }

    private void tell(String text) {
        journal.record("deployment", target, name + " " + text);
    }
}
