package io.virga.models.fault;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.kernel.statistics.TimeWeighted;

/**
 * An active unit and its standby. When the active unit fails the standby takes over if the failure is noticed, else people
 * do it later; failed units are repaired once the service is back, or both at a time when both are down.
 */
final class StandbyPair extends Entity implements Components {
    private final double coverage;
    private final Variate failover;
    private final Variate manual;
    private final Variate repair;
    private final boolean hot;
    private final Timer takeover = timer("takeover", this::tookOver);
    private final Activity<Integer> repairs = activity("repair", this::repaired);
    private final RandomStream draws = stream("draws");
    private final boolean[] works = {true, true};
    private int active;
    private boolean serving = true;
    final TimeWeighted down = new TimeWeighted(simulation().clock());
    long interruptions;

    StandbyPair(Simulation sim, double coverage, Variate failover, Variate manual, Variate repair, boolean hot) {
        super(sim, "pair");
        this.coverage = coverage;
        this.failover = failover;
        this.manual = manual;
        this.repair = repair;
        this.hot = hot;
    }

    void restart() {
        down.restart();
        interruptions = 0;
    }

    @Override
    public int bound() {
        return 2;
    }

    /** A unit that does not work cannot fail, nor can a cold standby. */
    @Override
    public Fault fault(int number) {
        return new Fault() {
            @Override
            public String target() {
                return "unit " + number;
            }

            @Override
            public Strike strike(io.virga.kernel.random.UniformSource ignored) {
                if (works[number] && (hot || number == active)) {
                    fail(number);
                }
                return new Strike("fails", null);
            }
        };
    }

    private void fail(int unit) {
        works[unit] = false;
        if (serving && unit == active) {
            serving = false;
            interruptions++;
            down.set(1);
            if (works[1 - unit]) {
                Variate time = draws.nextDouble() < coverage ? failover : manual;
                takeover.schedule(time.sampleNanos(draws));
            }
        } else if (serving) {
            repair(unit);
        }
        if (!works[0] && !works[1]) {
            bothDown(unit);
        }
    }

    /** The other unit is being repaired already unless its own failure had just begun a takeover. */
    private void bothDown(int second) {
        if (takeover.isScheduled()) {
            takeover.cancel();
            repair(1 - second);
        }
        repair(second);
    }

    private void tookOver() {
        int failed = active;
        active = 1 - active;
        serve();
        repair(failed);
    }

    private void repair(int unit) {
        repairs.hold(unit, repair.sampleNanos(draws));
    }

    private void repaired(int unit) {
        works[unit] = true;
        if (!serving) {
            active = unit;
            serve();
        }
    }

    private void serve() {
        serving = true;
        down.set(0);
    }
}
