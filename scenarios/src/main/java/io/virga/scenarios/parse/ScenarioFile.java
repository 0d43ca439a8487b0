package io.virga.scenarios.parse;

import io.virga.scenarios.parse.bind.Overrides;
import io.virga.scenarios.parse.bind.Parameters;
import io.virga.scenarios.parse.bind.ScenarioBinder;
import io.virga.scenarios.parse.check.Catalogue;
import io.virga.scenarios.parse.check.Checks;
import io.virga.scenarios.parse.data.ScenarioFolder;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.SourceText;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shapes;
import io.virga.scenarios.parse.stack.StackComposer;
import io.virga.scenarios.parse.tree.FileText;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.parse.tree.TreeReader;
import io.virga.scenarios.spec.ScenarioSpec;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads scenario files. Whatever a file contains, the answer is a scenario or diagnostics, never an exception. */
public final class ScenarioFile {
    /** Reading the language takes longer than reading most scenarios, and many are read in a sweep. */
    private static final Shapes SHAPES = new Shapes();

    private ScenarioFile() {}

    /**
     * Loads a file.
     *
     * @param file the file as the user named it
     * @param sets changes to make, each {@code name=value}: a parameter, or a property by its path
     * @param catalogue what exists in the cloud
     */
    public static Loaded load(Path file, List<String> sets, Catalogue catalogue) {
        Diagnostics diagnostics = new Diagnostics(file.toString());
        String text = FileText.read(file, file.toString(), TreeReader.MAX_BYTES, diagnostics);
        return text == null ? new Loaded(diagnostics.sorted(), null) : parse(file, text, sets, catalogue, diagnostics);
    }

    /** Loads a text as if it stood in the given file. */
    public static Loaded parse(Path file, String text, List<String> sets, Catalogue catalogue) {
        return parse(file, text, sets, catalogue, new Diagnostics(file.toString()));
    }

    private static Loaded parse(
            Path file, String text, List<String> sets, Catalogue catalogue, Diagnostics diagnostics) {
        Tree written = TreeReader.read(SourceText.of(file.toString(), text), text, diagnostics);
        if (!(written instanceof Tree.Mapping mapping)) {
            reportNoMapping(file.toString(), written, diagnostics);
            return new Loaded(diagnostics.sorted(), null);
        }
        RecordOf shape = SHAPES.record(ScenarioSpec.class);
        Path parent = file.getParent();
        ScenarioFolder folder = new ScenarioFolder(parent == null ? Path.of("") : parent, diagnostics);
        Tree.Mapping own = Parameters.substitute(Overrides.apply(mapping, shape, sets, diagnostics), diagnostics);
        Tree.Mapping root = new StackComposer(SHAPES, folder, diagnostics).compose(own);
        ScenarioBinder.Bound bound = ScenarioBinder.bind(shape, root, folder, diagnostics);
        ScenarioSpec spec = (ScenarioSpec) bound.value();
        Checks.run(spec, root, bound.unsound(), catalogue, diagnostics);
        if (diagnostics.hasErrors()) {
            return new Loaded(diagnostics.sorted(), null);
        }
        return new Loaded(
                diagnostics.sorted(), new Loaded.Content(shape, spec, root, bound.defaults(), folder.texts()));
    }

    private static void reportNoMapping(String name, @Nullable Tree written, Diagnostics diagnostics) {
        if (diagnostics.hasErrors()) {
            return;
        }
        if (written == null || (written instanceof Tree.Scalar scalar && scalar.isNull())) {
            diagnostics.add(Diagnostic.ofFile(
                    name, Code.EMPTY_FILE, "the file holds no scenario", "`virga new` writes one to start from"));
        } else {
            diagnostics.error(
                    written.position(),
                    Code.WRONG_KIND,
                    "a scenario is a mapping of properties, not " + written.noun(),
                    "it begins with apiVersion: 1");
        }
    }
}
