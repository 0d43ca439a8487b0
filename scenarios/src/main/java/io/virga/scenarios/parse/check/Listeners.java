package io.virga.scenarios.parse.check;

import io.virga.models.balancing.FixedResponse;
import io.virga.models.balancing.ForwardAction;
import io.virga.models.balancing.HttpAttributes;
import io.virga.models.balancing.HttpRewrite;
import io.virga.models.balancing.ListenerAction;
import io.virga.models.balancing.ListenerRule;
import io.virga.models.balancing.ListenerRules;
import io.virga.models.balancing.RedirectAction;
import io.virga.models.balancing.RuleCondition;
import io.virga.models.traffic.Outcome;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.ListenerForward;
import io.virga.scenarios.spec.resource.ListenerRuleSpec;
import io.virga.scenarios.spec.resource.RedirectSpec;
import io.virga.scenarios.spec.workload.HttpSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From what scenarios write of listeners and requests to what the model compares. */
public final class Listeners {
    private Listeners() {}

    /**
     * The rules of a balancer, with weights of their own that a run may change.
     *
     * @throws IllegalArgumentException if weights are not allowed
     */
    public static ListenerRules rules(ApplicationLoadBalancerSpec spec) {
        List<ListenerRule> rules = new ArrayList<>();
        spec.allRules()
                .forEach((name, rule) ->
                        rules.add(new ListenerRule(name, rule.priority(), conditions(rule), action(rule))));
        return new ListenerRules(rules, spec.defaultAction() == null ? null : action(spec.defaultAction()));
    }

    /** The rule that matches such requests first; null when none does. */
    static @Nullable String ruleFor(ApplicationLoadBalancerSpec spec, HttpAttributes request) {
        return spec.allRules().entrySet().stream()
                .filter(rule -> conditions(rule.getValue()).stream().allMatch(condition -> condition.holds(request)))
                .min(Comparator.comparingInt(rule -> rule.getValue().priority()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** What is done with such requests; null when they go to what is next on their path. */
    static @Nullable ListenerForward actionFor(ApplicationLoadBalancerSpec spec, HttpAttributes request) {
        String rule = ruleFor(spec, request);
        return rule == null ? spec.defaultAction() : spec.allRules().get(rule);
    }

    private static ListenerAction action(ListenerForward spec) {
        if (spec.forward() != null) {
            return new ForwardAction(
                    spec.forward(),
                    spec.groupStickiness() == null ? 0 : spec.groupStickiness().toNanos());
        }
        if (spec.redirect() != null) {
            return new RedirectAction(rewrite(spec.redirect()), spec.redirect().isPermanent());
        }
        int status = spec.fixedResponse() == null ? 0 : spec.fixedResponse();
        return new FixedResponse(
                switch (status) {
                    case 200 -> Outcome.OK;
                    case 429 -> Outcome.THROTTLED;
                    case 503 -> Outcome.UNAVAILABLE;
                    default -> Outcome.ERROR;
                });
    }

    static HttpRewrite rewrite(RedirectSpec spec) {
        return new HttpRewrite(spec.path(), spec.host(), spec.query() == null ? null : lowerCase(spec.query()));
    }

    private static List<RuleCondition> conditions(ListenerRuleSpec spec) {
        List<RuleCondition> conditions = new ArrayList<>();
        if (spec.pathPattern() != null) {
            conditions.add(new RuleCondition.PathPattern(spec.pathPattern()));
        }
        if (spec.hostHeader() != null) {
            conditions.add(new RuleCondition.HostHeader(spec.hostHeader()));
        }
        if (spec.httpHeader() != null) {
            conditions.add(new RuleCondition.HttpHeaders(spec.httpHeader()));
        }
        if (spec.queryString() != null) {
            conditions.add(new RuleCondition.QueryString(spec.queryString()));
        }
        return conditions;
    }

    /** What rules see of a request; of one that says nothing, its path is the root. */
    public static HttpAttributes attributes(@Nullable HttpSpec spec) {
        if (spec == null) {
            return new HttpAttributes("/", "", new LinkedHashMap<>(), new LinkedHashMap<>());
        }
        return new HttpAttributes(
                spec.path() == null ? "/" : spec.path(),
                spec.host() == null ? "" : spec.host(),
                lowerCase(spec.headers()),
                lowerCase(spec.query()));
    }

    private static Map<String, String> lowerCase(@Nullable Map<String, String> values) {
        Map<String, String> byName = new LinkedHashMap<>();
        if (values != null) {
            values.forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
        }
        return byName;
    }
}
