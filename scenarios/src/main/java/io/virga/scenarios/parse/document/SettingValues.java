package io.virga.scenarios.parse.document;

import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.SourceText;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.parse.tree.TreeReader;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every single value of a scenario by its path, defaults included. */
public final class SettingValues {
    private static final String ORIGIN = "expanded scenario";

    private SettingValues() {}

    /** Texts as the expanded scenario has them; an empty mapping or list is a value of its own. */
    public static SortedMap<String, String> of(RecordOf shape, ScenarioSpec spec) {
        String text = ScenarioWriter.write(shape, spec, Collections.emptySortedMap());
        SortedMap<String, String> values = new TreeMap<>();
        collect(TreeReader.read(SourceText.of(ORIGIN, text), text, new Diagnostics(ORIGIN)), "", values);
        return values;
    }

    private static void collect(@Nullable Tree tree, String path, SortedMap<String, String> values) {
        if (tree instanceof Tree.Scalar scalar) {
            values.put(path, scalar.text());
        } else if (tree instanceof Tree.Mapping mapping) {
            if (mapping.entries().isEmpty()) {
                values.put(path, "{}");
            }
            mapping.entries()
                    .forEach((key, entry) -> collect(entry.value(), path.isEmpty() ? key : path + "." + key, values));
        } else if (tree instanceof Tree.Sequence list) {
            if (list.items().isEmpty()) {
                values.put(path, "[]");
            }
            for (int i = 0; i < list.items().size(); i++) {
                collect(list.items().get(i), path + "[" + i + "]", values);
            }
        }
    }
}
