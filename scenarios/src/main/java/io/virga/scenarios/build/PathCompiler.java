package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Deadlines;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.RetryPolicy;
import io.virga.scenarios.spec.workload.Jitter;
import io.virga.scenarios.spec.workload.PathStep;
import io.virga.scenarios.spec.workload.RetrySpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From the list that a path is to the tree of who calls whom: each hop is called by the nearest hop before it that runs
 * code.
 */
final class PathCompiler {
    private static final double NO_BUDGET = 1;

    private final Simulation sim;
    private final Map<String, ResourceModel> resources;
    private final Map<String, Integer> accounts;

    /** @param accounts number of each resource in the accounts of requests, see {@link Account} */
    PathCompiler(Simulation sim, Map<String, ResourceModel> resources, Map<String, Integer> accounts) {
        this.sim = sim;
        this.resources = resources;
        this.accounts = accounts;
    }

    /** @return the first hop, which the clients call */
    Hop compile(String workload, String requestClass, List<PathStep> path) {
        Hop root = null;
        Hop caller = null;
        for (int i = 0; i < path.size(); i++) {
            PathStep step = path.get(i);
            ResourceModel resource = resource(step.hop().target());
            Hop hop = hop(workload, requestClass, step, resource, i);
            if (root == null) {
                root = hop;
            } else if (caller == null) {
                throw new IllegalArgumentException("nobody on the path of " + requestClass + " calls " + step.hop());
            } else {
                caller.call(hop);
            }
            if (resource.runsCode()) {
                caller = hop;
            }
        }
        if (root == null) {
            throw new IllegalArgumentException("the path of " + requestClass + " is empty");
        }
        return root;
    }

    private Hop hop(String workload, String requestClass, PathStep step, ResourceModel resource, int position) {
        String operation =
                step.hop().operation() == null ? requestClass : step.hop().operation();
        long timeout = step.timeout() == null ? Long.MAX_VALUE : step.timeout().toNanos();
        Hop.Options options = new Hop.Options(
                step.times(), step.probability().fraction().doubleValue(), timeout, retryPolicy(step.retry()));
        Hop hop = new Hop(
                resource.name(),
                operation,
                accounts.getOrDefault(resource.name(), 0),
                resource.demand(operation),
                resource.router(workload),
                options);
        if (step.timeout() != null) {
            String watch = workload + "." + requestClass + "." + position + "." + step.hop() + ".timeout";
            hop.deadlines(new Deadlines(sim, watch, timeout));
        }
        return hop;
    }

    static RetryPolicy retryPolicy(@Nullable RetrySpec spec) {
        if (spec == null) {
            return RetryPolicy.NONE;
        }
        return new RetryPolicy(
                spec.retries(),
                spec.backoff().toNanos(),
                spec.maxBackoff().toNanos(),
                spec.jitter() == Jitter.FULL,
                spec.budget() == null ? NO_BUDGET : spec.budget().fraction().doubleValue());
    }

    private ResourceModel resource(String name) {
        ResourceModel resource = resources.get(name);
        if (resource == null) {
            throw new IllegalArgumentException("no resource " + name);
        }
        return resource;
    }
}
