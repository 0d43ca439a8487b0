package io.virga.scenarios.parse.check;

import io.virga.models.balancing.HttpAttributes;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApiGatewaySpec;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.DbProxySpec;
import io.virga.scenarios.spec.resource.HeldCapacity;
import io.virga.scenarios.spec.resource.ListenerForward;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.resource.RouteHealthCheckSpec;
import io.virga.scenarios.spec.resource.ServiceProvider;
import io.virga.scenarios.spec.resource.VpcGateway;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.workload.Hop;
import io.virga.scenarios.spec.workload.PathStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hops of the paths of one request class: what they call exists, and balancers pass requests on to what follows. */
final class HopsCheck {
    private final String className;
    private final HttpAttributes http;
    private final ScenarioSpec scenario;
    private final Findings findings;
    private final Set<String> reached;

    /**
     * @param http what rules of balancers see of the requests
     * @param reached takes the names of the resources and operations that a hop calls
     */
    HopsCheck(String className, HttpAttributes http, ScenarioSpec scenario, Findings findings, Set<String> reached) {
        this.className = className;
        this.http = http;
        this.scenario = scenario;
        this.findings = findings;
        this.reached = reached;
    }

    /** A path from the client on, or from the name that it looks up. */
    void check(List<PlacedStep> chain) {
        check(chain, http, true);
    }

    /** @param byClients whether the first hop is called by clients, which are redirected, and not by a service */
    private void check(List<PlacedStep> chain, HttpAttributes first, boolean byClients) {
        HttpAttributes request = first;
        boolean isClients = byClients;
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).step().answers() != null) {
                String message = "'answers' follows a name, with which a path begins";
                findings.error(chain.get(i).at(), Code.DNS_ANSWER, message, null);
            } else if (chain.get(i).step().isParallel()) {
                for (PlacedStep branch : chain.get(i).branches()) {
                    check(branch.branch(), request, false);
                }
            } else {
                checkHop(chain, i, request, isClients);
                Redirects.Visit next = redirect(chain.get(i).target(), request);
                request = next == null ? request : next.http();
                isClients &= next != null;
            }
        }
    }

    private void checkHop(List<PlacedStep> chain, int index, HttpAttributes request, boolean byClients) {
        Hop hop = chain.get(index).step().singleHop();
        String at = chain.get(index).at();
        markReached(hop.target(), "", scenario.resources().keySet());
        CloudResourceSpec resource = Resources.find(at, hop.target(), scenario, findings);
        if (resource instanceof HeldCapacity
                || resource instanceof RecordSetGroupSpec
                || resource instanceof RouteHealthCheckSpec
                || resource instanceof VpcGateway) {
            String message = "'" + hop.target() + "' is " + Resources.describe(resource) + ", which takes no requests";
            findings.error(at, Code.WRONG_TARGET, message, null);
            return;
        }
        if (resource instanceof DbProxySpec proxy) {
            checkProxied(at, hop, proxy);
        } else if (AsyncInvocation.is(hop, scenario)) {
            AsyncInvocation.check(at, hop, scenario, findings);
        } else if (resource instanceof ServiceProvider provider) {
            checkOperation(at, hop, provider);
        } else if (resource != null && hop.operation() != null) {
            String message = "'" + hop.target() + "' is " + Resources.describe(resource) + " and has no operations";
            findings.error(at, Code.UNKNOWN_OPERATION, message, "write " + hop.target() + " alone");
        }
        if (resource instanceof ApiGatewaySpec) {
            IntegrationCheck.check(chain, index, scenario, findings);
        }
        if (resource instanceof LoadBalancerSpec balancer) {
            Redirects.Visit elsewhere = redirect(hop.target(), request);
            if (elsewhere == null) {
                checkBehind(chain, index, request, balancer);
            } else {
                checkRedirect(chain, index, new Redirects.Visit(hop.target(), request), elsewhere, byClients);
            }
        }
    }

    /** Marks a name, or the one that it was probably meant to be, so that one slip is not reported as two. */
    private void markReached(String name, String prefix, Set<String> known) {
        reached.add(prefix
                + (known.contains(name) ? name : NearestName.find(name, known).orElse(name)));
    }

    /** A proxy has the operations of its database. */
    private void checkProxied(String at, Hop hop, DbProxySpec proxy) {
        markReached(proxy.target(), "", scenario.resources().keySet());
        if (scenario.resources().get(proxy.target()) instanceof DbInstanceSpec db) {
            checkOperation(at, new Hop(proxy.target(), hop.operation()), db);
        }
    }

    private void checkOperation(String at, Hop hop, ServiceProvider provider) {
        String operation = hop.operation() == null ? className : hop.operation();
        Set<String> known = provider.service().keySet();
        markReached(operation, hop.target() + ".", known);
        String service = "resources." + hop.target() + ".service";
        if (known.contains(operation) || !findings.sound(service) || !findings.sound(service + "." + operation)) {
            return;
        }
        String implied = hop.operation() == null ? " (a hop without operation uses that of its request class)" : "";
        String message = "'" + hop.target() + "' has no operation " + PrintableText.quote(operation) + implied;
        String hint = NearestName.find(operation, known)
                .map(nearest -> "did you mean " + hop.target() + "." + nearest + "?")
                .orElse("its operations are " + String.join(", ", known));
        findings.error(at, Code.UNKNOWN_OPERATION, message, hint);
    }

    private void checkBehind(List<PlacedStep> chain, int index, HttpAttributes request, LoadBalancerSpec balancer) {
        PlacedStep here = chain.get(index);
        String name = here.target();
        if (!findings.whole("resources." + name + ".targets")) {
            return;
        }
        @Nullable ListenerForward action = action(name, request, balancer);
        Map<String, Integer> weights = action == null ? null : action.forward();
        if (action != null && weights == null) {
            checkEnd(chain, index, name + "' answers these requests itself with " + action.fixedResponse());
            return;
        }
        List<String> allowed = weights == null ? balancer.targets() : List.copyOf(weights.keySet());
        if (index + 1 == chain.size() || chain.get(index + 1).step().hop() == null) {
            String message = "the path ends at the balancer '" + name + "'";
            String hint = "go on with one of its targets: " + String.join(", ", allowed);
            findings.error(here.at(), Code.BAD_PATH, message, hint);
            return;
        }
        PlacedStep next = chain.get(index + 1);
        if (action == null) {
            checkTarget(name, next, balancer);
        } else {
            checkGroups(name, next, allowed);
        }
        checkPlain(
                next.at(),
                next.step(),
                findings,
                "the balancer passes each request on once",
                "write it at '" + name + "', if at all");
    }

    /** What a balancer's rules do with these requests; null without rules, or while they cannot be read. */
    private @Nullable ListenerForward action(String name, HttpAttributes request, LoadBalancerSpec balancer) {
        return balancer instanceof ApplicationLoadBalancerSpec application && findings.whole("resources." + name)
                ? Listeners.actionFor(application, request)
                : null;
    }

    /** Where a balancer sends such requests on to; null if it does not, or while that cannot be read. */
    private Redirects.@Nullable Visit redirect(String name, HttpAttributes request) {
        return findings.whole("resources." + name)
                ? Redirects.next(new Redirects.Visit(name, request), scenario)
                : null;
    }

    private void checkRedirect(
            List<PlacedStep> chain, int index, Redirects.Visit here, Redirects.Visit elsewhere, boolean byClients) {
        String at = chain.get(index).at();
        String name = "'" + here.balancer() + "'";
        String to = "'" + elsewhere.balancer() + "'";
        List<String> loop = Redirects.loop(here, scenario);
        if (!byClients) {
            String message = name + " redirects these requests, and no client asks it, who could go elsewhere";
            findings.error(at, Code.REDIRECT, message, "call " + to + " directly");
        } else if (!loop.isEmpty()) {
            String message = name + " redirects these requests for ever: " + String.join(" -> ", loop);
            findings.error(at, Code.REDIRECT, message, "let a redirect lead to where another rule holds");
        } else if (index + 1 == chain.size()) {
            String message = "the path ends at " + name + ", which redirects these requests to " + to;
            findings.error(at, Code.REDIRECT, message, "go on with " + to);
        } else if (chain.get(index + 1).step().hop() == null
                || !chain.get(index + 1).target().equals(elsewhere.balancer())) {
            String message = name + " redirects these requests to " + to;
            findings.error(chain.get(index + 1).at(), Code.REDIRECT, message, "go on with " + to);
        } else {
            PlacedStep next = chain.get(index + 1);
            checkPlain(next.at(), next.step(), findings, "the client makes this call", "write it beside the path");
        }
    }

    private void checkEnd(List<PlacedStep> chain, int index, String why) {
        if (index + 1 < chain.size()) {
            String hint = "end the path at '" + chain.get(index).target() + "'";
            findings.error(chain.get(index + 1).at(), Code.BAD_RULE, "'" + why, hint);
        }
    }

    private void checkTarget(String name, PlacedStep next, LoadBalancerSpec balancer) {
        boolean known = scenario.resources().keySet().containsAll(balancer.targets());
        if (!balancer.targets().contains(next.target()) && known) {
            String message = "'" + next.target() + "' is no target of the balancer '" + name + "' before it";
            String targets = "its targets are: " + String.join(", ", balancer.targets());
            findings.error(next.at(), Code.BAD_PATH, message, targets);
        }
    }

    /** The hop stands for all groups to which the rule forwards, so that each must be able to do what it asks. */
    private void checkGroups(String name, PlacedStep next, List<String> groups) {
        if (!groups.contains(next.target())) {
            String message = "the rules of '" + name + "' do not send these requests to '" + next.target() + "'";
            findings.error(next.at(), Code.BAD_RULE, message, "they go to: " + String.join(", ", groups));
            return;
        }
        for (String group : groups) {
            if (scenario.resources().get(group) instanceof ServiceProvider provider && !group.equals(next.target())) {
                markReached(group, "", scenario.resources().keySet());
                checkOperation(next.at(), new Hop(group, next.step().singleHop().operation()), provider);
            }
        }
    }

    /** A hop that its caller calls exactly once, as it came. */
    static void checkPlain(String hop, PathStep step, Findings findings, String why, String hint) {
        Map<String, Boolean> special = new LinkedHashMap<>();
        special.put("times", step.times() != 1);
        special.put("probability", !step.probability().equals(Percentage.of(100)));
        special.put("timeout", step.timeout() != null);
        special.put("retry", step.retry() != null);
        special.put("hedge", step.hedge() != null);
        special.put("circuitBreaker", step.circuitBreaker() != null);
        special.put("hitRatio", step.hitRatio() != null);
        special.put("zoneAffinity", step.zoneAffinity());
        special.forEach((property, isSpecial) -> {
            if (isSpecial) {
                String message = "'" + property + "' does not apply here: " + why;
                findings.errorAtKey(hop + "." + property, Code.BAD_PATH, message, hint);
            }
        });
    }
}
