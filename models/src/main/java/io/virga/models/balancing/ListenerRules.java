package io.virga.models.balancing;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a listener by priority, and what is done with requests that match none. */
public final class ListenerRules {
    /** No rules: each request goes to the group that its path names. */
    public static final ListenerRules NONE = new ListenerRules(List.of(), null);

    private final List<ListenerRule> rules;
    private final @Nullable ListenerAction defaultAction;

    /** @param defaultAction null when a request that matches no rule goes to the group that its path names */
    public ListenerRules(List<ListenerRule> rules, @Nullable ListenerAction defaultAction) {
        this.rules = rules.stream()
                .sorted(Comparator.comparingInt(ListenerRule::priority))
                .toList();
        this.defaultAction = defaultAction;
    }

    /** How many there are besides the default action. */
    public int size() {
        return rules.size();
    }

    /** Whether it has an action of that kind. */
    public boolean hasAction(Class<? extends ListenerAction> kind) {
        return kind.isInstance(defaultAction) || rules.stream().anyMatch(rule -> kind.isInstance(rule.action()));
    }

    /** What the first rule that matches does, or else the default action. */
    public @Nullable ListenerAction actionFor(HttpAttributes request) {
        for (ListenerRule rule : rules) {
            if (rule.matches(request)) {
                return rule.action();
            }
        }
        return defaultAction;
    }

    /**
     * The forward action of the rule of that name; of the default action for null.
     *
     * @throws IllegalArgumentException if there is no such rule, or it does not forward
     */
    public ForwardAction forward(@Nullable String rule) {
        ListenerAction action = defaultAction;
        if (rule != null) {
            action = rules.stream()
                    .filter(each -> each.name().equals(rule))
                    .map(ListenerRule::action)
                    .findFirst()
                    .orElse(null);
        }
        if (action instanceof ForwardAction forward) {
            return forward;
        }
        throw new IllegalArgumentException((rule == null ? "the default action" : rule) + " forwards to no groups");
    }
}
