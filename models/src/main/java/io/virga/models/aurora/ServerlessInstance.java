package io.virga.models.aurora;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.statistics.TimeWeighted;
import io.virga.models.monitoring.Journal;
import io.virga.models.traffic.ServiceStation;

/**
 * The capacity of one Serverless v2 instance. Once a second it is looked at: an instance that is busy grows by half of what
 * it has, one that has been idle enough for a minute shrinks by half an ACU; no call is interrupted. An instance that may
 * pause does so after its time without calls, and resumes with the first one, which waits for that.
 *
 * <p>Source: Aurora user guide, "How Aurora Serverless v2 works": every second, steps from half an ACU, larger ones at
 * larger capacities. What busy and idle mean, and how large the steps are, is not published (assumption).
 */
final class ServerlessInstance extends Entity {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final double BUSY = 0.75;
    private static final double IDLE = 0.5;

    /** AWS: about 15 seconds, 30 when it has been paused for more than a day. */
    private static final long RESUME_NANOS = 15 * SECOND;

    private static final long LONG_RESUME_NANOS = 30 * SECOND;
    private static final long LONG_PAUSE_NANOS = 24 * 60 * MINUTE;

    /** What a paused instance gives to calls that wait: as good as nothing. */
    private static final double PAUSED_VCPUS = 1e-6;

    private final ServerlessSettings settings;
    private final ServiceStation station;
    private final Journal journal;
    private final Timer second = timer("second", this::evaluate);
    private final Timer resumed = timer("resumed", this::run);
    private final TimeWeighted halves;
    private int current;
    private int floor;
    private double busyBefore;
    private long notIdleNanos;
    private long lastCallNanos;
    private long pausedNanos;

    ServerlessInstance(
            Simulation sim, String path, ServerlessSettings settings, ServiceStation station, Journal journal) {
        super(sim, path);
        this.settings = settings;
        this.station = station;
        this.journal = journal;
        this.halves = new TimeWeighted(sim::now);
        this.floor = settings.leastHalves();
        station.onDemandChange(this::demanded);
        set(floor);
        second.schedule(SECOND);
    }

    /** Readers of the first tiers are never smaller than the writer. */
    void follow(int halvesOfWriter) {
        floor = Math.max(settings.leastHalves(), halvesOfWriter);
    }

    int halves() {
        return current;
    }

    /** Capacity over time, in halves of an ACU. */
    TimeWeighted halvesOverTime() {
        return halves;
    }

    private void evaluate() {
        double busy = station.busyVcpus().integral();
        double share = (busy - busyBefore) / SECOND / ServerlessSettings.vcpus(current);
        busyBefore = busy;
        if (share >= IDLE) {
            notIdleNanos = now();
        }
        if (station.inFlight() > 0 || share > 0) {
            lastCallNanos = now();
        }
        if (settings.pauses() && now() - lastCallNanos >= settings.autoPauseNanos()) {
            pause();
            return;
        }
        if (share > BUSY) {
            set(Math.min(settings.maxHalves(), current + Math.max(1, (current + 1) / 2)));
        } else if (now() - notIdleNanos >= MINUTE) {
            set(current - 1);
        } else {
            set(current);
        }
        second.schedule(SECOND);
    }

    private void set(int wanted) {
        int next = Math.max(floor, wanted);
        if (next != current) {
            current = next;
            halves.set(next);
            station.limitVcpus(ServerlessSettings.vcpus(next));
        }
    }

    private void pause() {
        current = 0;
        halves.set(0);
        pausedNanos = now();
        station.limitVcpus(PAUSED_VCPUS);
        journal.record("scaling", path(), "pauses after " + settings.autoPauseNanos() / SECOND + " s without calls");
    }

    private void demanded(int vcpus) {
        if (current == 0 && vcpus > 0 && !resumed.isScheduled()) {
            resumed.schedule(now() - pausedNanos > LONG_PAUSE_NANOS ? LONG_RESUME_NANOS : RESUME_NANOS);
            journal.record("scaling", path(), "resumes");
        }
    }

    private void run() {
        lastCallNanos = now();
        notIdleNanos = now();
        busyBefore = station.busyVcpus().integral();
        set(floor);
        second.schedule(SECOND);
    }
}
