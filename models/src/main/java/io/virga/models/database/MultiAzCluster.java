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
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Multi-AZ DB cluster deployment of RDS: a writer and two readable standbys in three zones. A commit is acknowledged when
 * one of the readers has it. When the writer is lost, the reader that has received most takes its place once it has applied
 * that, for MySQL once all have. Source: RDS user guide, "Multi-AZ DB cluster deployments".
 */
public final class MultiAzCluster extends Entity implements DatabaseDeployment, DatabaseNode.Listener {
    private static final long DETECTION = 1;
    private static final long PROMOTION = 2;
    private static final long DNS_UPDATE = 3;

    /** A machine of the cluster, and the storage under it, which counts its reads. */
    public record Machine(ServiceStation station, CopyReads reads) {}

    private final LossCount losses = new LossCount();

    private record Member(DatabaseNode node, CopyReads reads) {
        @Nullable
        LogCopy copy() {
            return reads.followed();
        }
    }

    private final ClusterFailoverTimes times;
    private final ClusterLog log;
    private final Journal journal;
    private final DatabaseName name;
    private final List<Member> members = new ArrayList<>();
    private final RandomStream draws = stream("failover");
    private final Timer detected = timer("detected", this::drain);
    private final Timer drained = timer("drained", this::beginPromotion);
    private final Timer promoted = timer("promoted", this::endPromotion);
    private final Tally outageNanos = new Tally();
    private final Promotions promotions;
    private Member writer;
    private long faultNanos;
    private long operations;
    private int next;

    /**
     * @param machines the writer's first; the storage of each is its reads, over the log
     * @param restart of a machine that failed or has its power back, in nanoseconds
     */
    public MultiAzCluster(
            Simulation sim,
            String path,
            List<Machine> machines,
            Variate restart,
            ClusterFailoverTimes times,
            ClusterLog log,
            Journal journal) {
        super(sim, path);
        this.times = times;
        this.log = log;
        this.journal = journal;
        this.promotions = new Promotions(draws, times.failureChance());
        for (Machine machine : machines) {
            ServiceStation station = machine.station();
            String node = path + "." + (members.size() + 1);
            members.add(
                    new Member(new DatabaseNode(sim, node, station.zone(), station, restart, this), machine.reads()));
            station.serve();
        }
        this.writer = members.get(0);
        members.stream().skip(1).forEach(member -> member.reads.follow(log.join()));
        this.name = new DatabaseName(sim, path, writer.node.station(), times.clientCacheNanos());
    }

    @Override
    public Endpoint route(Call call) {
        return name.route(call);
    }

    /** The reader endpoint: the readers in turn, the writer while none serves. */
    public Router readers() {
        return call -> {
            for (int tried = 0; tried < members.size(); tried++) {
                Member member = members.get(next);
                next = (next + 1) % members.size();
                if (member.copy() != null) {
                    return member.node.station();
                }
            }
            return name.route(call);
        };
    }

    @Override
    public void lost(DatabaseNode node) {
        if (node == writer.node) {
            faultNanos = now();
            log.interrupt();
            if (reader() == null) {
                journal.record("failover", path(), "the writer is lost and there is no reader");
            } else {
                hold(detected, times.detection(), "the writer is lost", DETECTION);
            }
            return;
        }
        Member member = member(node);
        LogCopy copy = member.copy();
        if (copy != null) {
            log.leave(copy);
            member.reads.follow(null);
            journal.record("failover", path(), "the reader in " + node.zone().path() + " is lost");
            if (reader() == null) {
                cancelFailover();
            }
        }
    }

    /** The last reader is lost: only the writer has everything. */
    private void cancelFailover() {
        boolean failingOver = isFailingOver();
        detected.cancel();
        drained.cancel();
        promoted.cancel();
        if (failingOver && writer.node.isUp()) {
            serveAgain();
        }
    }

    private boolean isFailingOver() {
        return detected.isScheduled() || drained.isScheduled() || promoted.isScheduled();
    }

    private void drain() {
        long until = now();
        LogCopy successor = Objects.requireNonNull(successor().copy());
        for (Member member : members) {
            LogCopy copy = member.copy();
            if (copy != null && (times.drainsAll() || copy == successor)) {
                until = Math.max(until, copy.drainedNanos(now()));
            }
        }
        drained.schedule(until - now());
        journal.record("failover", path(), "failover begins: readers apply what they have received");
    }

    private void beginPromotion() {
        hold(promoted, times.promotion(), "what was received is applied", PROMOTION);
    }

    private void endPromotion() {
        if (promotions.fails()) {
            hold(detected, times.detection(), "the promotion of a reader failed", DETECTION);
        } else {
            takeOver();
        }
    }

    private void takeOver() {
        writer = successor();
        LogLoss loss = log.promote(Objects.requireNonNull(writer.copy()), faultNanos);
        writer.reads.follow(null);
        losses.add(loss);
        outageNanos.add(now() - faultNanos);
        long dnsNanos = times.dnsUpdate().sampleNanos(draws.at(DNS_UPDATE, outageNanos.count()));
        name.change(writer.node.station(), now() + dnsNanos);
        journal.record("failover", path(), "the reader in " + zone().path() + " is the writer");
        joinThoseThatAreUp();
    }

    private void joinThoseThatAreUp() {
        members.stream()
                .filter(member -> !member.equals(writer) && member.node.isUp() && member.copy() == null)
                .forEach(this::join);
    }

    @Override
    public void back(DatabaseNode node) {
        if (node != writer.node) {
            join(member(node));
        } else if (!isFailingOver()) {
            serveAgain();
            joinThoseThatAreUp();
        }
    }

    private void serveAgain() {
        writer.node.station().serve();
        log.resume();
        journal.record("failover", path(), "the writer is back");
    }

    /** It is brought up to date from the writer, if there is one. */
    private void join(Member member) {
        if (writer.node.station().state() == ServiceStation.State.SERVING) {
            member.reads.follow(log.join());
            member.node.station().serve();
            journal.record(
                    "failover", path(), "a reader in " + member.node.zone().path() + " follows");
        }
    }

    private Member member(DatabaseNode node) {
        return members.stream().filter(each -> each.node == node).findFirst().orElseThrow();
    }

    private @Nullable Member reader() {
        return members.stream().filter(each -> each.copy() != null).findFirst().orElse(null);
    }

    /** The reader that has received most. */
    private Member successor() {
        Member best = Objects.requireNonNull(reader());
        for (Member member : members) {
            LogCopy copy = member.copy();
            if (copy != null
                    && copy.received(now())
                            > Objects.requireNonNull(best.copy()).received(now())) {
                best = member;
            }
        }
        return best;
    }

    private void hold(Timer timer, Variate duration, String why, long purpose) {
        timer.schedule(duration.sampleNanos(draws.at(purpose, operations++)));
        journal.record("failover", path(), why);
    }

    @Override
    public void crash() {
        writer.node.crash();
    }

    @Override
    public boolean isServing() {
        return writer.node.station().state() == ServiceStation.State.SERVING;
    }

    @Override
    public FaultDomain place() {
        return writer.node.place();
    }

    @Override
    public AvailabilityZone zone() {
        return writer.node.zone();
    }

    /** Whether that machine takes writes. */
    public boolean isWriter(DatabaseNode node) {
        return node == writer.node;
    }

    /** The machines that are up. */
    public List<DatabaseNode> running() {
        return members.stream().map(Member::node).filter(DatabaseNode::isUp).toList();
    }

    /** Where all machines are, the first writer's first. */
    public List<FaultDomain> places() {
        return members.stream().map(member -> member.node.place()).toList();
    }

    /** What its failovers lost. */
    public LossCount losses() {
        return losses;
    }

    public Promotions promotions() {
        return promotions;
    }

    /** From the loss of a writer until its successor served, in nanoseconds, one for each failover. */
    public Tally outageNanos() {
        return outageNanos;
    }
}
