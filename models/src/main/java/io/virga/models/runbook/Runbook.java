package io.virga.models.runbook;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.monitoring.Journal;
import java.util.List;
import java.util.Locale;

/** Steps one after the other. A start while it runs changes nothing; a step that fails for good ends it. */
public final class Runbook extends Entity implements StepEnd {
    private final List<RunbookStep> steps;
    private final Journal journal;
    private boolean running;
    private int next;
    private long startNanos;
    private long starts;
    private long completions;
    private long completedNanos;
    private long failures;

    /**
     * A runbook that waits to be started.
     *
     * @param name of the runbook in the scenario; the entity's path is {@code runbook.<name>}
     * @param steps at least one
     */
    public Runbook(Simulation sim, String name, List<RunbookStep> steps, Journal journal) {
        super(sim, "runbook." + name);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(path() + " has no steps");
        }
        this.steps = List.copyOf(steps);
        this.journal = journal;
    }

    /** @param why in words: what has started it */
    public void start(String why) {
        if (running) {
            return;
        }
        running = true;
        starts++;
        startNanos = now();
        next = 0;
        journal.record("runbook", path(), "starts: " + why);
        proceed();
    }

    private void proceed() {
        if (next < steps.size()) {
            steps.get(next++).begin(this);
            return;
        }
        running = false;
        completions++;
        completedNanos += now() - startNanos;
        String seconds = String.format(Locale.ROOT, "%.1f s", (now() - startNanos) / 1e9);
        journal.record("runbook", path(), "is complete after " + seconds);
    }

    @Override
    public void done() {
        proceed();
    }

    @Override
    public void failed(String why) {
        running = false;
        failures++;
        journal.record("runbook", path(), "stops at step " + next + ": " + why);
    }

    public List<RunbookStep> steps() {
        return steps;
    }

    /** Whether it has been started and has not ended. */
    public boolean isRunning() {
        return running;
    }

    public long starts() {
        return starts;
    }

    /** How often it came to its end. */
    public long completions() {
        return completions;
    }

    /** The time from start to end of those that came to their end, together. */
    public long completedNanos() {
        return completedNanos;
    }

    /** How often a step failed for good. */
    public long failures() {
        return failures;
    }
}
