package io.virga.scenarios.parse.stack;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.Position;
import io.virga.scenarios.parse.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns {@code main.web}, and {@code main.db.read}, of a scenario into {@code main-web} and {@code main-db.read}. */
final class StackAddresses {
    private final Map<String, Set<String>> names;
    private final Set<String> others = new TreeSet<>();
    private final Diagnostics diagnostics;

    /**
     * @param names of resources and alarms, by stack
     * @param scenario without the stacks; a workload or fault of it may have the name of a stack
     */
    StackAddresses(Map<String, Set<String>> names, Tree.Mapping scenario, Diagnostics diagnostics) {
        this.names = names;
        this.diagnostics = diagnostics;
        scenario.entries().values().forEach(section -> {
            if (section.value() instanceof Tree.Mapping mapping) {
                others.addAll(mapping.entries().keySet());
            }
        });
    }

    /** The tree with all addresses in it resolved; those that name nothing are reported, and broken. */
    Tree resolved(Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            String text = resolved(scalar.text());
            return isUnknown(scalar.text(), scalar.position())
                    ? new Tree.Broken(scalar.position())
                    : new Tree.Scalar(scalar.position(), text, scalar.quoted(), scalar.parameter());
        }
        if (tree instanceof Tree.Sequence list) {
            return new Tree.Sequence(
                    list.position(), list.items().stream().map(this::resolved).toList());
        }
        if (!(tree instanceof Tree.Mapping mapping)) {
            return tree;
        }
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            isUnknown(key, entry.keyPosition());
            entries.put(resolved(key), new Tree.Entry(entry.keyPosition(), resolved(entry.value())));
        });
        return new Tree.Mapping(mapping.position(), entries);
    }

    private String resolved(String text) {
        String[] segments = text.split("\\.", 3);
        Set<String> known = names.get(segments[0]);
        return segments.length > 1 && known != null && known.contains(segments[1])
                ? segments[0] + "-" + text.substring(segments[0].length() + 1)
                : text;
    }

    private boolean isUnknown(String text, Position at) {
        String[] segments = text.split("\\.", 3);
        Set<String> known = names.get(segments[0]);
        if (segments.length < 2 || known == null || known.contains(segments[1]) || others.contains(segments[0])) {
            return false;
        }
        String message = "stack '" + segments[0] + "' has no resource or alarm '" + segments[1] + "'";
        diagnostics.error(at, Code.DANGLING_REFERENCE, message, NearestName.hint(segments[1], known));
        return true;
    }
}
