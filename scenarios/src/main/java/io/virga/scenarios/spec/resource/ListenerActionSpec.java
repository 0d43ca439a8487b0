package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a listener does with requests that match none of its rules. */
@Doc("What a listener does with requests that match none of its rules: it forwards them, answers by itself, or"
        + " sends clients elsewhere.")
public record ListenerActionSpec(
        @Property(
                doc = ListenerForward.FORWARD,
                entry = "target group",
                optional = true,
                absent = "the balancer answers by itself",
                source = ListenerForward.SOURCE,
                example = "{ blue: 90, green: 10 }")
        @Nullable
        Map<String, Integer> forward,

        @Property(
                doc = ListenerForward.STICKINESS,
                onlyWith = "forward",
                optional = true,
                absent = "each request goes by the weights",
                min = "1s",
                max = "7d",
                source = ListenerForward.SOURCE,
                example = "1h")
        @Nullable
        Duration groupStickiness,

        @Property(
                doc = ListenerForward.FIXED_RESPONSE,
                optional = true,
                absent = "requests are forwarded",
                example = "503")
        @Nullable
        Integer fixedResponse,

        @Property(
                doc = ListenerForward.REDIRECT,
                optional = true,
                absent = "clients are sent nowhere else",
                source = ListenerForward.SOURCE,
                example = "{ to: shop, status: 301 }")
        @Nullable
        RedirectSpec redirect)
        implements ListenerForward, SelfChecking {
    @Override
    public List<Violation> violations() {
        return actionViolations();
    }
}
