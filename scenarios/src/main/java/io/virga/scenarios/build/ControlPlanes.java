package io.virga.scenarios.build;

import io.virga.models.topology.ControlPlane;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.CopySnapshot;
import io.virga.scenarios.spec.operation.DatabaseRestoreSpec;
import io.virga.scenarios.spec.operation.GlobalClusterOperation;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.PromoteReadReplica;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.ReadReplicaSpec;
import io.virga.scenarios.spec.resource.Regional;
import org.jspecify.annotations.Nullable;

/** Which control plane carries out what is asked of a resource or a snapshot. */
final class ControlPlanes {
    private static final String ROUTE_53 = "us-east-1";

    private final BuildContext context;
    private final ScenarioSpec spec;

    ControlPlanes(BuildContext context) {
        this.context = context;
        this.spec = context.spec();
    }

    /** Does what an operation is about, unless the control plane of the region that carries it out is out of reach. */
    Runnable guard(OperationSpec operation, String action, Runnable call) {
        ControlPlane controlPlane = of(operation);
        return controlPlane == null ? call : guard(controlPlane, operation.target(), action, call);
    }

    private Runnable guard(ControlPlane controlPlane, String target, String action, Runnable call) {
        return () -> {
            String refusal = controlPlane.refusal();
            if (refusal == null) {
                call.run();
            } else {
                context.journal().record("operation", target, action + " fails: " + refusal);
            }
        };
    }

    /** The one that carries an operation out; null where it is in a region of which the scenario says nothing. */
    @Nullable
    ControlPlane of(OperationSpec operation) {
        String region = regionOf(operation);
        return region == null ? null : known(region);
    }

    private @Nullable String regionOf(OperationSpec operation) {
        if (operation instanceof PromoteReadReplica promotion) {
            return ofReplica(promotion);
        }
        if (operation instanceof DatabaseRestoreSpec restore
                && restore.restored().zone() != null) {
            return restore.restored().zone().region();
        }
        // A global cluster is failed over by the region that takes over.
        return operation instanceof GlobalClusterOperation global ? global.region() : region(operation.target());
    }

    /** A replica is promoted by the region in which it is. */
    private @Nullable String ofReplica(PromoteReadReplica promotion) {
        ReadReplicaSpec replica = spec.resources().get(promotion.target()) instanceof DbInstanceSpec db
                ? db.replication().replicas().get(promotion.replica())
                : null;
        return replica == null ? null : replica.zone().region();
    }

    /**
     * The one that changes the records of names, which is in us-east-1 (AWS Fault Isolation Boundaries, global services);
     * null where the scenario says nothing of that region.
     */
    @Nullable
    ControlPlane ofRoute53() {
        return known(ROUTE_53);
    }

    private @Nullable ControlPlane known(String region) {
        return spec.regions().containsKey(region) ? context.region(region).controlPlane() : null;
    }

    /** The control plane of the region in which that resource is. */
    ControlPlane of(String resource) {
        String region = region(resource);
        if (region == null) {
            throw new IllegalArgumentException(resource + " is in no region");
        }
        return context.region(region).controlPlane();
    }

    private @Nullable String region(String target) {
        CloudResourceSpec resource = spec.resources().get(target);
        if (resource != null) {
            return Regional.region(resource);
        }
        OperationSpec snapshot = spec.operations().get(target);
        if (snapshot instanceof CopySnapshot copy) {
            return copy.region();
        }
        return snapshot == null ? null : region(snapshot.target());
    }
}
