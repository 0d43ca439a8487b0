package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.shape.LeafType;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.spec.meta.Property;
import org.jspecify.annotations.Nullable;

/** Holds values against the bounds of their property. */
final class RangeCheck {
    private final Session session;

    RangeCheck(Session session) {
        this.session = session;
    }

    /** Whether the value is within bounds; if not, that is reported. */
    boolean accepts(LeafType<?> type, Property about, Object value, Tree tree, Where where) {
        String problem = problem(type, about, value);
        if (problem == null) {
            return true;
        }
        String origin = tree instanceof Tree.Scalar scalar ? scalar.origin() : "";
        String message = where.label() + ": " + type.text(value) + " " + problem + origin;
        session.error(where, tree.position(), Code.OUT_OF_RANGE, message, "allowed: " + range(type, about));
        return false;
    }

    private static @Nullable String problem(LeafType<?> type, Property about, Object value) {
        if (!about.min().isEmpty() && type.compare(value, bound(type, about.min())) < 0) {
            return "is below " + about.min();
        }
        if (!about.max().isEmpty() && type.compare(value, bound(type, about.max())) > 0) {
            return "is above " + about.max();
        }
        if (!about.above().isEmpty() && type.compare(value, bound(type, about.above())) <= 0) {
            return "is not above " + about.above();
        }
        return null;
    }

    private static Object bound(LeafType<?> type, String text) {
        return type.parse().apply(text);
    }

    /** The bounds in words, with their source. */
    private static String range(LeafType<?> type, Property about) {
        String low = !about.above().isEmpty()
                ? "above " + about.above()
                : !about.min().isEmpty() ? about.min() : type.zero() != null ? type.text(type.zero()) : "";
        String high = about.max();
        String range;
        if (low.equals(high)) {
            range = low;
        } else if (high.isEmpty()) {
            range = about.above().isEmpty() ? low + " or more" : low;
        } else {
            range = low.isEmpty() ? "up to " + high : low + " to " + high;
        }
        return about.source().isEmpty() || about.assumption() ? range : range + " (" + about.source() + ")";
    }
}
