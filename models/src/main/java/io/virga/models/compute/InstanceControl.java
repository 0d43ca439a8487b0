package io.virga.models.compute;

import io.virga.kernel.Entity;
import io.virga.kernel.random.RandomStream;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.Placer;
import java.util.Locale;

/**
 * The operations of the EC2 API on an instance that no group runs. What its state does not allow fails with
 * IncorrectInstanceState, as with EC2, and changes nothing. All state changes are journalled.
 */
public final class InstanceControl extends Entity {
    private static final String KIND = "instance";

    private final Instance instance;
    private final InstanceTimes times;
    private final Placer placer;
    private final Journal journal;
    private final RandomStream startDraws = stream("start");
    private final RandomStream bootDraws = stream("boot");
    private final RandomStream stoppingDraws = stream("stopping");
    private long operations;

    /** @param placer of the instance when it starts anew */
    public InstanceControl(Instance instance, InstanceTimes times, Placer placer, Journal journal) {
        super(instance.simulation(), instance.path() + ".control");
        this.instance = instance;
        this.times = times;
        this.placer = placer;
        this.journal = journal;
    }

    public Instance instance() {
        return instance;
    }

    /**
     * Begins the simulation with it running and its application serving, or stopped if it has no place; journals what it does
     * from then on.
     */
    public void begin() {
        if (instance.state() == Instance.State.PENDING) {
            instance.startServing(times.boot().sampleNanos(bootDraws.at(operations)));
        }
        instance.onStateChange(
                state -> journal(state.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        instance.onBooted(() -> journal("its application answers"));
    }

    /** StopInstances. */
    public void stop() {
        if (allows("StopInstances", Instance.State.RUNNING)) {
            instance.stop(times.stopping().sampleNanos(stoppingDraws.at(++operations)));
        }
    }

    /**
     * StopInstances with hibernation.
     *
     * @throws IllegalStateException if it cannot hibernate
     */
    public void hibernate() {
        if (times.hibernationNanos() == 0) {
            throw new IllegalStateException(instance.path() + " was not launched with hibernation");
        }
        if (allows("StopInstances to hibernate", Instance.State.RUNNING)) {
            instance.hibernate(times.hibernationNanos());
        }
    }

    /** TerminateInstances: in any state; one that is gone stays so. */
    public void terminate() {
        if (instance.state() == Instance.State.STOPPED) {
            instance.terminate();
        } else {
            instance.terminate(times.stopping().sampleNanos(stoppingDraws.at(++operations)));
        }
    }

    /** RebootInstances. */
    public void reboot() {
        if (allows("RebootInstances", Instance.State.RUNNING)) {
            journal("reboots");
            instance.reboot(times.boot().sampleNanos(bootDraws.at(++operations)));
        }
    }

    /** StartInstances: at another place of its zone, if there is one. */
    public void start() {
        if (!allows("StartInstances", Instance.State.STOPPED)) {
            return;
        }
        PlacementOutcome outcome = placer.place(instance.type(), instance.zone());
        if (outcome instanceof Placement place) {
            operations++;
            boolean resumes = instance.isHibernated();
            long startNanos = times.start().sampleNanos(startDraws.at(operations));
            long bootNanos = (resumes ? times.resume() : times.boot()).sampleNanos(bootDraws.at(operations));
            instance.start(place, startNanos, bootNanos, this::started);
        } else {
            journal("StartInstances fails: " + outcome);
        }
    }

    private void started() {
        if (instance.state() == Instance.State.PENDING) {
            journal("does not start: its place has lost power");
            instance.stop();
        }
    }

    private boolean allows(String operation, Instance.State required) {
        if (instance.state() == required) {
            return true;
        }
        journal(operation + " fails: IncorrectInstanceState, it is "
                + instance.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return false;
    }

    private void journal(String text) {
        journal.record(KIND, instance.path(), text);
    }
}
