package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.Position;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.parse.tree.TreePath;
import java.util.Collection;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What checks find, at the positions of the scenario's paths; nothing about values that are placeholders. */
final class Findings {
    private final Tree root;
    private final SortedSet<String> unsound;
    private final Diagnostics diagnostics;

    Findings(Tree root, SortedSet<String> unsound, Diagnostics diagnostics) {
        this.root = root;
        this.unsound = unsound;
        this.diagnostics = diagnostics;
    }

    /** Whether the value at a path was read: neither it nor what contains it is a placeholder. */
    boolean sound(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            if (unsound.contains(at)) {
                return false;
            }
        }
        return !unsound.contains("");
    }

    /** Whether the value at a path was read with all that it contains. */
    boolean whole(String path) {
        return sound(path)
                && unsound.subSet(path + ".", path + "/").isEmpty()
                && unsound.subSet(path + "[", path + "\\").isEmpty();
    }

    /** Whether the scenario writes this property itself. */
    boolean written(String path) {
        return TreePath.find(root, path) != null;
    }

    /** An error at a value. */
    void error(String path, Code code, String message, @Nullable String hint) {
        if (sound(path)) {
            diagnostics.error(TreePath.valuePosition(root, path), code, message + TreePath.origin(root, path), hint);
        }
    }

    /** An error at a key. */
    void errorAtKey(String path, Code code, String message, @Nullable String hint) {
        if (sound(path)) {
            diagnostics.error(TreePath.keyPosition(root, path), code, message, hint);
        }
    }

    /** A warning at a value. */
    void warning(String path, Code code, String message, @Nullable String hint) {
        if (sound(path)) {
            Position position = TreePath.valuePosition(root, path);
            diagnostics.warning(position, code, message + TreePath.origin(root, path), hint);
        }
    }

    /** A name that stands for nothing; the nearest right one is offered, or all when they are few. */
    void dangling(String path, String noun, String name, Collection<String> known) {
        error(path, Code.DANGLING_REFERENCE, noSuch(noun, name), instead(name, known));
    }

    /** A key that should be a name and stands for nothing. */
    void danglingKey(String path, String noun, String name, Collection<String> known) {
        errorAtKey(path, Code.DANGLING_REFERENCE, noSuch(noun, name), instead(name, known));
    }

    private static String noSuch(String noun, String name) {
        return "there is no " + noun + " " + PrintableText.quote(name);
    }

    private static @Nullable String instead(String name, Collection<String> known) {
        String nearest = NearestName.hint(name, known);
        if (nearest != null) {
            return nearest;
        }
        return known.isEmpty() || known.size() > 8
                ? null
                : "there are: " + known.stream().collect(Collectors.joining(", "));
    }

    private static String parent(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? "" : path.substring(0, end);
    }
}
