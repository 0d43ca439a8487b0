package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule of a listener. */
@Doc("A rule: conditions, all of which must hold for the `http` of a request class, and what is done then. In patterns"
        + " `*` stands for any and `?` for exactly one character.")
public record ListenerRuleSpec(
        @Property(
                doc = "Rules are tried from the lowest on, and the first that matches counts.",
                min = "1",
                max = "50000",
                source = SOURCE,
                example = "10")
        int priority,

        @Property(
                doc = "Patterns of the URL's path, with their case; one must fit.",
                optional = true,
                absent = "any path",
                source = SOURCE,
                example = "[\"/api/*\"]")
        @Nullable
        List<String> pathPattern,

        @Property(
                doc = "Patterns of the host, in any case; one must fit.",
                optional = true,
                absent = "any host",
                source = SOURCE,
                example = "[\"*.example.com\"]")
        @Nullable
        List<String> hostHeader,

        @Property(
                doc = "A pattern for the value of each of these headers, in any case; all must fit.",
                entry = "header",
                optional = true,
                absent = "any headers",
                source = SOURCE,
                example = "{ X-Beta: \"yes\" }")
        @Nullable
        Map<String, String> httpHeader,

        @Property(
                doc = "A pattern for the value of each of these keys of the query string, in any case; all must fit.",
                entry = "key",
                optional = true,
                absent = "any query string",
                source = SOURCE,
                example = "{ version: v2 }")
        @Nullable
        Map<String, String> queryString,

        @Property(
                doc = FORWARD,
                entry = "target group",
                optional = true,
                absent = "the balancer answers by itself",
                source = SOURCE,
                example = "{ api: 1 }")
        @Nullable
        Map<String, Integer> forward,

        @Property(
                doc = STICKINESS,
                onlyWith = "forward",
                optional = true,
                absent = "each request goes by the weights",
                min = "1s",
                max = "7d",
                source = SOURCE,
                example = "1h")
        @Nullable
        Duration groupStickiness,

        @Property(doc = FIXED_RESPONSE, optional = true, absent = "requests are forwarded", example = "503") @Nullable
        Integer fixedResponse,

        @Property(
                doc = REDIRECT,
                optional = true,
                absent = "clients are sent nowhere else",
                source = SOURCE,
                example = "{ to: shop, status: 301 }")
        @Nullable
        RedirectSpec redirect)
        implements ListenerForward, SelfChecking {
    private static final int MOST_VALUES = 5;

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(actionViolations());
        int values = (pathPattern == null ? 0 : pathPattern.size())
                + (hostHeader == null ? 0 : hostHeader.size())
                + (httpHeader == null ? 0 : httpHeader.size())
                + (queryString == null ? 0 : queryString.size());
        if (values < 1 || values > MOST_VALUES) {
            String message = "a rule has 1 to 5 values in its conditions, not " + values + " (" + SOURCE + ")";
            violations.add(new Violation("", message, values == 0 ? "what is left is for defaultAction" : null));
        }
        return violations;
    }
}
