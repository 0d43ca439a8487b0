package io.virga.models.aurora;

import io.virga.models.database.CopyReads;
import io.virga.models.database.DatabaseNode;
import io.virga.models.database.LogCopy;
import io.virga.models.traffic.ServiceStation;
import org.jspecify.annotations.Nullable;

/** An instance of a cluster: the writer, or a reader that follows the log. */
final class ClusterInstance {
    private final DatabaseNode node;
    private final ClusterMember member;
    private @Nullable LogCopy copy;

    ClusterInstance(DatabaseNode node, ClusterMember member) {
        this.node = node;
        this.member = member;
    }

    DatabaseNode node() {
        return node;
    }

    ServiceStation station() {
        return member.station();
    }

    CopyReads reads() {
        return member.reads();
    }

    boolean isReader() {
        return copy != null;
    }

    /** Begins to read at a copy of the log. */
    void join(ClusterVolume volume) {
        copy = volume.addReader(node.path(), node.zone());
        reads().follow(copy);
        station().serve();
    }

    /** Reads at that copy of another cluster's log from now on; at its own cluster's where there is none. */
    void follow(@Nullable LogCopy source) {
        reads().follow(source == null ? copy : source);
    }

    /** Is no reader any more. */
    void leave(ClusterVolume volume) {
        if (copy != null) {
            volume.removeReader(copy);
            copy = null;
            reads().follow(null);
        }
    }

    /** The log comes from another writer from now on. */
    void turn(ClusterVolume volume) {
        if (copy != null) {
            copy.follow(volume.toReader(node.zone()));
        }
    }

    /** Whether it is to be promoted rather than the other: by its tier, then by its size. */
    boolean comesBefore(ClusterInstance other) {
        return member.promotionTier() != other.member.promotionTier()
                ? member.promotionTier() < other.member.promotionTier()
                : member.memoryGib() > other.member.memoryGib();
    }

    @Override
    public String toString() {
        return node.path() + " in " + node.zone().path();
    }
}
