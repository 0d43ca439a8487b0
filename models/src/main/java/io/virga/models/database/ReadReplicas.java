package io.virga.models.database;

import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Router;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The read replicas of a database, as its readers see them: they take turns, those that refuse connections are passed over
 * at once and those that are silent once readers have noticed; when none is left the primary is read.
 */
public final class ReadReplicas implements Router {
    private final List<ReadReplica> replicas;
    private final Router primary;
    private final long noticeNanos;
    private int next;

    /** @param noticeNanos how long readers go on with a replica that is silent */
    public ReadReplicas(List<ReadReplica> replicas, Router primary, long noticeNanos) {
        this.replicas = List.copyOf(replicas);
        this.primary = primary;
        this.noticeNanos = noticeNanos;
    }

    @Override
    public @Nullable Endpoint route(Call call) {
        for (int tried = 0; tried < replicas.size(); tried++) {
            ReadReplica replica = replicas.get(next);
            next = (next + 1) % replicas.size();
            if (replica.takesReads(noticeNanos)) {
                return replica.route(call);
            }
        }
        return primary.route(call);
    }
}
