package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.models.balancing.FixedResponse;
import io.virga.models.balancing.ForwardAction;
import io.virga.models.balancing.HttpAttributes;
import io.virga.models.balancing.HttpRewrite;
import io.virga.models.balancing.ListenerAction;
import io.virga.models.balancing.RedirectAction;
import io.virga.models.cache.CacheLookup;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.CircuitBreaker;
import io.virga.models.traffic.Deadlines;
import io.virga.models.traffic.Fork;
import io.virga.models.traffic.Hedge;
import io.virga.models.traffic.HedgeLoser;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.PropagatedDeadline;
import io.virga.models.traffic.Redirect;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.Router;
import io.virga.scenarios.parse.check.Listeners;
import io.virga.scenarios.spec.workload.CircuitBreakerSpec;
import io.virga.scenarios.spec.workload.HedgeSpec;
import io.virga.scenarios.spec.workload.Jitter;
import io.virga.scenarios.spec.workload.PathStep;
import io.virga.scenarios.spec.workload.RequestSpec;
import io.virga.scenarios.spec.workload.RetrySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From the list that a path is to the tree of who calls whom: each hop is called by the nearest hop before it that runs
 * code.
 */
final class PathCompiler {
    private static final double NO_BUDGET = 1;

    private final Simulation sim;
    private final Calls calls;
    private final Map<String, ResourceModel> resources;
    private final Map<String, Integer> accounts;

    /** @param accounts number of each resource in the accounts of requests, see {@link Account} */
    PathCompiler(Simulation sim, Calls calls, Map<String, ResourceModel> resources, Map<String, Integer> accounts) {
        this.sim = sim;
        this.calls = calls;
        this.resources = resources;
        this.accounts = accounts;
    }

    /**
     * @param hasSessions whether clients come again, and remember where they were redirected to
     * @return the first hop, which the clients call
     */
    Hop compile(String workload, String requestClass, RequestSpec request, boolean hasSessions) {
        List<PathStep> path = request.path();
        if (path.isEmpty()) {
            throw new IllegalArgumentException("the path of " + requestClass + " is empty");
        }
        Names names = new Names(
                workload,
                requestClass,
                Listeners.attributes(request.http()),
                deadline(workload + "." + requestClass + ".deadline", request.deadline()),
                hasSessions);
        Hop root = hop(names, path.get(0), "0");
        if (resource(root.resource()) instanceof RecordSetGroupModel name) {
            lookUp(names, name, root, Objects.requireNonNull(path.get(1).answers(), "answers"));
            return root;
        }
        follow(names, root, path.subList(1, path.size()), "");
        return root;
    }

    /** The clients look a name up and go on to what has the address that they take. */
    private void lookUp(Names names, RecordSetGroupModel name, Hop root, Map<String, List<PathStep>> answers) {
        answers.forEach((target, steps) -> {
            PathStep first = PathStep.of(new io.virga.scenarios.spec.workload.Hop(target, null));
            Hop branch = hop(names, first, "0." + target);
            name.branch(names.workload(), root, target, branch);
            follow(names, branch, steps, "0." + target + ".");
        });
    }

    private @Nullable PropagatedDeadline deadline(String path, @Nullable Duration afterIntent) {
        return afterIntent == null ? null : new PropagatedDeadline(sim, path, afterIntent.toNanos());
    }

    /** Whose path is compiled, what balancers see of its requests, what deadline these carry, and who comes again. */
    private record Names(
            String workload,
            String requestClass,
            HttpAttributes http,
            @Nullable PropagatedDeadline deadline,
            boolean hasSessions) {
        Names redirected(HttpRewrite rewrite) {
            return new Names(workload, requestClass, rewrite.of(http), deadline, hasSessions);
        }
    }

    /** Adds steps below {@code first}, at positions that begin with {@code prefix}. */
    private void follow(Names names, Hop first, List<PathStep> steps, String prefix) {
        Hop caller = first;
        for (int i = 0; i < steps.size(); i++) {
            PathStep step = steps.get(i);
            ListenerAction action = resource(caller.resource()).listenerAction(names.http());
            if (action instanceof ForwardAction forward) {
                relay(names, caller, forward, steps.subList(i, steps.size()), prefix + (i + 1));
                return;
            }
            if (action instanceof RedirectAction redirect) {
                redirect(
                        names.redirected(redirect.rewrite()),
                        caller,
                        redirect,
                        steps.subList(i, steps.size()),
                        prefix + (i + 1));
                return;
            }
            if (!runsCode(caller)) {
                throw new IllegalArgumentException("nobody on the path of " + names + " calls " + step);
            }
            String position = prefix + (i + 1);
            if (step.parallel() != null) {
                caller.call(fork(names, step, step.parallel(), position));
                continue;
            }
            Hop hop = hop(names, step, position);
            CacheLookup lookup = lookup(names, hop.resource(), position);
            if (lookup == null) {
                caller.call(hop);
            } else {
                caller.lookUp(hop, lookup.get(), fill(names, step, lookup, position), lookup.set());
            }
            if (runsCode(hop)) {
                caller = hop;
            }
        }
    }

    private boolean runsCode(Hop hop) {
        return resource(hop.resource()).runsCode(hop.operation());
    }

    /** A balancer passes each request on to one of several target groups, and the rest of the path follows there. */
    private void relay(Names names, Hop balancer, ForwardAction action, List<PathStep> rest, String position) {
        PathStep named = rest.get(0);
        for (String group : action.groups()) {
            String at = position + "." + group;
            Hop hop = hop(
                    names,
                    named,
                    new io.virga.scenarios.spec.workload.Hop(
                            group, named.singleHop().operation()),
                    at);
            balancer.call(hop);
            follow(names, hop, rest.subList(1, rest.size()), at + ".");
        }
        resource(balancer.resource()).route(balancer, action);
    }

    /** The clients of a balancer ask again elsewhere, and the rest of the path follows there. */
    private void redirect(Names names, Hop balancer, RedirectAction action, List<PathStep> rest, String position) {
        Hop elsewhere = hop(names, rest.get(0), position);
        balancer.redirect(new Redirect(elsewhere, action.isPermanent() && names.hasSessions()));
        follow(names, elsewhere, rest.subList(1, rest.size()), position + ".");
        resource(balancer.resource()).route(balancer, action);
    }

    private Fork fork(Names names, PathStep step, List<PathStep> branches, String position) {
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            PathStep branch = branches.get(i);
            String at = position + "." + i;
            Hop hop = hop(names, branch, at);
            if (branch.then() != null) {
                follow(names, hop, branch.then(), at + ".");
            }
            hops.add(hop);
        }
        return new Fork(hops, step.need() == null ? Fork.ALL : step.need());
    }

    private @Nullable CacheLookup lookup(Names names, String name, String position) {
        return resource(name).lookup(names.workload() + "." + names.requestClass() + "." + position);
    }

    /** Writes to a cache what the hops after it have found, as patiently as it was read, and once. */
    private Hop fill(Names names, PathStep step, CacheLookup lookup, String position) {
        ResourceModel cache = resource(step.singleHop().target());
        long timeout = timeoutNanos(step);
        Hop fill = new Hop(
                cache.name(),
                "set",
                accounts.getOrDefault(cache.name(), 0),
                cache.demand("set"),
                lookup,
                new Hop.Options(1, 1, timeout, RetryPolicy.NONE));
        if (step.timeout() != null) {
            String path = names.workload() + "." + names.requestClass() + "." + position + "." + cache.name();
            fill.deadlines(new Deadlines(sim, path + ".set.timeout", timeout));
        }
        return fill;
    }

    private static long timeoutNanos(PathStep step) {
        return step.timeout() == null ? Long.MAX_VALUE : step.timeout().toNanos();
    }

    private Hop hop(Names names, PathStep step, String position) {
        return hop(names, step, step.singleHop(), position);
    }

    private Hop hop(Names names, PathStep step, io.virga.scenarios.spec.workload.Hop named, String position) {
        ResourceModel resource = resource(named.target());
        String operation = named.operation() == null ? names.requestClass() : named.operation();
        long timeout = timeoutNanos(step);
        CacheLookup lookup = lookup(names, resource.name(), position);
        Hop.Options options = new Hop.Options(
                step.times(),
                step.probability().fraction().doubleValue(),
                timeout,
                retryPolicy(step.retry()),
                step.hitRatio() == null ? 0 : step.hitRatio().fraction().doubleValue());
        Hop hop = new Hop(
                resource.name(),
                operation,
                accounts.getOrDefault(resource.name(), 0),
                resource.demand(operation),
                lookup == null ? router(names, step, resource, operation) : lookup,
                options);
        String path = names.workload() + "." + names.requestClass() + "." + position + "." + named;
        if (step.timeout() != null) {
            hop.deadlines(new Deadlines(sim, path + ".timeout", timeout));
        }
        if (names.deadline() != null) {
            hop.deadline(names.deadline());
        }
        guard(hop, path, step.hedge(), step.circuitBreaker());
        if (resource.listenerAction(names.http()) instanceof FixedResponse response) {
            resource.route(hop, response);
        }
        return hop;
    }

    private static Router router(Names names, PathStep step, ResourceModel resource, String operation) {
        Router router = resource.router(names.workload(), operation);
        return step.zoneAffinity() ? new ZonalRouter(resource::inService, router) : router;
    }

    /** Gives a hop what its caller has beside timeouts and retries. */
    void guard(Hop hop, String path, @Nullable HedgeSpec hedge, @Nullable CircuitBreakerSpec breaker) {
        if (hedge != null) {
            hop.hedge(copies(path + ".hedge", hedge));
        }
        if (breaker != null) {
            hop.breaker(new CircuitBreaker(settings(breaker)));
        }
    }

    private Hedge copies(String path, HedgeSpec spec) {
        Hedge hedge = spec.after() != null
                ? new Hedge(sim, path, spec.after().toNanos())
                : Hedge.afterPercentile(sim, path, percentile(spec));
        hedge.losers(
                sim, path + ".losers", calls, HedgeLoser.valueOf(spec.loser().name()));
        return hedge;
    }

    private static double percentile(HedgeSpec hedge) {
        return Objects.requireNonNull(hedge.percentile(), "percentile")
                .fraction()
                .doubleValue();
    }

    private static CircuitBreaker.Settings settings(CircuitBreakerSpec spec) {
        return new CircuitBreaker.Settings(
                spec.failureRate().fraction().doubleValue(),
                spec.window(),
                spec.openFor().toNanos(),
                spec.trials());
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
