package io.virga.scenarios.build;

import io.virga.models.topology.ControlPlane;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.CopySnapshot;
import io.virga.scenarios.spec.operation.GlobalClusterOperation;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.Regional;
import org.jspecify.annotations.Nullable;

/** Which control plane carries out what is asked of a resource or a snapshot. */
final class ControlPlanes {
    private final BuildContext context;
    private final ScenarioSpec spec;

    ControlPlanes(BuildContext context) {
        this.context = context;
        this.spec = context.spec();
    }

    /** Does what an operation is about, unless the control plane of the region that carries it out is out of reach. */
    Runnable guard(OperationSpec spec, String action, Runnable operation) {
        // A global cluster is failed over by the region that takes over.
        String region = spec instanceof GlobalClusterOperation global ? global.region() : region(spec.target());
        return guard(region, spec.target(), action, operation);
    }

    private Runnable guard(@Nullable String region, String target, String action, Runnable operation) {
        // A snapshot may be copied to a region of which the scenario says nothing else.
        if (region == null || !spec.regions().containsKey(region)) {
            return operation;
        }
        ControlPlane controlPlane = context.region(region).controlPlane();
        return () -> {
            String refusal = controlPlane.refusal();
            if (refusal == null) {
                operation.run();
            } else {
                context.journal().record("operation", target, action + " fails: " + refusal);
            }
        };
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
