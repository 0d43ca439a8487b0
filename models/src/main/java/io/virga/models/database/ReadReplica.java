package io.virga.models.database;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Variate;
import io.virga.kernel.statistics.Tally;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.ServiceStation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A read replica of RDS: a machine that follows the log of a database without holding up its commits, and serves reads.
 * Promoted, it stops to follow, reboots, and is a database of its own. Source: RDS user guide, "Working with DB instance
 * read replicas".
 */
public final class ReadReplica extends Entity implements ReplaceableDatabase, DatabaseNode.Listener {
    private static final long LAG_PERIOD_NANOS = 1_000_000_000L;

    /**
     * What it follows, and how.
     *
     * @param shipped is told the bytes that each commit has written, which are sent to the replica
     */
    public record Source(InstanceLog log, Replication replication, CopyReads reads, LongConsumer shipped) {}

    private final DatabaseNode node;
    private final Source source;
    private final LogCopy copy;
    private final Journal journal;
    private final List<Double> slowdowns = new ArrayList<>();
    private final Timer lagging = timer("lag", this::observeLag);
    private final Timer drained = timer("drained", this::reboot);
    private final Timer rebooted = timer("rebooted", this::takeOver);
    private Tally lagNanos = new Tally();
    private int breaks;
    private boolean detached;
    private boolean promoting;
    private long rebootNanos;
    private long lostNanos;
    private Consumer<LogLoss> onPromotion = loss -> {};

    /**
     * @param station whose storage is the reads of the source, over its log
     * @param restart of its machine, in nanoseconds
     */
    public ReadReplica(
            Simulation sim, String name, ServiceStation station, Variate restart, Source source, Journal journal) {
        super(sim, name);
        this.source = source;
        this.journal = journal;
        this.node = new DatabaseNode(sim, name + ".machine", station.zone(), station, restart, this);
        this.copy = source.log().add(this, source.replication(), stream("replication"));
        source.reads().follow(copy);
        station.serve();
        lagging.schedule(LAG_PERIOD_NANOS);
    }

    private void observeLag() {
        lagNanos.add(copy.lagNanos(now()));
        lagging.schedule(LAG_PERIOD_NANOS);
    }

    /** A commit of so many bytes is on its way to it, now or when it is connected again. */
    void ship(long sizeBytes) {
        source.shipped().accept(sizeBytes);
    }

    /** Connects to the primary, if both are there and nothing is between them, or notices that they are not. */
    void follow() {
        boolean follows =
                node.isUp() && breaks == 0 && !promoting && source.log().hasPrimary();
        if (!detached && follows != copy.isConnected()) {
            if (follows) {
                copy.connect(now());
            } else {
                copy.disconnect(now());
            }
        }
    }

    /** What it follows is the database no more. */
    void detach() {
        detached = true;
        lagging.cancel();
        drained.cancel();
        rebooted.cancel();
        source.log().remove(copy);
        journal.record("replication", path(), "it follows a database that is out of use, and is read no more");
    }

    /** Replication stops until it is repaired as often as it was broken. */
    public void breakReplication() {
        breaks++;
        follow();
    }

    public void repairReplication() {
        breaks--;
        follow();
    }

    /** Applying takes so many times as long until what is returned is run. */
    public Runnable slowDown(double factor) {
        Double one = factor;
        slowdowns.add(one);
        adjust();
        return () -> {
            slowdowns.remove(one);
            adjust();
        };
    }

    private void adjust() {
        double product = 1;
        for (double factor : slowdowns) {
            product *= factor;
        }
        copy.slowDown(product, now());
    }

    /**
     * Begins to make it a database of its own: it stops to follow, applies what it has received, and reboots.
     *
     * @param done is told what it lacks, once it serves and writes are its own
     */
    public void promote(long rebootTakesNanos, Consumer<LogLoss> done) {
        if (detached || promoting) {
            journal.record("replication", path(), "it cannot be promoted any more");
            return;
        }
        onPromotion = done;
        rebootNanos = rebootTakesNanos;
        promoting = true;
        follow();
        if (node.isUp()) {
            drained.schedule(copy.drainedNanos(now()) - now());
        }
        journal.record("replication", path(), "replication stops for its promotion");
    }

    private void reboot() {
        node.station().close();
        rebooted.schedule(rebootNanos);
        journal.record("replication", path(), "it has applied what it received, and reboots");
    }

    private void takeOver() {
        InstanceLog log = source.log();
        LogLoss loss = log.promote(this, copy, log.hasPrimary() ? now() : log.lostNanos());
        detached = true;
        promoting = false;
        lagging.cancel();
        source.reads().follow(null);
        node.station().serve();
        journal.record(
                "replication",
                path(),
                "it is a database of its own, without " + loss.acknowledged() + " commits that clients were told of");
        onPromotion.accept(loss);
    }

    @Override
    public void lost(DatabaseNode lost) {
        lostNanos = now();
        drained.cancel();
        rebooted.cancel();
        if (!detached) {
            copy.halt(now());
        }
    }

    @Override
    public void back(DatabaseNode back) {
        if (!detached) {
            copy.resume(now());
            follow();
        }
        if (promoting) {
            drained.schedule(copy.drainedNanos(now()) - now());
        }
        if (back.hasData()) {
            node.station().serve();
        }
    }

    /** Whether readers choose it; one that says nothing is chosen until they have noticed. */
    boolean takesReads(long noticeNanos) {
        return !detached
                && switch (node.station().state()) {
                    case SERVING -> true;
                    case REFUSING -> false;
                    case SILENT -> now() - lostNanos < noticeNanos;
                };
    }

    /** Lag at each full second since measuring began, in nanoseconds. */
    public Tally lagNanos() {
        return lagNanos;
    }

    /** Measuring begins. */
    public void restart() {
        lagNanos = new Tally();
    }

    @Override
    public Endpoint route(Call call) {
        return node.station();
    }

    @Override
    public AvailabilityZone zone() {
        return node.zone();
    }

    @Override
    public FaultDomain place() {
        return node.place();
    }

    @Override
    public boolean isServing() {
        return node.station().state() == ServiceStation.State.SERVING;
    }

    @Override
    public ServiceStation address() {
        return node.station();
    }

    @Override
    public void crash() {
        node.crash();
    }

    @Override
    public void loseStorage(String stationPath) {
        if (stationPath.equals(node.station().path())) {
            node.loseStorage();
            if (!detached) {
                detach();
            }
        }
    }

    @Override
    public boolean hasData() {
        return node.hasData();
    }

    @Override
    public void retire() {
        if (!detached) {
            throw new IllegalStateException(path() + " was never the database");
        }
        node.station().close();
    }
}
