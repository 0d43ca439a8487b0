package io.virga.models.cache;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.database.DatabaseName;
import io.virga.models.database.DatabaseNode;
import io.virga.models.monitoring.Journal;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shard of a cache: a primary that serves, and replicas that have what it has. When the primary is lost a replica takes its
 * place, with the content; when there is none the content is gone, and the node that replaces it begins with nothing.
 *
 * <p>Source: ElastiCache user guide, "Minimizing downtime by using Multi-AZ".
 */
public final class CacheShard extends Entity implements Router, DatabaseNode.Listener {
    private static final long DETECTION = 1;
    private static final long PROMOTION = 2;
    private static final long DNS_UPDATE = 3;

    private final int number;
    private final CacheContent content;
    private final CacheTimes times;
    private final Journal journal;
    private final DatabaseName endpoint;
    private final RandomStream draws = stream("failover");
    private final Timer detected = timer("detected", this::promote);
    private final Timer promoted = timer("promoted", this::takeOver);
    private final List<DatabaseNode> nodes = new ArrayList<>();
    private final List<DatabaseNode> replicas = new ArrayList<>();
    private DatabaseNode primary;
    private @Nullable DatabaseNode successor;
    private boolean lost;
    private long operations;
    private long failovers;

    /**
     * @param number of the shard in the content
     * @param stations of its nodes, the primary's first
     */
    public CacheShard(
            Simulation sim,
            String path,
            int number,
            List<ServiceStation> stations,
            CacheContent content,
            CacheTimes times,
            Journal journal) {
        super(sim, path);
        this.number = number;
        this.content = content;
        this.times = times;
        this.journal = journal;
        for (ServiceStation station : stations) {
            String name = path + "." + (nodes.size() + 1);
            nodes.add(new DatabaseNode(sim, name, station.zone(), station, times.replacement(), this));
            station.close();
        }
        this.primary = nodes.get(0);
        replicas.addAll(nodes.subList(1, nodes.size()));
        primary.station().serve();
        this.endpoint = new DatabaseName(sim, path, primary.station(), times.clientCacheNanos());
    }

    @Override
    public Endpoint route(Call call) {
        return endpoint.route(call);
    }

    boolean get(int key) {
        return content.get(number, key, now());
    }

    void set(int key) {
        content.set(number, key, now());
    }

    @Override
    public void lost(DatabaseNode node) {
        replicas.remove(node);
        if (node == primary) {
            lost = true;
            if (replicas.isEmpty()) {
                loseContent();
            } else {
                hold(detected, times.detection(), DETECTION, "the primary is lost: " + describe(node));
            }
        } else if (node == successor) {
            promoted.cancel();
            successor = null;
            promote();
        } else {
            journal.record("failover", path(), "a replica is lost: " + describe(node));
            if (lost && replicas.isEmpty() && detected.isScheduled()) {
                detected.cancel();
                loseContent();
            }
        }
    }

    private void loseContent() {
        content.clear(number);
        journal.record("failover", path(), "no replica has the content: it is gone");
    }

    private void promote() {
        if (replicas.isEmpty()) {
            loseContent();
            nodes.stream().filter(DatabaseNode::isUp).findFirst().ifPresent(this::begin);
            return;
        }
        // Which replica lags least is not modelled: all have everything.
        DatabaseNode first = replicas.get(0);
        successor = first;
        hold(promoted, times.promotion(), PROMOTION, "failover begins, to " + describe(first));
    }

    private void takeOver() {
        if (successor != null) {
            DatabaseNode next = successor;
            successor = null;
            replicas.remove(next);
            failovers++;
            begin(next);
        }
    }

    /** From now on that node serves. */
    private void begin(DatabaseNode node) {
        boolean isOther = node != primary;
        primary = node;
        lost = false;
        node.station().serve();
        if (isOther) {
            endpoint.change(node.station(), now() + times.dnsUpdate().sampleNanos(draws.at(DNS_UPDATE, operations++)));
        }
        journal.record("failover", path(), describe(node) + " is the primary");
        nodes.stream().filter(other -> other != node && other.isUp()).forEach(this::replicate);
    }

    /** It copies what the primary has. */
    private void replicate(DatabaseNode node) {
        if (!replicas.contains(node)) {
            replicas.add(node);
            journal.record("failover", path(), describe(node) + " is a replica");
        }
    }

    @Override
    public void back(DatabaseNode node) {
        if (!lost) {
            replicate(node);
        } else if (!detected.isScheduled() && !promoted.isScheduled()) {
            begin(node);
        }
    }

    private void hold(Timer timer, Variate duration, long purpose, String why) {
        timer.schedule(duration.sampleNanos(draws.at(purpose, operations++)));
        journal.record("failover", path(), why);
    }

    private static String describe(DatabaseNode node) {
        return node.path() + " in " + node.zone().path();
    }

    public List<DatabaseNode> nodes() {
        return List.copyOf(nodes);
    }

    /** Replicas that took their primary's place. */
    public long failovers() {
        return failovers;
    }
}
