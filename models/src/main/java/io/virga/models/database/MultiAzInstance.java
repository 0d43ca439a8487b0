package io.virga.models.database;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.kernel.statistics.Tally;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.ServiceStation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Multi-AZ DB instance deployment of RDS: a primary, and in another zone a standby that has every commit before its
 * client is told of it, and that serves nobody. When the primary is lost the standby takes its place behind the same name.
 *
 * <p>A failover goes through detection, promotion and the update of the name; clients that still have the old address find
 * nobody there. Until a new standby is in sync, commits wait for nobody, and the loss of the primary means waiting until it
 * is back. Source: RDS user guide, "Multi-AZ DB instance deployments".
 */
public final class MultiAzInstance extends Entity implements ReplaceableDatabase, DatabaseNode.Listener {
    private static final long DETECTION = 1;
    private static final long PROMOTION = 2;
    private static final long DNS_UPDATE = 3;
    private static final long CREATION = 4;

    private final FailoverTimes times;
    private final Variate restart;
    private final Journal journal;
    private final DatabaseName name;
    private final InstanceLog log;
    private final RandomStream draws = stream("failover");
    private final Timer detected = timer("detected", this::promote);
    private final Timer promoted = timer("promoted", this::endPromotion);
    private final Timer created = timer("standby-created", this::synchronize);
    private final LossCount losses;
    private DatabaseNode primary;
    private DatabaseNode standby;
    private boolean retired;
    private @Nullable ClassChange change;
    private @Nullable Supplier<Replication> conversion;
    private int machines = 2;
    private long faultNanos;
    private long operations;
    private final Tally outageNanos = new Tally();
    private long failovers;
    private final Promotions promotions;

    /**
     * @param stations of the first primary and the first standby, in two zones, with the log as their storage
     * @param restart of a machine that failed or has its power back, in nanoseconds
     */
    public MultiAzInstance(
            Simulation sim,
            String name,
            ServiceStation[] stations,
            Variate restart,
            FailoverTimes times,
            InstanceLog log,
            Journal journal) {
        this(
                sim,
                name,
                stations,
                stations[0].zone().siteOf(name + ".1"),
                restart,
                times,
                log,
                new LossCount(),
                journal);
        log.synchronize();
        stations[0].serve();
    }

    private MultiAzInstance(
            Simulation sim,
            String name,
            ServiceStation[] stations,
            FaultDomain place,
            Variate restart,
            FailoverTimes times,
            InstanceLog log,
            LossCount losses,
            Journal journal) {
        super(sim, name);
        this.times = times;
        this.restart = restart;
        this.log = log;
        this.losses = losses;
        this.promotions = new Promotions(draws, times.failureChance());
        this.journal = journal;
        this.primary = new DatabaseNode(sim, name + ".1", stations[0].zone(), place, stations[0], restart, this);
        this.standby = new DatabaseNode(sim, name + ".2", stations[1].zone(), stations[1], restart, this);
        this.name = new DatabaseName(sim, name, stations[0], times.clientCacheNanos());
        stations[1].close();
    }

    /**
     * Begins to give a single instance that serves a standby: its machine goes on as the primary, without an interruption,
     * and commits wait for the standby once that is created. Source: RDS user guide, "Converting a DB instance to be a
     * Multi-AZ deployment".
     *
     * @param standby its station, in another zone
     * @param onSynchronized tells how commits get to that standby, when it is in sync for the first time
     */
    public static MultiAzInstance convert(
            Simulation sim,
            String name,
            NamedDatabase database,
            ServiceStation standby,
            Variate restart,
            FailoverTimes times,
            InstanceLog log,
            Supplier<Replication> onSynchronized,
            Journal journal) {
        if (!(database.current() instanceof DatabaseInstance single)) {
            throw new IllegalArgumentException(name + " is not a single instance");
        }
        ServiceStation[] stations = {single.station(), standby};
        single.handOver();
        MultiAzInstance converted = new MultiAzInstance(
                sim, name, stations, single.place(), restart, times, log, database.losses(), journal);
        database.become(converted);
        converted.conversion = onSynchronized;
        if (standby.zone().isPowered()) {
            converted.createStandby();
        } else {
            converted.standby.powerLost();
        }
        return converted;
    }

    @Override
    public Endpoint route(Call call) {
        return name.route(call);
    }

    @Override
    public void lost(DatabaseNode node) {
        if (retired) {
            return;
        }
        if (node == primary && isFailingOver()) {
            journal.record("failover", path(), "the old primary is lost during the failover");
        } else if (node == primary) {
            faultNanos = now();
            created.cancel();
            log.interrupt();
            if (!log.isSynchronized()) {
                journal.record("failover", path(), "the primary is lost and no standby is in sync");
            } else {
                hold(detected, times.detection(), "the primary is lost", DETECTION);
            }
        } else {
            giveUpStandby();
        }
    }

    private void giveUpStandby() {
        created.cancel();
        if (log.isSynchronized()) {
            log.suspend();
            boolean failingOver = isFailingOver();
            detected.cancel();
            promoted.cancel();
            journal.record(
                    "failover",
                    path(),
                    failingOver ? "the standby is lost during the failover" : "the standby is lost");
            if (failingOver && isStartable()) {
                serveAgain();
            }
        }
    }

    private boolean isStartable() {
        return primary.isUp() && primary.hasData();
    }

    private void serveAgain() {
        primary.station().serve();
        log.resume();
    }

    @Override
    public void retire() {
        retired = true;
        detected.cancel();
        promoted.cancel();
        created.cancel();
        if (primary.isUp()) {
            primary.station().close();
        }
    }

    /** Whether another database has taken its place. */
    public boolean isRetired() {
        return retired;
    }

    private boolean isFailingOver() {
        return detected.isScheduled() || promoted.isScheduled();
    }

    private void promote() {
        hold(promoted, times.promotion(), "failover begins", PROMOTION);
    }

    private void endPromotion() {
        if (promotions.fails()) {
            hold(detected, times.detection(), "the promotion of the standby failed", DETECTION);
        } else {
            serve();
        }
    }

    private void serve() {
        DatabaseNode old = primary;
        LogLoss loss = log.promote(faultNanos);
        losses.add(loss);
        primary = standby;
        standby = old;
        failovers++;
        outageNanos.add(now() - faultNanos);
        primary.station().serve();
        log.resume();
        name.change(primary.station(), now() + times.dnsUpdate().sampleNanos(draws.at(DNS_UPDATE, failovers)));
        journal.record("failover", path(), "the standby in " + primary.zone().path() + " is the primary");
        if (change != null) {
            completeChange(change);
        }
        if (standby.isUp()) {
            createStandby();
        }
    }

    /**
     * Begins to give both machines another class: the standby first, which is away until then; it takes over as in a failover
     * whose cause nobody has to detect, and the other machine follows it. Source: AWS Knowledge Center, "What factors affect
     * my downtime or database performance in Amazon RDS?".
     *
     * @return why that is refused; null where it is not
     */
    public @Nullable String modify(ClassChange to) {
        if (change != null || retired || !isServing() || !log.isSynchronized()) {
            return "the database is not available with a standby in sync";
        }
        change = to;
        log.suspend();
        replaceStandby(to);
        created.schedule(to.preparationNanos());
        journal.record("modification", path(), "the standby gets a machine of " + to.what());
        return null;
    }

    private void replaceStandby(ClassChange to) {
        AvailabilityZone zone = standby.zone();
        standby.retire();
        String machine = path() + "." + ++machines;
        ServiceStation station = to.machines().create(machine + ".station", zone, standby.station());
        station.close();
        standby = new DatabaseNode(simulation(), machine, zone, station, restart, this);
        if (!zone.isPowered()) {
            standby.powerLost();
        }
    }

    private void handOver() {
        faultNanos = now();
        primary.station().close();
        log.interrupt();
        hold(
                promoted,
                times.promotion(),
                "failover to " + (change == null ? "the standby" : change.what()) + " begins",
                PROMOTION);
    }

    private void completeChange(ClassChange made) {
        change = null;
        replaceStandby(made);
        made.onChange().run();
    }

    @Override
    public void back(DatabaseNode node) {
        if (retired) {
            return;
        }
        if (node != primary) {
            createStandby();
        } else if (!primary.hasData()) {
            journal.record("failover", path(), "the old primary is back without data");
        } else if (!isFailingOver()) {
            serveAgain();
            journal.record("failover", path(), "the primary is back");
            if (standby.isUp() && !log.isSynchronized()) {
                createStandby();
            }
        }
    }

    /** From a snapshot of the primary, without an interruption of it. */
    private void createStandby() {
        if (isStartable() && !created.isScheduled()) {
            hold(created, times.standbyCreation(), "a new standby is created", CREATION);
        }
    }

    private void synchronize() {
        standby.copyData();
        Supplier<Replication> first = conversion;
        conversion = null;
        log.synchronize(first == null ? log.toStandby() : first.get());
        journal.record("failover", path(), "a standby in " + standby.zone().path() + " is in sync");
        if (change != null) {
            handOver();
        }
    }

    private void hold(Timer timer, Variate duration, String why, long purpose) {
        timer.schedule(duration.sampleNanos(draws.at(purpose, operations++)));
        journal.record("failover", path(), why);
    }

    @Override
    public ServiceStation address() {
        return primary.station();
    }

    @Override
    public void crash() {
        primary.crash();
    }

    @Override
    public void loseStorage(String stationPath) {
        for (DatabaseNode node : List.of(primary, standby)) {
            if (stationPath.equals(node.station().path())) {
                journal.record(
                        "failover", path(), "the volume in " + node.zone().path() + " fails with its data");
                node.loseStorage();
            }
        }
    }

    @Override
    public boolean hasData() {
        return primary.hasData();
    }

    @Override
    public boolean isServing() {
        return primary.station().state() == ServiceStation.State.SERVING;
    }

    /** Whether a loss of the primary now would be survived without it. */
    public boolean isProtected() {
        return log.isSynchronized();
    }

    @Override
    public FaultDomain place() {
        return primary.place();
    }

    @Override
    public AvailabilityZone zone() {
        return primary.zone();
    }

    /** Failovers that were completed. */
    public long failovers() {
        return failovers;
    }

    public Promotions promotions() {
        return promotions;
    }

    /** What its failovers lost. */
    public LossCount losses() {
        return losses;
    }

    /** From the loss of a primary until its successor served, in nanoseconds, one for each failover. */
    public Tally outageNanos() {
        return outageNanos;
    }
}
