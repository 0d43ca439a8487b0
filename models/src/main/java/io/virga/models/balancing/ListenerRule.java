package io.virga.models.balancing;

import java.util.List;

/**
 * A rule of a listener.
 *
 * @param name in the scenario
 * @param priority rules are tried from the lowest on
 * @param conditions that must all hold
 */
public record ListenerRule(String name, int priority, List<RuleCondition> conditions, ListenerAction action) {
    boolean matches(HttpAttributes request) {
        return conditions.stream().allMatch(condition -> condition.holds(request));
    }
}
