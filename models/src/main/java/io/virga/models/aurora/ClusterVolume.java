package io.virga.models.aurora;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.kernel.statistics.TimeWeighted;
import io.virga.models.database.LogCopy;
import io.virga.models.database.LogLoss;
import io.virga.models.database.LogMark;
import io.virga.models.database.ReplicatedLog;
import io.virga.models.database.Replication;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.StationStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The storage of an Aurora cluster: protection groups of 10 GiB with six copies each over three zones. A commit is durable
 * with the fourth answer, and in order: none is before those that came earlier (the volume's durable point of the paper).
 *
 * <p>Assumed: commits go to all groups alike, so that the log stands still as soon as one group lacks its write quorum, and
 * a recovery waits while one lacks its read quorum. What was not durable when copies are lost is sent again to those that
 * are left. A failed copy is repaired from its peers in a time that the load does not change.
 *
 * <p>Source: Verbitski et al., SIGMOD 2017, sections 2 to 4.
 */
public final class ClusterVolume extends Entity implements StationStorage {
    /** Copies of each protection group. */
    public static final int COPIES = SegmentCopies.COPIES;

    private final List<AvailabilityZone> zones;
    private final VolumeTimes times;
    private final int groups;
    private final SegmentCopies copies = new SegmentCopies();
    private final ReplicatedLog log = new ReplicatedLog();
    private final RandomStream writes = stream("writes");
    private final RandomStream reads = stream("reads");
    private final RandomStream repairs = stream("repairs");
    private final Activity<Segment> repair = activity("repair", this::repaired);
    private final TimeWeighted writable;
    private final TimeWeighted readable;
    private final VolumeUse use = new VolumeUse();
    private List<Runnable> waiting = new ArrayList<>();
    private String writer = "";
    private AvailabilityZone writerZone;
    private BooleanSupplier mayCommit = () -> true;
    private boolean interrupted;
    private LogCopy durable;
    private long failures;

    private record Segment(int group, int copy) {}

    /**
     * @param zones the three that hold copies
     * @param groups of 10 GiB, at least 1
     */
    public ClusterVolume(Simulation sim, String path, List<AvailabilityZone> zones, VolumeTimes times, int groups) {
        super(sim, path);
        if (zones.size() != SegmentCopies.ZONES || groups < 1) {
            throw new IllegalArgumentException(
                    "a volume has 3 zones and 1 group at least, not " + zones.size() + " and " + groups);
        }
        this.zones = List.copyOf(zones);
        this.times = times;
        this.groups = groups;
        this.writable = new TimeWeighted(sim::now);
        this.readable = new TimeWeighted(sim::now);
        writable.set(1);
        readable.set(1);
        this.writerZone = zones.get(0);
        this.durable = log.addCopy(quorum(), writes);
        for (int zone = 0; zone < zones.size(); zone++) {
            zones.get(zone).connect(new ZonePower(zone));
        }
    }

    private final class ZonePower implements PowerDependent {
        private final int zone;

        ZonePower(int zone) {
            this.zone = zone;
        }

        @Override
        public void powerLost() {
            copies.zone(zone, false);
            lost();
        }

        @Override
        public void powerRestored() {
            copies.zone(zone, true);
            changed();
        }
    }

    /**
     * A copy of a group fails, and its repair begins; nothing happens where it has failed already.
     *
     * @param group from 0
     * @param copy from 0 to 5; two after one another lie in a zone
     */
    public void failSegment(int group, int copy) {
        if (!copies.isFailed(group, copy)) {
            copies.fail(group, copy);
            repair.hold(new Segment(group, copy), times.repair().sampleNanos(repairs.at(failures++)));
            lost();
        }
    }

    private void repaired(Segment segment) {
        copies.repair(segment.group, segment.copy);
        changed();
    }

    /** A copy in words: its number within its zone's. */
    public String nameOf(int copy) {
        return copy + 1 + " in " + zones.get(SegmentCopies.zoneOf(copy)).path();
    }

    /** Protection groups of 10 GiB. */
    public int groups() {
        return groups;
    }

    /** Whether each group has four copies that answer. */
    public boolean isWritable() {
        return copies.have(SegmentCopies.WRITE_QUORUM);
    }

    /** Whether each group has three copies that answer. */
    public boolean isReadable() {
        return copies.have(SegmentCopies.READ_QUORUM);
    }

    /** 1 while it has its write quorum, else 0. */
    public TimeWeighted writable() {
        return writable;
    }

    /** 1 while it has its read quorum, else 0. */
    public TimeWeighted readable() {
        return readable;
    }

    /** What its instances asked of it. */
    public VolumeUse use() {
        return use;
    }

    @Override
    public BlockDevice attach(String stationPath, AvailabilityZone zone) {
        return new VolumeAccess(simulation(), stationPath, this, zone);
    }

    @Override
    public void release(BlockDevice device) {
        simulation().release((VolumeAccess) device);
    }

    /** Only that station may write from now on. */
    void writeFrom(String stationPath, AvailabilityZone zone) {
        writer = stationPath;
        writerZone = zone;
        connect();
    }

    /** No station may write from now on. */
    void seal() {
        writer = "";
    }

    /** A secondary cluster follows the log from its present end. */
    LogCopy addSecondary(Replication replication, RandomStream draws) {
        return log.addCopy(replication, draws);
    }

    /** The secondary cluster takes over; tells what it lacked of what was lost then. */
    LogLoss handOver(LogCopy secondary, long faultNanos) {
        return log.promote(secondary, faultNanos, now());
    }

    /** Commits wait while that says no. */
    void allowCommits(BooleanSupplier rule) {
        mayCommit = rule;
    }

    boolean mayCommit() {
        return mayCommit.getAsBoolean();
    }

    boolean isWriter(String stationPath) {
        return writer.equals(stationPath);
    }

    /** A reader there follows the log from its present end. */
    LogCopy addReader(String path, AvailabilityZone zone) {
        return log.addCopy(toReader(zone), simulation().stream(path + "/replication"));
    }

    /** How a reader there follows the present writer. */
    Replication toReader(AvailabilityZone zone) {
        return times.toReader(zone == writerZone);
    }

    void removeReader(LogCopy reader) {
        log.removeCopy(reader);
    }

    /** The writer is lost, and with it what no quorum has taken. */
    void interrupt() {
        interrupted = true;
        durable.disconnect(now());
    }

    /** Finds the end of what is durable, and cuts off the rest; tells what that was. */
    LogLoss recover(long faultNanos) {
        LogLoss loss = log.promote(durable, faultNanos, now());
        interrupted = false;
        durable = log.addCopy(quorum(), writes);
        connect();
        return loss;
    }

    /** Marks the present of the log. */
    LogMark mark() {
        return log.mark(now());
    }

    /** Nobody asks for that mark any more. */
    void remove(LogMark mark) {
        log.remove(mark);
    }

    /** Goes back to a mark; tells what was lost of what was written since. */
    LogLoss rewind(LogMark to) {
        return log.rewind(to, now(), now());
    }

    /** Writes a commit; tells its position. */
    long append() {
        return log.append(now());
    }

    /** When that commit is durable as things stand; now when it is already, {@link ReplicatedLog#NEVER} without a quorum. */
    long durableNanos(long position) {
        return durable.received(now()) >= position ? now() : durable.receivedNanos(position);
    }

    /** The client of that commit is told that it is durable, and so many bytes with it. */
    void acknowledge(long position, long sizeBytes) {
        log.acknowledge(position, sizeBytes);
    }

    /** Time that so many pages take, one after another, from the nearest copy. */
    long readNanos(AvailabilityZone from, int pages, long key) {
        int zone = zones.indexOf(from);
        boolean near = zone >= 0 && (copies.there() & (1 << (zone * SegmentCopies.COPIES / SegmentCopies.ZONES))) != 0;
        Variate way = times.way(near);
        long nanos = 0;
        for (int page = 0; page < pages; page++) {
            nanos += way.sampleNanos(reads.at(key, page, 0)) + times.read().sampleNanos(reads.at(key, page, 1));
        }
        return nanos;
    }

    /** Runs it once when the next copy is lost or back. */
    void onChange(Runnable waiter) {
        waiting.add(waiter);
    }

    private void lost() {
        durable.disconnect(now());
        changed();
    }

    private void changed() {
        writable.set(isWritable() ? 1 : 0);
        readable.set(isReadable() ? 1 : 0);
        connect();
        List<Runnable> before = waiting;
        waiting = new ArrayList<>();
        before.forEach(Runnable::run);
    }

    /** What is not durable yet is sent to the copies that there are, unless they are too few. */
    private void connect() {
        if (interrupted || !isWritable()) {
            durable.disconnect(now());
            return;
        }
        durable.follow(quorum());
        if (!durable.isConnected()) {
            durable.connect(now());
        }
    }

    private Replication quorum() {
        List<Variate> ways = new ArrayList<>();
        for (int copy = 0; copy < SegmentCopies.COPIES; copy++) {
            ways.add(times.way(zones.get(SegmentCopies.zoneOf(copy)) == writerZone));
        }
        QuorumWrite write = new QuorumWrite(ways, times.write(), groups, copies.there(), copies.thereOfDegraded());
        return new Replication(write, new Constant(0), new Constant(0));
    }
}
