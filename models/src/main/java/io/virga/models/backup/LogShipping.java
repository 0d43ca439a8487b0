package io.virga.models.backup;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.LogMark;
import java.util.function.LongConsumer;

/**
 * Ships the log of a database at equal intervals. When a shipment is there, the database can be restored to the time at which
 * it was sent. What is under way when the primary is lost does not arrive, and nothing is sent without a primary. So what is
 * lost with the primary is as old as the time since the last shipment that arrived: uniform over the interval, plus the time
 * that a shipment takes. Source: RDS user guide, restoring a DB instance to a specified time, "every 5 minutes".
 */
public final class LogShipping extends Entity {
    /** RDS uploads transaction logs every five minutes. */
    public static final long INTERVAL_NANOS = 300_000_000_000L;

    private static final long PHASE = -1;

    /** What is under way. */
    private record Shipment(LogMark mark, long interruptions, long writtenBytes) {}

    private final InstanceLog log;
    private final long intervalNanos;
    private final Variate upload;
    private final double failureChance;
    private final RandomStream failures = stream("failure");
    private final RandomStream draws = stream("upload");
    private final Timer due = timer("due", this::send);
    private final Activity<Shipment> arriving = activity("arriving", this::arrive);
    private LongConsumer onArrival = writtenBytes -> {};
    private LogMark latest;
    private long lastArrivalNanos;
    private long sent;

    /**
     * Begins to ship, at a moment of the interval that is left to chance; everything so far is there.
     *
     * @param upload from when a shipment is sent until it is there, nanoseconds
     * @param failureChance that a shipment fails, from 0 to less than 1: the next takes along what it had
     */
    public LogShipping(
            Simulation sim, String path, InstanceLog log, long intervalNanos, Variate upload, double failureChance) {
        super(sim, path);
        this.log = log;
        this.intervalNanos = intervalNanos;
        this.upload = upload;
        this.failureChance = failureChance;
        this.latest = log.mark();
        due.schedule((long) (draws.at(PHASE).nextDouble() * intervalNanos));
    }

    /** Is told how many bytes had been written when a shipment was sent that is there now. */
    public void onArrival(LongConsumer listener) {
        onArrival = listener;
    }

    private void send() {
        if (log.hasPrimary() && failures.at(sent).nextDouble() >= failureChance) {
            lastArrivalNanos = Math.max(lastArrivalNanos, now() + upload.sampleNanos(draws.at(sent)));
            arriving.hold(new Shipment(log.mark(), log.interruptions(), log.writtenBytes()), lastArrivalNanos - now());
        }
        sent++;
        due.schedule(intervalNanos);
    }

    private void arrive(Shipment shipment) {
        if (shipment.interruptions == log.interruptions()) {
            log.remove(latest);
            latest = shipment.mark;
            onArrival.accept(shipment.writtenBytes);
        } else {
            log.remove(shipment.mark);
        }
    }

    /** The latest time to which the database can be restored. */
    public LogMark latest() {
        return latest;
    }
}
