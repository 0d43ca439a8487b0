package io.virga.scenarios.parse;

import io.virga.scenarios.parse.bind.DefaultUsed;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.parse.diagnostic.Severity;
import io.virga.scenarios.parse.document.ExpandedScenario;
import io.virga.scenarios.parse.document.SettingValues;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.parse.tree.TreePath;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What became of a scenario file: a scenario, or the reasons why there is none. */
public final class Loaded {
    private final List<Diagnostic> diagnostics;
    private final @Nullable Content content;

    /** What there is besides diagnostics when the scenario is sound. */
    record Content(
            RecordOf shape,
            ScenarioSpec spec,
            Tree root,
            List<DefaultUsed> defaults,
            SortedMap<String, String> dataFiles) {}

    Loaded(List<Diagnostic> diagnostics, @Nullable Content content) {
        this.diagnostics = diagnostics;
        this.content = content;
    }

    /** Whether the scenario can be simulated; there may be warnings all the same. */
    public boolean isValid() {
        return content != null;
    }

    /** All problems, in reading order. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The scenario, with every default filled in. */
    public ScenarioSpec spec() {
        return content().spec();
    }

    /** The values that the scenario did not write, in the order of the language. */
    public List<DefaultUsed> defaults() {
        return content().defaults();
    }

    /** The defaults that rest on an assumption. */
    public List<DefaultUsed> assumptions() {
        return defaults().stream().filter(DefaultUsed::assumption).toList();
    }

    /** Hash of what is simulated: every value, written or not, and the data files; hexadecimal. */
    public String sha256() {
        return ScenarioHash.of(content().shape(), content().spec(), content().dataFiles());
    }

    /** The scenario as YAML with every default written, and behind each where it comes from. */
    public String expanded() {
        return ExpandedScenario.write(
                content().shape(),
                content().spec(),
                content().defaults(),
                content().root());
    }

    /** Every single value that is simulated, by its path; parameters have their values in their places only. */
    public SortedMap<String, String> settings() {
        return SettingValues.of(
                content().shape(), ScenarioHash.withoutParameters(content().spec()));
    }

    /** An error that a later stage finds in the value at a path such as {@code resources.web.instanceType}. */
    public Diagnostic errorAt(String path, Code code, String message, @Nullable String hint) {
        return Diagnostic.at(TreePath.valuePosition(content().root(), path), Severity.ERROR, code, message, hint);
    }

    private Content content() {
        if (content == null) {
            throw new IllegalStateException("the scenario is not valid: " + diagnostics);
        }
        return content;
    }
}
