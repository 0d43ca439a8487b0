package io.virga.scenarios.parse.tree;

import io.virga.scenarios.parse.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths into a tree: {@code resources.web.zones[0]}. */
public final class TreePath {
    private static final Pattern SEGMENT = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]{1,9})]");

    private TreePath() {}

    /** The segments of a path: names, and list indices as {@code [0]}; null when the text is no path. */
    public static @Nullable List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        Matcher matcher = SEGMENT.matcher(path);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            segments.add(matcher.group());
            end = matcher.end();
            if (end < path.length() && path.charAt(end) == '.') {
                end++;
            }
        }
        return end == path.length() && !path.isEmpty() && !path.endsWith(".") ? segments : null;
    }

    /** The index of a segment such as {@code [0]}, or -1 for a name. */
    public static int index(String segment) {
        return segment.startsWith("[") ? Integer.parseInt(segment.substring(1, segment.length() - 1)) : -1;
    }

    /** The value at a path, or null when nothing is written there. */
    public static @Nullable Tree find(Tree root, String path) {
        Tree tree = root;
        for (String segment : segmentsOf(path)) {
            Tree next = step(tree, segment);
            if (next == null) {
                return null;
            }
            tree = next;
        }
        return tree;
    }

    /** The parameter that the value at a path comes from, as the end of a message; empty when there is none. */
    public static String origin(Tree root, String path) {
        return find(root, path) instanceof Tree.Scalar scalar ? scalar.origin() : "";
    }

    /** Where the value at a path stands, or else the nearest thing around it. */
    public static Position valuePosition(Tree root, String path) {
        return position(root, path, false);
    }

    /** Where the key at the end of a path stands, or else the nearest thing around it. */
    public static Position keyPosition(Tree root, String path) {
        return position(root, path, true);
    }

    private static Position position(Tree root, String path, boolean keyWanted) {
        Tree tree = root;
        Position key = root.position();
        for (String segment : segmentsOf(path)) {
            Tree next = step(tree, segment);
            if (next == null) {
                return key;
            }
            Tree.Entry entry =
                    tree instanceof Tree.Mapping mapping ? mapping.entries().get(segment) : null;
            key = entry == null ? next.position() : entry.keyPosition();
            tree = next;
        }
        return keyWanted || tree instanceof Tree.Mapping || tree instanceof Tree.Sequence ? key : tree.position();
    }

    private static @Nullable Tree step(Tree tree, String segment) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.value(segment);
        }
        int index = index(segment);
        return tree instanceof Tree.Sequence list
                        && index >= 0
                        && index < list.items().size()
                ? list.items().get(index)
                : null;
    }

    private static List<String> segmentsOf(String path) {
        List<String> segments = segments(path);
        return segments == null ? List.of() : segments;
    }
}
