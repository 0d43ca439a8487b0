package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule or the default action does: forward by weights, answer, or redirect. */
public interface ListenerForward {
    String SOURCE = "ALB user guide, listener rules";
    String FORWARD =
            "To which targets requests go, each with its weight from 0 to 999; a weight's part of the sum is the part"
                    + " of the requests. The hop after the balancer on a path stands for all of them.";
    String FIXED_RESPONSE = "The status of an answer that the balancer gives by itself: 200, 429, 500 or 503, which are"
            + " the outcomes that results tell apart. A path that gets it ends at the balancer.";

    String REDIRECT = "Where clients are sent on to, by an answer of the balancer's own.";

    String STICKINESS = "How long a session stays with the target group of its last request.";

    /** Weights by target; null for an answer of its own. */
    @Nullable
    Map<String, Integer> forward();

    /** How long sessions stay with a target group; null for not at all. */
    @Nullable
    Duration groupStickiness();

    /** The status that it answers; null when it forwards. */
    @Nullable
    Integer fixedResponse();

    /** Where it sends clients on to; null when it does not. */
    @Nullable
    RedirectSpec redirect();

    /** Forwards, answers or redirects, one of them, and by weights that Elastic Load Balancing allows. */
    default List<Violation> actionViolations() {
        List<Violation> violations = new ArrayList<>();
        Map<String, Integer> weights = forward();
        Integer status = fixedResponse();
        long actions =
                Stream.of(weights, status, redirect()).filter(Objects::nonNull).count();
        if (actions != 1) {
            String message = actions == 0 ? "nothing says what is done" : actions + " actions say what is done";
            violations.add(new Violation("", message, "write one of forward, fixedResponse and redirect"));
        }
        if (weights != null) {
            violations.addAll(weightViolations("forward", weights));
        }
        if (groupStickiness() != null && weights != null && weights.size() == 1) {
            violations.add(new Violation(
                    "groupStickiness", "groupStickiness has no effect: there is one target group", "remove it"));
        }
        if (status != null && !List.of(200, 429, 500, 503).contains(status)) {
            violations.add(new Violation(
                    "fixedResponse", "fixedResponse " + status + " is no outcome of results", "200, 429, 500 or 503"));
        }
        return violations;
    }

    /** What Elastic Load Balancing refuses of weights that stand at {@code property}. */
    static List<Violation> weightViolations(String property, Map<String, Integer> weights) {
        List<Violation> violations = new ArrayList<>();
        weights.forEach((target, weight) -> {
            if (weight < 0 || weight > 999) {
                String message = "the weight " + weight + " of '" + target + "' is outside 0 to 999 (" + SOURCE + ")";
                violations.add(new Violation(property, message, null));
            }
        });
        if (weights.isEmpty() || weights.size() > 5) {
            String message = "an action forwards to 1 to 5 target groups, not to " + weights.size();
            violations.add(new Violation(property, message + " (" + SOURCE + ")", null));
        } else if (weights.values().stream().allMatch(weight -> weight == 0)) {
            String message = "all weights are 0, so that no request goes anywhere";
            violations.add(new Violation(property, message, "give one a weight, or write fixedResponse: 503"));
        }
        return violations;
    }
}
