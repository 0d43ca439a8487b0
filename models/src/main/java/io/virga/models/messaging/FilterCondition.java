package io.virga.models.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter policy wants of one attribute of a message (SNS Developer Guide, "Subscription filter policies"). */
@FunctionalInterface
public interface FilterCondition {
    /** @param value of the attribute; null for a message without it */
    boolean accepts(@Nullable String value);

    /** Exactly that value. */
    static FilterCondition equalTo(String wanted) {
        return value -> wanted.equals(value);
    }

    /** A value that begins so. */
    static FilterCondition prefix(String beginning) {
        return value -> value != null && value.startsWith(beginning);
    }

    /** Any value but those; a message without the attribute has none. */
    static FilterCondition anythingBut(List<String> others) {
        return value -> value != null && !others.contains(value);
    }

    /** Any value, or none at all. */
    static FilterCondition exists(boolean wanted) {
        return value -> (value != null) == wanted;
    }
}
