package io.virga.models.runbook;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.monitoring.Journal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step of a runbook: somebody begins when somebody is there, it takes its time, may fail, and then has its effect, which
 * may fail as well. What fails is tried again as its {@link Attempts} say.
 */
public final class RunbookStep extends Entity {
    private final String text;
    private final Variate duration;
    private final OfficeHours hours;
    private final Attempts attempts;
    private final StepEffect effect;
    private final Journal journal;
    private final Timer begin = timer("begin", this::work);
    private final Timer perform = timer("perform", this::perform);
    private final RandomStream durationDraws = stream("duration");
    private final RandomStream failureDraws = stream("failure");
    private long tries;
    private int failures;
    private long startNanos;
    private long completions;
    private long completedNanos;
    private @Nullable StepEnd end;

    /**
     * A step that is begun by its runbook.
     *
     * @param path unique in the simulation
     * @param text what it does, in words
     * @param duration of an attempt before its effect, nanoseconds
     */
    public RunbookStep(
            Simulation sim,
            String path,
            String text,
            Variate duration,
            OfficeHours hours,
            Attempts attempts,
            StepEffect effect,
            Journal journal) {
        super(sim, path);
        this.text = text;
        this.duration = duration;
        this.hours = hours;
        this.attempts = attempts;
        this.effect = effect;
        this.journal = journal;
    }

    /** What it does, in words. */
    public String text() {
        return text;
    }

    /** How often it has been completed. */
    public long completions() {
        return completions;
    }

    /** The time that its completed executions took together, failed attempts and waits included. */
    public long completedNanos() {
        return completedNanos;
    }

    void begin(StepEnd whoWaits) {
        end = whoWaits;
        failures = 0;
        startNanos = now();
        attempt();
    }

    private void attempt() {
        begin.schedule(hours.waitNanos(now()));
    }

    private void work() {
        tries++;
        perform.schedule(duration.sampleNanos(durationDraws.at(tries)));
    }

    private void perform() {
        if (failureDraws.at(tries).nextDouble() < attempts.failureChance()) {
            failed("it did not work");
            return;
        }
        effect.begin(new StepEnd() {
            @Override
            public void done() {
                completed();
            }

            @Override
            public void failed(String why) {
                RunbookStep.this.failed(why);
            }
        });
    }

    private void completed() {
        completions++;
        completedNanos += now() - startNanos;
        String seconds = String.format(Locale.ROOT, "%.1f s", (now() - startNanos) / 1e9);
        journal.record("runbook", path(), text + ": done after " + seconds);
        ended().done();
    }

    private void failed(String why) {
        failures++;
        boolean again = failures <= attempts.retries();
        journal.record("runbook", path(), text + " fails: " + why + (again ? ", to be tried again" : ""));
        if (again) {
            begin.schedule(attempts.retryWaitNanos() + hours.waitNanos(now() + attempts.retryWaitNanos()));
        } else {
            ended().failed(why);
        }
    }

    private StepEnd ended() {
        StepEnd told = end;
        if (told == null) {
            throw new IllegalStateException(path() + " ended without having begun");
        }
        end = null;
        return told;
    }
}
