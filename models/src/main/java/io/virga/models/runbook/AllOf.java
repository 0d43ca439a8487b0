package io.virga.models.runbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps at the same time; they end with the last of them, and have failed if one has. */
public final class AllOf implements StepEffect {
    private final List<RunbookStep> steps;

    /** @param steps at least one */
    public AllOf(List<RunbookStep> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps at the same time are at least one");
        }
        this.steps = List.copyOf(steps);
    }

    @Override
    public void begin(StepEnd end) {
        Together together = new Together(steps.size(), end);
        steps.forEach(step -> step.begin(together));
    }

    /** Counts those that have not ended. */
    private static final class Together implements StepEnd {
        private final StepEnd end;
        private int open;
        private @Nullable String firstFailure;

        Together(int open, StepEnd end) {
            this.open = open;
            this.end = end;
        }

        @Override
        public void done() {
            open--;
            if (open > 0) {
                return;
            }
            if (firstFailure == null) {
                end.done();
            } else {
                end.failed(firstFailure);
            }
        }

        @Override
        public void failed(String why) {
            firstFailure = firstFailure == null ? why : firstFailure;
            done();
        }
    }
}
