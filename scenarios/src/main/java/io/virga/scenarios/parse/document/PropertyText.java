package io.virga.scenarios.parse.document;

import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape.Leaf;
import io.virga.scenarios.spec.meta.Property;

/** What schema and reference say about a property, in words. */
final class PropertyText {
    private PropertyText() {}

    /** Meaning, range and default in one paragraph. */
    static String description(PropertyShape property) {
        StringBuilder text = new StringBuilder(property.about().doc());
        String range = range(property);
        if (!range.isEmpty()) {
            text.append(" Allowed: ").append(range).append('.');
        }
        String absent = absent(property.about());
        if (!absent.isEmpty()) {
            text.append(' ')
                    .append(Character.toUpperCase(absent.charAt(0)))
                    .append(absent.substring(1))
                    .append('.');
        }
        String origin = origin(property.about());
        return origin.isEmpty() ? text.toString() : text + " " + origin;
    }

    /** The bounds; empty when there are none but those of the type. */
    static String range(PropertyShape property) {
        Property about = property.about();
        String zero = property.shape() instanceof Leaf leaf && leaf.type().zero() != null
                ? leaf.type().text(leaf.type().zero())
                : "";
        String low = about.min().isEmpty() ? zero : about.min();
        if (!about.above().isEmpty()) {
            return about.max().isEmpty()
                    ? "above " + about.above()
                    : "above " + about.above() + ", up to " + about.max();
        }
        if (about.max().isEmpty()) {
            return about.min().isEmpty() ? "" : about.min() + " or more";
        }
        return low.equals(about.max()) ? low : low + " to " + about.max();
    }

    /** What holds when the property is not written; empty when it must be. */
    static String absent(Property about) {
        if (!about.defaultFrom().isEmpty()) {
            return "default: as " + about.defaultFrom();
        }
        if (about.defaultValue().equals("{}") || about.defaultValue().equals("\"\"")) {
            return "";
        }
        if (!about.defaultValue().isEmpty()) {
            return "default: " + about.defaultValue();
        }
        return about.absent().isEmpty() ? "" : "when absent: " + about.absent();
    }

    /** Where default and range come from; empty when that needs no saying. */
    static String origin(Property about) {
        if (about.source().isEmpty()) {
            return "";
        }
        return (about.assumption() ? "Assumption: " : "Source: ") + about.source() + ".";
    }
}
