package io.virga.models.spot;

import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceControl;
import io.virga.models.monitoring.Journal;
import java.util.Locale;

/**
 * What becomes of a Spot Instance that no group runs (EC2 user guide, Spot Instance interruptions): it is terminated,
 * stopped or hibernated, and EC2 starts one that was not terminated again when the pool has capacity at its price.
 */
public final class SpotInstanceControl implements SpotInstance {
    private final InstanceControl control;
    private final Instance instance;
    private final Journal journal;
    private boolean returns;

    public SpotInstanceControl(InstanceControl control, Journal journal) {
        this.control = control;
        this.instance = control.instance();
        this.journal = journal;
        instance.onStateChange(this::stateChanged);
    }

    /** Asks the pool for it. An instance that has to wait is stopped until there is capacity at its price. */
    public SpotRequest request(SpotPool pool, SpotRequestTerms terms) {
        SpotRequest request = pool.request(terms, this);
        if (request.waits()) {
            instance.stop();
            journal("waits for capacity at its price");
        }
        instance.onStateChange(state -> {
            if (state == Instance.State.TERMINATED) {
                pool.cancel(request);
                pool.terminated(request);
            }
        });
        return request;
    }

    /** Nothing is to be done for an instance that there is when the simulation begins. */
    @Override
    public void launch() {
        if (instance.state() == Instance.State.STOPPED) {
            control.start();
        }
    }

    @Override
    public void rebalanceRecommended() {
        journal("rebalance recommendation");
    }

    @Override
    public void interruptionNotice(InterruptionCause cause) {
        journal("interruption notice: " + cause.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void reclaim(InterruptionBehavior behavior) {
        returns = false;
        if (instance.state() == Instance.State.TERMINATED) {
            return;
        }
        journal("reclaimed");
        if (behavior == InterruptionBehavior.TERMINATE) {
            instance.terminate();
        } else if (instance.state() != Instance.State.RUNNING) {
            instance.stop();
        } else if (behavior == InterruptionBehavior.HIBERNATE) {
            control.hibernate();
        } else {
            control.stop();
        }
    }

    /** Capacity is back: at once, or when it has stopped. */
    @Override
    public void resume() {
        if (instance.state() == Instance.State.STOPPED) {
            control.start();
        } else {
            returns = true;
        }
    }

    private void stateChanged(Instance.State state) {
        if (returns && state == Instance.State.STOPPED) {
            returns = false;
            control.start();
        }
    }

    private void journal(String text) {
        journal.record("spot", instance.path(), text);
    }
}
