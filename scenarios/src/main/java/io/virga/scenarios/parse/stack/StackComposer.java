package io.virga.scenarios.parse.stack;

import io.virga.scenarios.parse.bind.ScenarioBinder;
import io.virga.scenarios.parse.data.ScenarioFolder;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.shape.Shapes;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.spec.Stacks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the resources and alarms of a scenario's stacks its own, under names that begin with the stack's. */
public final class StackComposer {
    private static final String BLOCK = "stacks";

    private final Shapes shapes;
    private final ScenarioFolder folder;
    private final Diagnostics diagnostics;

    public StackComposer(Shapes shapes, ScenarioFolder folder, Diagnostics diagnostics) {
        this.shapes = shapes;
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /** The scenario without stacks. Where one cannot be had, what names its resources is broken, so that nothing is said of that. */
    public Tree.Mapping compose(Tree.Mapping root) {
        Tree.Entry block = root.entries().get(BLOCK);
        if (block == null) {
            return root;
        }
        Tree alone = new Tree.Mapping(root.position(), Map.of(BLOCK, block));
        ScenarioBinder.Bound bound = ScenarioBinder.bind(shapes.record(Stacks.class), alone, folder, diagnostics);
        Tree.Mapping rest = without(root);
        if (!bound.unsound().isEmpty() || !(block.value() instanceof Tree.Mapping stacks)) {
            return broken(rest, block);
        }
        Tree.Mapping whole = rest;
        Map<String, Set<String>> names = new LinkedHashMap<>();
        boolean sound = true;
        for (Map.Entry<String, Tree.Entry> each : stacks.entries().entrySet()) {
            Stack stack = stack(each.getKey(), (Tree.Mapping) each.getValue().value(), rest);
            sound &= stack != null;
            if (stack != null) {
                names.put(stack.name(), stack.names());
                whole = merged(whole, stack);
            }
        }
        return sound
                ? (Tree.Mapping) new StackAddresses(names, rest, diagnostics).resolved(whole)
                : broken(rest, block);
    }

    private @Nullable Stack stack(String name, Tree.Mapping written, Tree.Mapping rest) {
        Tree.Scalar region = (Tree.Scalar) written.value("region");
        if (region == null) {
            return null;
        }
        if (rest.value("regions") instanceof Tree.Mapping regions
                && !regions.entries().containsKey(region.text())) {
            Set<String> known = regions.entries().keySet();
            String message = "there is no region '" + region.text() + "'";
            diagnostics.error(
                    region.position(), Code.DANGLING_REFERENCE, message, NearestName.hint(region.text(), known));
            return null;
        }
        return new StackFile(shapes, folder, diagnostics).read(name, region.text(), written);
    }

    private static Tree.Mapping without(Tree.Mapping root) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>(root.entries());
        entries.remove(BLOCK);
        return new Tree.Mapping(root.position(), entries);
    }

    private static Tree.Mapping broken(Tree.Mapping rest, Tree.Entry block) {
        Tree.Entry nothing = new Tree.Entry(block.keyPosition(), new Tree.Broken(block.keyPosition()));
        return rest.with("resources", nothing).with("alarms", nothing).with("workloads", nothing);
    }

    private Tree.Mapping merged(Tree.Mapping root, Stack stack) {
        Tree.Mapping whole = root;
        for (Map.Entry<String, Tree.Mapping> section : stack.sections().entrySet()) {
            Tree.Mapping own = whole.value(section.getKey()) instanceof Tree.Mapping written
                    ? written
                    : new Tree.Mapping(section.getValue().position(), Map.of());
            for (Map.Entry<String, Tree.Entry> entry :
                    section.getValue().entries().entrySet()) {
                if (own.entries().containsKey(entry.getKey())) {
                    String message = "the scenario has a '" + entry.getKey() + "' already, which is '"
                            + entry.getKey().substring(stack.name().length() + 1) + "' of stack '" + stack.name() + "'";
                    diagnostics.error(entry.getValue().keyPosition(), Code.STACK, message, "give one another name");
                }
                own = own.with(entry.getKey(), entry.getValue());
            }
            whole = whole.with(section.getKey(), new Tree.Entry(own.position(), own));
        }
        return whole;
    }

    /**
     * A stack that has been read.
     *
     * @param names of its resources and alarms, as its file writes them
     * @param sections resources and alarms, with the names that they have in the scenario
     */
    record Stack(String name, Set<String> names, Map<String, Tree.Mapping> sections) {
        Stack {
            names = new TreeSet<>(names);
        }
    }
}
