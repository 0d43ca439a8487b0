package io.virga.models.compute;

import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.models.monitoring.Journal;

/**
 * EC2's status checks of one instance, once a minute at a second of its own (EC2 User Guide, "Status checks for Amazon EC2
 * instances"). The system status check fails while its host is without power, the instance status check then too and
 * while its operating system hangs. One that boots passes.
 *
 * <p>Checks that pass cost nothing: they are run only from the moment on at which one would fail.
 */
public final class StatusChecks extends Entity {
    private static final long PERIOD_NANOS = 60_000_000_000L;
    private static final String KIND = "status-check";

    private final Instance instance;
    private final StatusCheckActions actions;
    private final Runnable recover;
    private final Runnable reboot;
    private final Journal journal;
    private final Timer check = timer("check", this::check);
    private final long phaseNanos = (long) (stream("phase").nextDouble() * PERIOD_NANOS);
    private int systemFailures;
    private int instanceFailures;

    /** Runs {@code recover} and {@code reboot} once for each row of failed checks that is as long as the actions say. */
    public StatusChecks(
            Instance instance, StatusCheckActions actions, Runnable recover, Runnable reboot, Journal journal) {
        super(instance.simulation(), instance.path() + ".status-checks");
        this.instance = instance;
        this.actions = actions;
        this.recover = recover;
        this.reboot = reboot;
        this.journal = journal;
        instance.onImpaired(this::watch);
        instance.onStateChange(this::entered);
    }

    /** System status checks that failed in a row so far. */
    public int systemFailures() {
        return systemFailures;
    }

    /** Instance status checks that failed in a row so far. */
    public int instanceFailures() {
        return instanceFailures;
    }

    private void watch() {
        if (instance.state() == Instance.State.RUNNING && !check.isScheduled()) {
            check.schedule(PERIOD_NANOS - Math.floorMod(now() - phaseNanos, PERIOD_NANOS));
        }
    }

    private void entered(Instance.State state) {
        if (state != Instance.State.RUNNING) {
            check.cancel();
            systemFailures = 0;
            instanceFailures = 0;
        } else if (!instance.passesStatusChecks()) {
            watch();
        }
    }

    private void check() {
        boolean failedBefore = instanceFailures > 0;
        systemFailures = instance.isReachable() ? 0 : systemFailures + 1;
        instanceFailures = instance.passesStatusChecks() ? 0 : instanceFailures + 1;
        if (instanceFailures == 0) {
            if (failedBefore) {
                journal.record(KIND, instance.path(), "passes its status checks again");
            }
            return;
        }
        check.schedule(PERIOD_NANOS);
        if (!failedBefore) {
            String which = systemFailures > 0 ? "system" : "instance";
            journal.record(KIND, instance.path(), "fails its " + which + " status check");
        }
        act();
    }

    private void act() {
        if (systemFailures > 0 && systemFailures == actions.recoverAfter()) {
            recover.run();
        }
        if (instanceFailures == actions.rebootAfter()) {
            reboot.run();
        }
    }
}
