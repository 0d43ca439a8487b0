package io.virga.scenarios.parse.document;

import io.virga.scenarios.parse.bind.DefaultUsed;
import io.virga.scenarios.parse.document.ScenarioWriter.Remark;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A scenario with every default written, and behind each where it comes from. It loads as the same scenario. */
public final class ExpandedScenario {
    private ExpandedScenario() {}

    /** The whole text. Parameters stay parameters, with the values that were set. */
    public static String write(RecordOf shape, ScenarioSpec spec, List<DefaultUsed> defaults, Tree root) {
        SortedMap<String, Remark> remarks = new TreeMap<>();
        defaults.forEach(used -> remarks.put(used.path(), new Remark("", comment(used))));
        collectParameters(root, "", remarks);
        return ScenarioWriter.write(shape, spec, remarks);
    }

    private static String comment(DefaultUsed used) {
        String kind = used.assumption() ? "assumption" : "default";
        return used.source().isEmpty() ? kind : kind + ": " + used.source();
    }

    private static void collectParameters(Tree tree, String path, SortedMap<String, Remark> remarks) {
        if (tree instanceof Tree.Scalar scalar && scalar.parameter() != null) {
            remarks.put(path, new Remark("$" + scalar.parameter(), "= " + scalar.text()));
        } else if (tree instanceof Tree.Mapping mapping) {
            mapping.entries()
                    .forEach((key, entry) ->
                            collectParameters(entry.value(), path.isEmpty() ? key : path + "." + key, remarks));
        } else if (tree instanceof Tree.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                collectParameters(list.items().get(i), path + "[" + i + "]", remarks);
            }
        }
    }
}
