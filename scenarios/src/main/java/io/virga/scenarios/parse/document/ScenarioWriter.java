package io.virga.scenarios.parse.document;

import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape;
import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.ListOf;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shape.Variant;
import io.virga.scenarios.spec.meta.Choice.By;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes a value as YAML that binds to an equal value, every property written. Values without remarks of their own that
 * fit on a line are written on one.
 */
public final class ScenarioWriter {
    private static final int WIDEST = 100;

    private final SortedMap<String, Remark> remarks;
    private final StringBuilder text = new StringBuilder();

    private ScenarioWriter(SortedMap<String, Remark> remarks) {
        this.remarks = remarks;
    }

    /**
     * What is to be said about a value.
     *
     * @param writtenAs the text to write in its place; empty for the value itself
     * @param comment what stands behind it
     */
    public record Remark(String writtenAs, String comment) {}

    /** The whole text, with remarks by path. */
    public static String write(RecordOf shape, Object value, SortedMap<String, Remark> remarks) {
        ScenarioWriter writer = new ScenarioWriter(remarks);
        writer.properties(shape, value, "", "");
        return writer.text.toString();
    }

    /** The whole value on one line, which says the same for equal values. */
    public static String canonical(RecordOf shape, Object value) {
        return FlowText.of(shape, value);
    }

    private void properties(RecordOf shape, Object value, String path, String indent) {
        for (PropertyShape property : shape.properties()) {
            Object inner = property.valueIn(value);
            if (inner != null) {
                String name = property.name();
                entry(name, property.shape(), inner, path.isEmpty() ? name : path + "." + name, indent);
            }
        }
    }

    private void entry(String key, Shape shape, Object value, String path, String indent) {
        text.append(indent).append(key).append(':');
        value(shape, value, path, indent);
    }

    /** Writes what follows a key or the dash of a list, and ends the line. */
    private void value(Shape shape, Object value, String path, String indent) {
        Remark remark = remarks.get(path);
        String flow = remark != null && !remark.writtenAs().isEmpty() ? remark.writtenAs() : FlowText.of(shape, value);
        if (isOneLine(shape, value, path, flow, indent)) {
            text.append(' ').append(flow);
            if (remark != null) {
                text.append("  # ").append(remark.comment());
            }
            text.append('\n');
            return;
        }
        text.append('\n');
        String deeper = indent + "  ";
        if (shape instanceof ListOf list) {
            items(list, (List<?>) value, path, deeper);
        } else if (shape instanceof MapOf map) {
            ((Map<?, ?>) value).forEach((key, inner) -> {
                String name = map.key().text(key);
                entry(name, map.value(), inner, path + "." + name, deeper);
            });
        } else if (shape instanceof ChoiceOf choice) {
            choice(choice, value, path, deeper);
        } else {
            properties((RecordOf) shape, value, path, deeper);
        }
    }

    private boolean isOneLine(Shape shape, Object value, String path, String flow, String indent) {
        if (!(shape instanceof ListOf || shape instanceof MapOf || shape instanceof RecordOf)
                && !(shape instanceof ChoiceOf)) {
            return true;
        }
        boolean section = indent.isEmpty() && value instanceof Map<?, ?> map && !map.isEmpty();
        boolean remarksInside = !remarks.subMap(path + ".", path + "/").isEmpty()
                || !remarks.subMap(path + "[", path + "\\").isEmpty();
        return !section && !remarksInside && indent.length() + flow.length() < WIDEST;
    }

    private void items(ListOf shape, List<?> items, String path, String indent) {
        for (int i = 0; i < items.size(); i++) {
            int start = text.length();
            text.append(indent).append('-');
            value(shape.element(), items.get(i), path + "[" + i + "]", indent);
            joinDash(start + indent.length() + 1);
        }
    }

    /** Puts the first property of an item behind its dash. */
    private void joinDash(int afterDash) {
        if (text.charAt(afterDash) == '\n') {
            int end = afterDash + 1;
            while (text.charAt(end) == ' ') {
                end++;
            }
            text.replace(afterDash, end, " ");
        }
    }

    private void choice(ChoiceOf choice, Object value, String path, String indent) {
        Variant variant = choice.variantOf(value);
        if (choice.choice().by() == By.ONE_KEY) {
            entry(variant.word(), variant.shape(), value, path + "." + variant.word(), indent);
            return;
        }
        if (choice.choice().by() == By.PROPERTY) {
            text.append(indent)
                    .append(choice.choice().property())
                    .append(": ")
                    .append(variant.word())
                    .append('\n');
        }
        properties(variant.shape(), value, path, indent);
    }
}
