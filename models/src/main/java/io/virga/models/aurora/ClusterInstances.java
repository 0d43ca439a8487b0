package io.virga.models.aurora;

import io.virga.models.database.DatabaseNode;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.ServiceStation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instances of a cluster, in the order in which they were created. */
final class ClusterInstances implements Iterable<ClusterInstance> {
    private final List<ClusterInstance> all = new ArrayList<>();

    void add(ClusterInstance instance) {
        all.add(instance);
    }

    void remove(ClusterInstance instance) {
        all.remove(instance);
    }

    @Override
    public Iterator<ClusterInstance> iterator() {
        return all.iterator();
    }

    ClusterInstance get(int number) {
        return all.get(number);
    }

    ClusterInstance last() {
        return all.get(all.size() - 1);
    }

    ClusterInstance of(DatabaseNode node) {
        for (ClusterInstance instance : all) {
            if (instance.node() == node) {
                return instance;
            }
        }
        throw new IllegalArgumentException(node + " is not of this cluster");
    }

    ClusterInstance of(ServiceStation station) {
        for (ClusterInstance instance : all) {
            if (instance.station() == station) {
                return instance;
            }
        }
        throw new IllegalArgumentException(station + " is not of this cluster");
    }

    /** Of those that are up the one that is to be promoted; null when there is none. */
    @Nullable
    ClusterInstance firstToPromote() {
        ClusterInstance first = null;
        for (ClusterInstance instance : all) {
            if (instance.node().isUp() && (first == null || instance.comesBefore(first))) {
                first = instance;
            }
        }
        return first;
    }

    /** The stations that serve as readers now. */
    List<ServiceStation> readerStations() {
        return all.stream()
                .filter(ClusterInstance::isReader)
                .map(ClusterInstance::station)
                .toList();
    }

    /** Those of them that serve as readers now. */
    static List<Endpoint> readers(Iterable<ClusterInstance> instances) {
        List<Endpoint> readers = new ArrayList<>();
        for (ClusterInstance instance : instances) {
            if (instance.isReader()) {
                readers.add(instance.station());
            }
        }
        return readers;
    }

    List<AvailabilityZone> zones() {
        return all.stream().map(instance -> instance.node().zone()).toList();
    }

    List<FaultDomain> places() {
        return all.stream().map(instance -> instance.node().place()).toList();
    }

    /** The machines that are up. */
    List<DatabaseNode> running() {
        return all.stream()
                .map(ClusterInstance::node)
                .filter(DatabaseNode::isUp)
                .toList();
    }
}
