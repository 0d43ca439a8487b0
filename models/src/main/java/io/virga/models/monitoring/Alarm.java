package io.virga.models.monitoring;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A CloudWatch alarm on one metric, evaluated whenever a data point comes in.
 *
 * <p>Its actions are called for each evaluation that ends in {@link AlarmState#ALARM}, as CloudWatch does for Auto Scaling
 * actions: for every period that the alarm remains in that state.
 */
public final class Alarm extends Entity {
    private final AlarmRule rule;
    private final Journal journal;
    private final List<AlarmAction> actions = new ArrayList<>();
    private final List<Runnable> stateListeners = new ArrayList<>();
    private final InPort<Datapoint> datapoints = inPort("datapoint", this::evaluate);
    private final Deque<Datapoint> latest = new ArrayDeque<>();
    private AlarmState state = AlarmState.INSUFFICIENT_DATA;

    public Alarm(Simulation sim, String path, Metric metric, AlarmRule rule, Journal journal) {
        super(sim, path);
        this.rule = rule;
        this.journal = journal;
        metric.publishTo(datapoints);
    }

    /** From now on {@code action} is called too, after those that are there already. */
    public void addAction(AlarmAction action) {
        actions.add(action);
    }

    /** From now on {@code listener} is called whenever the alarm has come into another state. */
    public void onStateChange(Runnable listener) {
        stateListeners.add(listener);
    }

    public AlarmRule rule() {
        return rule;
    }

    public AlarmState state() {
        return state;
    }

    private void evaluate(Datapoint datapoint) {
        if (latest.size() == rule.evaluationRange()) {
            latest.removeFirst();
        }
        latest.addLast(datapoint);
        List<Datapoint> range = List.copyOf(latest);
        AlarmState next = rule.evaluate(state, range);
        if (next != state) {
            journal.record("alarm", path(), state + " -> " + next + ": " + reason());
            state = next;
            stateListeners.forEach(Runnable::run);
        }
        if (state == AlarmState.ALARM) {
            List<Datapoint> evaluated = rule.evaluated(range);
            actions.forEach(action -> action.act(datapoint, evaluated));
        }
    }

    private String reason() {
        List<String> values = new ArrayList<>();
        int breaching = 0;
        int skipped = Math.max(0, latest.size() - rule.evaluationPeriods());
        for (Datapoint point : latest.stream().skip(skipped).toList()) {
            breaching += rule.isBreached(point) ? 1 : 0;
            values.add(point.isMissing() ? "-" : String.format(Locale.ROOT, "%.1f", point.value()));
        }
        return breaching + " of the last " + values.size() + " data points "
                + rule.comparison().symbol() + " " + String.format(Locale.ROOT, "%.1f", rule.threshold()) + " ("
                + String.join(", ", values) + ")";
    }
}
