package io.virga.scenarios.parse.check;

import io.virga.models.balancing.HttpAttributes;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.ListenerForward;
import io.virga.scenarios.spec.resource.RedirectSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where balancers send clients on to. */
final class Redirects {
    /**
     * A request as a balancer sees it.
     *
     * @param balancer name of the resource, which need not be a balancer
     */
    record Visit(String balancer, HttpAttributes http) {}

    private Redirects() {}

    /** Where such a request is sent on to; null if it is not. */
    static @Nullable Visit next(Visit visit, ScenarioSpec scenario) {
        if (!(scenario.resources().get(visit.balancer()) instanceof ApplicationLoadBalancerSpec balancer)) {
            return null;
        }
        ListenerForward action = Listeners.actionFor(balancer, visit.http());
        RedirectSpec redirect = action == null ? null : action.redirect();
        if (redirect == null) {
            return null;
        }
        String to = redirect.to() == null ? visit.balancer() : redirect.to();
        return new Visit(to, Listeners.rewrite(redirect).of(visit.http()));
    }

    /** The balancers through which such a request is sent round for ever, the first of them twice; empty if it is not. */
    static List<String> loop(Visit start, ScenarioSpec scenario) {
        List<Visit> seen = new ArrayList<>();
        Visit visit = start;
        while (visit != null && !seen.contains(visit)) {
            seen.add(visit);
            visit = next(visit, scenario);
        }
        if (visit == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        seen.subList(seen.indexOf(visit), seen.size()).forEach(each -> names.add(each.balancer()));
        names.add(visit.balancer());
        return names;
    }

    /** What the hops of a path are asked, in order; steps at the same time one after another. */
    static List<Visit> visits(List<PlacedStep> chain, HttpAttributes first, ScenarioSpec scenario) {
        List<Visit> visits = new ArrayList<>();
        HttpAttributes http = first;
        for (PlacedStep each : chain) {
            if (each.step().answers() != null) {
                for (var answer : each.step().answers().entrySet()) {
                    visits.addAll(visits(PlacedStep.of(each.at(), answer.getValue()), http, scenario));
                }
            } else if (each.step().isParallel()) {
                for (PlacedStep branch : each.branches()) {
                    visits.addAll(visits(branch.branch(), http, scenario));
                }
            } else if (each.step().hop() != null) {
                Visit visit = new Visit(each.target(), http);
                visits.add(visit);
                Visit next = next(visit, scenario);
                http = next == null ? http : next.http();
            }
        }
        return visits;
    }
}
