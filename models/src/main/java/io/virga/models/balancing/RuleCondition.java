package io.virga.models.balancing;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a request must be like for a rule (Application Load Balancer guide, "Rule condition types"). Patterns may hold
 * {@code *} for any and {@code ?} for exactly one character; one of several is enough.
 */
public sealed interface RuleCondition {
    boolean holds(HttpAttributes request);

    /** Paths are compared with their case. */
    record PathPattern(List<String> patterns) implements RuleCondition {
        @Override
        public boolean holds(HttpAttributes request) {
            return patterns.stream().anyMatch(pattern -> matches(pattern, request.path()));
        }
    }

    /** Hosts are compared without their case. */
    record HostHeader(List<String> patterns) implements RuleCondition {
        @Override
        public boolean holds(HttpAttributes request) {
            return patterns.stream().anyMatch(pattern -> matchesIgnoringCase(pattern, request.host()));
        }
    }

    /** Each of these headers has a value that fits its pattern; names and values are compared without their case. */
    record HttpHeaders(Map<String, String> patterns) implements RuleCondition {
        @Override
        public boolean holds(HttpAttributes request) {
            return allFit(patterns, request.headers());
        }
    }

    /** Each of these keys has a value that fits its pattern; keys and values are compared without their case. */
    record QueryString(Map<String, String> patterns) implements RuleCondition {
        @Override
        public boolean holds(HttpAttributes request) {
            return allFit(patterns, request.query());
        }
    }

    private static boolean allFit(Map<String, String> patterns, Map<String, String> values) {
        return patterns.entrySet().stream().allMatch(wanted -> {
            String value = values.get(wanted.getKey().toLowerCase(Locale.ROOT));
            return value != null && matchesIgnoringCase(wanted.getValue(), value);
        });
    }

    private static boolean matchesIgnoringCase(String pattern, String text) {
        return matches(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
    }

    /** Walks along both, and back to the last {@code *} where they part. */
    private static boolean matches(String pattern, String text) {
        int p = 0;
        int star = -1;
        int resume = 0;
        for (int t = 0; t < text.length(); ) {
            char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
            if (wanted == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (wanted == '?' || wanted == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
