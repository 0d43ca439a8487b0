package io.virga.models.aurora;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.database.DatabaseDeployment;
import io.virga.models.database.DatabaseName;
import io.virga.models.database.DatabaseNode;
import io.virga.models.database.LogCopy;
import io.virga.models.database.LogLoss;
import io.virga.models.database.Promotions;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An Aurora DB cluster: a writer and up to fifteen readers that share a {@link ClusterVolume}. When the writer is lost, the
 * reader of the lowest promotion tier takes its place, the largest of that tier; it has all that is durable, since that is in
 * the volume. When there is no reader, everybody waits for the first instance that is back.
 *
 * <p>Sources: Aurora user guide, "High availability for Amazon Aurora", "Amazon Aurora endpoint connections".
 */
public final class AuroraCluster extends Entity implements DatabaseDeployment, DatabaseNode.Listener {
    private static final long DETECTION = 1;
    private static final long PROMOTION = 2;
    private static final long DNS_UPDATE = 3;

    private final ClusterVolume volume;
    private final ClusterTimes times;
    private final Variate restart;
    private final Journal journal;
    private final DatabaseName writerEndpoint;
    private final ReaderEndpoint readerEndpoint;
    private final RandomStream draws = stream("failover");
    private final Timer detected = timer("detected", this::promote);
    private final Timer promoted = timer("promoted", this::endPromotion);
    private final Activity<Long> publication = activity("publication", change -> publish());
    private final ClusterInstances instances = new ClusterInstances();
    private final List<CustomEndpoint> customEndpoints = new ArrayList<>();
    private ClusterInstance writer;
    private @Nullable ClusterInstance successor;
    private @Nullable LogCopy source;
    private boolean lost;
    private long faultNanos;
    private long operations;
    private int created;
    private final FailoverCount count = new FailoverCount();
    private final Promotions promotions;

    /**
     * @param members the writer first
     * @param restart of a machine that failed or has its power back, until its database could answer; in nanoseconds
     */
    public AuroraCluster(
            Simulation sim,
            String name,
            List<ClusterMember> members,
            ClusterVolume volume,
            Variate restart,
            ClusterTimes times,
            Journal journal) {
        super(sim, name);
        this.volume = volume;
        this.restart = restart;
        this.times = times;
        this.journal = journal;
        this.promotions = new Promotions(draws, times.failureChance());
        members.forEach(this::create);
        this.writer = instances.get(0);
        this.writerEndpoint = new DatabaseName(sim, name, writer.station(), times.clientCacheNanos());
        write();
        for (ClusterInstance instance : instances) {
            if (instance != writer) {
                instance.join(volume);
            }
        }
        this.readerEndpoint = new ReaderEndpoint(sim, name + ".reader", readers(), times.clientCacheNanos());
    }

    private record CustomEndpoint(ReaderEndpoint endpoint, List<ClusterInstance> members) {}

    private void create(ClusterMember member) {
        String path = path() + "." + ++created;
        DatabaseNode node =
                new DatabaseNode(simulation(), path, member.station().zone(), member.station(), restart, this);
        instances.add(new ClusterInstance(node, member));
    }

    /** An instance was created, and serves as a reader from now on; the reader endpoint has it a little later. */
    void addReader(ClusterMember member) {
        create(member);
        join(instances.last());
        publishAfter(0);
    }

    /** A reader leaves the cluster: the reader endpoint gives its address no more, and it takes no new role. */
    void removeReader(ServiceStation station) {
        ClusterInstance instance = instances.of(station);
        instance.leave(volume);
        instance.node().retire();
        instances.remove(instance);
        journal.record("scaling", path(), instance + " leaves");
        publishAfter(0);
    }

    /** The stations that serve as readers now. */
    List<ServiceStation> readerStations() {
        return instances.readerStations();
    }

    /** Where its instances are, the writer's first. */
    List<AvailabilityZone> zones() {
        return instances.zones();
    }

    private void write() {
        if (source == null) {
            volume.writeFrom(writer.station().path(), writer.node().zone());
        }
        writer.follow(source);
        writer.station().serve();
    }

    /** From now on it is a secondary cluster, which only reads at that copy of another cluster's log. */
    void replicateFrom(LogCopy copy) {
        source = copy;
        volume.seal();
        instances.forEach(instance -> instance.follow(copy));
        if (!lost) {
            // Its transactions end, as with a restart.
            writer.station().close();
            writer.station().serve();
        }
    }

    /** From now on it takes writes itself. */
    void promoteToPrimary() {
        source = null;
        instances.forEach(instance -> instance.follow(null));
        if (!lost) {
            write();
        }
    }

    /** Its connections end, and nobody is served until {@link #resume}. */
    void pause() {
        for (ClusterInstance instance : instances) {
            if (instance.node().isUp()) {
                instance.station().close();
            }
        }
    }

    /** Those serve again that did. */
    void resume() {
        if (!lost) {
            writer.station().serve();
        }
        instances.readerStations().forEach(ServiceStation::serve);
    }

    /** When its writer was lost; {@code otherwise} while it has one. */
    long lostNanos(long otherwise) {
        return lost ? faultNanos : otherwise;
    }

    /** Where writes go. */
    @Override
    public Endpoint route(Call call) {
        return writerEndpoint.route(call);
    }

    /** Where the readers are found; the writer, while there are none. */
    public Router readerEndpoint() {
        return readerEndpoint;
    }

    /**
     * A custom endpoint of readers that are named: those of them that serve as readers.
     *
     * @param numbers of the instances as they were given, the writer's being 0
     */
    public Router customEndpoint(String endpoint, List<Integer> numbers) {
        List<ClusterInstance> members = numbers.stream().map(instances::get).toList();
        CustomEndpoint custom = new CustomEndpoint(
                new ReaderEndpoint(
                        simulation(),
                        path() + "." + endpoint,
                        ClusterInstances.readers(members),
                        times.clientCacheNanos()),
                members);
        customEndpoints.add(custom);
        return custom.endpoint;
    }

    private List<Endpoint> readers() {
        List<Endpoint> readers = ClusterInstances.readers(instances);
        return readers.isEmpty() ? List.of(writer.station()) : readers;
    }

    @Override
    public void lost(DatabaseNode node) {
        ClusterInstance instance = instances.of(node);
        instance.leave(volume);
        if (instance == successor) {
            promoted.cancel();
            successor = null;
            journal.record("failover", path(), "the instance that was to be promoted is lost: " + instance);
            promote();
        } else if (instance == writer) {
            loseWriter();
        } else {
            journal.record("failover", path(), "a reader is lost: " + instance);
            publishAfter(times.detection().sampleNanos(draws.at(DETECTION, operations++)));
        }
    }

    private void loseWriter() {
        if (!lost) {
            lost = true;
            faultNanos = now();
            volume.interrupt();
            hold(detected, times.detection(), "the writer is lost: " + writer, DETECTION);
        }
    }

    private void promote() {
        ClusterInstance first = instances.firstToPromote();
        if (first == null) {
            journal.record("failover", path(), "no reader is there to be promoted");
            return;
        }
        successor = first;
        // A reader that is promoted restarts.
        first.station().close();
        first.leave(volume);
        hold(promoted, times.promotion(), "failover begins, to " + first, PROMOTION);
        publishAfter(0);
    }

    private void endPromotion() {
        if (promotions.fails()) {
            successor = null;
            hold(detected, times.detection(), "the promotion of a reader failed", DETECTION);
        } else {
            takeOver();
        }
    }

    /** The instance that was chosen finds the end of the log, and writes from now on. */
    private void takeOver() {
        if (successor == null || promoted.isScheduled()) {
            return;
        }
        if (!volume.isReadable()) {
            journal.record("failover", path(), "the volume has no read quorum to recover from");
            volume.onChange(this::takeOver);
            return;
        }
        LogLoss loss = volume.recover(faultNanos);
        ClusterInstance old = writer;
        writer = successor;
        successor = null;
        lost = false;
        write();
        count.add(old != writer, now() - faultNanos, loss);
        if (old != writer) {
            long update = times.dnsUpdate().sampleNanos(draws.at(DNS_UPDATE, operations++));
            writerEndpoint.change(writer.station(), now() + update);
        }
        journal.record("failover", path(), writer + " is the writer");
        instances.forEach(instance -> instance.turn(volume));
        instances.forEach(this::join);
        publishAfter(0);
    }

    private void join(ClusterInstance instance) {
        if (instance != writer && instance.node().isUp() && !instance.isReader()) {
            instance.join(volume);
            instance.follow(source);
            journal.record("failover", path(), instance + " is a reader");
        }
    }

    @Override
    public void back(DatabaseNode node) {
        ClusterInstance instance = instances.of(node);
        if (!lost) {
            join(instance);
            publishAfter(0);
        } else if (instance == writer && successor == null) {
            detected.cancel();
            successor = instance;
            takeOver();
        } else if (successor == null && !detected.isScheduled()) {
            promote();
        }
    }

    /** The reader endpoint has its new addresses some time after that. */
    private void publishAfter(long delayNanos) {
        long change = operations++;
        publication.hold(change, delayNanos + times.dnsUpdate().sampleNanos(draws.at(DNS_UPDATE, change)));
    }

    private void publish() {
        readerEndpoint.change(readers());
        customEndpoints.forEach(custom -> custom.endpoint.change(ClusterInstances.readers(custom.members)));
    }

    private void hold(Timer timer, Variate duration, String why, long purpose) {
        timer.schedule(duration.sampleNanos(draws.at(purpose, operations++)));
        journal.record("failover", path(), why);
    }

    /** Whether that machine takes writes. */
    public boolean isWriter(DatabaseNode node) {
        return node == writer.node();
    }

    /** The machines that are up. */
    public List<DatabaseNode> running() {
        return instances.running();
    }

    /** Where its machines are. */
    public List<FaultDomain> places() {
        return instances.places();
    }

    @Override
    public void crash() {
        writer.node().crash();
    }

    @Override
    public boolean isServing() {
        return !lost;
    }

    @Override
    public FaultDomain place() {
        return writer.node().place();
    }

    @Override
    public AvailabilityZone zone() {
        return writer.node().zone();
    }

    /** The station of the writer. */
    public ServiceStation writerStation() {
        return writer.station();
    }

    public ClusterVolume volume() {
        return volume;
    }

    public Promotions promotions() {
        return promotions;
    }

    /** What its failovers cost. */
    public FailoverCount count() {
        return count;
    }
}
