package io.virga.scenarios.parse.stack;

import io.virga.scenarios.parse.bind.Parameters;
import io.virga.scenarios.parse.data.ScenarioFolder;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.SourceText;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shapes;
import io.virga.scenarios.parse.tree.FileText;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.parse.tree.TreeReader;
import io.virga.scenarios.spec.ScenarioSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the file of a stack: parameters, resources and alarms in one region. */
final class StackFile {
    private static final List<String> SECTIONS = List.of("resources", "alarms");
    private static final String PARAMETERS = "parameters";

    private final Shapes shapes;
    private final ScenarioFolder folder;
    private final Diagnostics diagnostics;

    StackFile(Shapes shapes, ScenarioFolder folder, Diagnostics diagnostics) {
        this.shapes = shapes;
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /** The stack, or null when its file is no application, which is then among the diagnostics. */
    StackComposer.@Nullable Stack read(String name, String region, Tree.Mapping stack) {
        if (!(stack.value("file") instanceof Tree.Scalar file)) {
            return null;
        }
        Tree.Mapping written = text(file);
        if (written == null || !checkSections(written)) {
            return null;
        }
        Tree.Mapping settled = Parameters.substitute(set(written, stack.value("set"), file), diagnostics);
        Set<String> names = new TreeSet<>();
        sections(settled)
                .values()
                .forEach(section -> names.addAll(section.entries().keySet()));
        NameMover look = new NameMover(name, names, Map.of(), Map.of());
        moved(settled, look);
        Set<String> regions = look.regions();
        if (regions.size() > 1) {
            String message = "'" + file.text() + "' places its resources in " + String.join(" and ", regions)
                    + "; a stack is in one region";
            diagnostics.error(file.position(), Code.STACK, message, null);
            return null;
        }
        Map<String, String> move = new LinkedHashMap<>();
        regions.forEach(from -> move.put(from, region));
        Map<String, Tree.Mapping> sections = moved(settled, new NameMover(name, names, move, parameters(stack)));
        return new StackComposer.Stack(name, names, sections);
    }

    /** The file's parameters that have the value of one of the scenario, and which. */
    private static Map<String, String> parameters(Tree.Mapping stack) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (stack.value("set") instanceof Tree.Mapping sets) {
            sets.entries().forEach((name, entry) -> {
                if (entry.value() instanceof Tree.Scalar scalar && scalar.parameter() != null) {
                    parameters.put(name, scalar.parameter());
                }
            });
        }
        return parameters;
    }

    private Tree.@Nullable Mapping text(Tree.Scalar file) {
        Path path = folder.confined("file", file);
        String text = path == null ? null : FileText.read(path, path.toString(), TreeReader.MAX_BYTES, diagnostics);
        if (path == null || text == null) {
            return null;
        }
        Tree tree = TreeReader.read(SourceText.of(path.toString(), text), text, diagnostics);
        if (tree instanceof Tree.Mapping mapping) {
            return mapping;
        }
        String message = "'" + file.text() + "' is no mapping of parameters, resources and alarms";
        diagnostics.error(file.position(), Code.STACK, message, null);
        return null;
    }

    private boolean checkSections(Tree.Mapping written) {
        boolean sound = true;
        for (Map.Entry<String, Tree.Entry> entry : written.entries().entrySet()) {
            if (!SECTIONS.contains(entry.getKey()) && !entry.getKey().equals(PARAMETERS)) {
                String message =
                        "the file of a stack has parameters, resources and alarms, but no '" + entry.getKey() + "'";
                diagnostics.error(entry.getValue().keyPosition(), Code.STACK, message, "write it in the scenario");
                sound = false;
            }
        }
        return sound;
    }

    private static Map<String, Tree.Mapping> sections(Tree.Mapping written) {
        Map<String, Tree.Mapping> sections = new LinkedHashMap<>();
        for (String section : SECTIONS) {
            if (written.value(section) instanceof Tree.Mapping mapping) {
                sections.put(section, mapping);
            }
        }
        return sections;
    }

    private Map<String, Tree.Mapping> moved(Tree.Mapping written, NameMover mover) {
        Map<String, Tree.Mapping> moved = new LinkedHashMap<>();
        sections(written).forEach((section, mapping) -> {
            MapOf shape = (MapOf) shapes.record(ScenarioSpec.class)
                    .property(section)
                    .orElseThrow()
                    .shape();
            moved.put(section, (Tree.Mapping) mover.moved(shape, mapping));
        });
        return moved;
    }

    /** With other defaults of its parameters. */
    private Tree.Mapping set(Tree.Mapping written, @Nullable Tree sets, Tree.Scalar file) {
        Tree.Mapping changed = written;
        if (sets instanceof Tree.Mapping values) {
            for (Map.Entry<String, Tree.Entry> set : values.entries().entrySet()) {
                changed = set(changed, set.getKey(), set.getValue(), file);
            }
        }
        return changed;
    }

    private Tree.Mapping set(Tree.Mapping written, String name, Tree.Entry value, Tree.Scalar file) {
        if (written.value(PARAMETERS) instanceof Tree.Mapping parameters
                && parameters.value(name) instanceof Tree.Mapping declaration) {
            Tree.Mapping changed = declaration.with("default", value);
            Tree.Entry parameter = new Tree.Entry(declaration.position(), changed);
            return written.with(PARAMETERS, new Tree.Entry(parameters.position(), parameters.with(name, parameter)));
        }
        Set<String> known = written.value(PARAMETERS) instanceof Tree.Mapping parameters
                ? parameters.entries().keySet()
                : Set.of();
        String message = "there is no parameter '" + name + "' in '" + file.text() + "'";
        diagnostics.error(value.keyPosition(), Code.UNKNOWN_PARAMETER, message, NearestName.hint(name, known));
        return written;
    }
}
