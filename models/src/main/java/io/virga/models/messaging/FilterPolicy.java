package io.virga.models.messaging;

import java.util.List;
import java.util.Map;

/**
 * Which messages a subscription wants, by their attributes: of each attribute in the policy one of its conditions holds (SNS
 * Developer Guide, "Subscription filter policies").
 *
 * @param conditions by attribute; none for all messages
 */
public record FilterPolicy(Map<String, List<FilterCondition>> conditions) {
    /** Whether it wants a message with these attributes. */
    public boolean accepts(Map<String, String> attributes) {
        return conditions.entrySet().stream()
                .allMatch(entry -> entry.getValue().stream()
                        .anyMatch(condition -> condition.accepts(attributes.get(entry.getKey()))));
    }
}
