package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.shape.LeafType;
import io.virga.scenarios.parse.shape.LeafTypes;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.spec.value.MalformedValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the values of parameters in the places of their names. */
public final class Parameters {
    private static final String BLOCK = "parameters";
    private static final Pattern REFERENCE = Pattern.compile("\\$([A-Za-z][A-Za-z0-9_-]*)");
    private static final Map<String, LeafType<?>> TYPES = Map.of(
            "rate", LeafTypes.RATES,
            "duration", LeafTypes.DURATIONS,
            "integer", LeafTypes.WHOLE_NUMBERS,
            "number", LeafTypes.NUMBERS,
            "percentage", LeafTypes.PERCENTAGES,
            "size", LeafTypes.SIZES,
            "money", LeafTypes.MONEY,
            "boolean", LeafTypes.TRUTH);

    private final Diagnostics diagnostics;
    private final Map<String, Tree> values = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();

    private Parameters(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The tree with every {@code $name} replaced; parameters that are missing, wrong or unused are reported. */
    public static Tree.Mapping substitute(Tree.Mapping root, Diagnostics diagnostics) {
        Parameters parameters = new Parameters(diagnostics);
        if (root.value(BLOCK) instanceof Tree.Mapping declared) {
            declared.entries().forEach(parameters::declare);
        }
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        root.entries().forEach((key, entry) -> {
            Tree value = key.equals(BLOCK) ? entry.value() : parameters.replaced(entry.value());
            entries.put(key, new Tree.Entry(entry.keyPosition(), value));
        });
        if (root.value(BLOCK) instanceof Tree.Mapping declared) {
            declared.entries().forEach(parameters::reportUnused);
        }
        return new Tree.Mapping(root.position(), entries);
    }

    private void declare(String name, Tree.Entry entry) {
        Tree broken = new Tree.Broken(entry.keyPosition());
        if (!(entry.value() instanceof Tree.Mapping declaration)) {
            values.put(name, broken);
            return;
        }
        Tree value = declaration.value("default");
        if (value == null) {
            diagnostics.error(
                    entry.keyPosition(),
                    Code.NO_PARAMETER_VALUE,
                    "parameter '" + name + "' has no value",
                    "write a default, or set it with --set " + name + "=…");
        }
        boolean sound = value instanceof Tree.Scalar scalar && !scalar.isNull() && checked(name, scalar, declaration);
        values.put(name, sound ? value : broken);
    }

    private boolean checked(String name, Tree.Scalar value, Tree.Mapping declaration) {
        String typeName = declaration.value("type") instanceof Tree.Scalar word ? word.text() : "";
        LeafType<?> type = TYPES.get(typeName);
        if (type == null) {
            return true;
        }
        Object parsed = parse(type, "default", name, value);
        if (parsed == null) {
            return false;
        }
        boolean aboveMin = within(type, name, value, parsed, declaration, "min", 1);
        boolean belowMax = within(type, name, value, parsed, declaration, "max", -1);
        return aboveMin && belowMax;
    }

    private boolean within(
            LeafType<?> type,
            String name,
            Tree.Scalar value,
            Object parsed,
            Tree.Mapping declaration,
            String boundName,
            int sign) {
        if (type.order() == null || !(declaration.value(boundName) instanceof Tree.Scalar written)) {
            return true;
        }
        Object bound = parse(type, boundName, name, written);
        if (bound == null || sign * type.compare(parsed, bound) >= 0) {
            return true;
        }
        String message = "parameter '" + name + "' is " + type.text(parsed)
                + (sign > 0 ? ", below its min " : ", above its max ") + type.text(bound);
        diagnostics.error(value.position(), Code.OUT_OF_RANGE, message, null);
        return false;
    }

    private @Nullable Object parse(LeafType<?> type, String property, String name, Tree.Scalar value) {
        try {
            return type.parse().apply(value.text());
        } catch (MalformedValueException e) {
            Code code = e.reason() == MalformedValueException.Reason.MISSING_UNIT ? Code.MISSING_UNIT : Code.BAD_VALUE;
            String message = property + " of parameter '" + name + "': " + e.getMessage();
            diagnostics.error(value.position(), code, message, e.hint());
            return null;
        }
    }

    private Tree replaced(Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            return replacedScalar(scalar);
        }
        if (tree instanceof Tree.Sequence list) {
            List<Tree> items = new ArrayList<>();
            list.items().forEach(item -> items.add(replaced(item)));
            return new Tree.Sequence(list.position(), items);
        }
        if (tree instanceof Tree.Mapping mapping) {
            Map<String, Tree.Entry> entries = new LinkedHashMap<>();
            mapping.entries()
                    .forEach((key, entry) ->
                            entries.put(key, new Tree.Entry(entry.keyPosition(), replaced(entry.value()))));
            return new Tree.Mapping(mapping.position(), entries);
        }
        return tree;
    }

    private Tree replacedScalar(Tree.Scalar scalar) {
        Matcher reference = REFERENCE.matcher(scalar.text());
        if (scalar.quoted() || !reference.matches()) {
            return scalar;
        }
        String name = reference.group(1);
        used.add(name);
        Tree value = values.get(name);
        if (value == null) {
            String hint = NearestName.find(name, values.keySet())
                    .map(nearest -> "did you mean $" + nearest + "?")
                    .orElse("declare it under parameters:");
            diagnostics.error(scalar.position(), Code.UNKNOWN_PARAMETER, "there is no parameter '" + name + "'", hint);
            NearestName.find(name, values.keySet()).ifPresent(used::add);
            return new Tree.Broken(scalar.position());
        }
        return value instanceof Tree.Scalar known
                ? new Tree.Scalar(scalar.position(), known.text(), known.quoted(), name)
                : new Tree.Broken(scalar.position());
    }

    private void reportUnused(String name, Tree.Entry entry) {
        if (!used.contains(name)) {
            diagnostics.error(
                    entry.keyPosition(),
                    Code.UNUSED_PARAMETER,
                    "parameter '" + name + "' is used nowhere",
                    "use it as $" + name + ", or remove it");
        }
    }
}
