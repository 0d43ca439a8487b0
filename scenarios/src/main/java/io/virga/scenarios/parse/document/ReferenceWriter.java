package io.virga.scenarios.parse.document;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.shape.LeafType;
import io.virga.scenarios.parse.shape.LeafTypes;
import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape;
import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.FileOf;
import io.virga.scenarios.parse.shape.Shape.Leaf;
import io.virga.scenarios.parse.shape.Shape.ListOf;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shape.Variant;
import io.virga.scenarios.parse.shape.Shape.WordOf;
import io.virga.scenarios.parse.shape.Shapes;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Property;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the reference page of the scenario language as Markdown. */
public final class ReferenceWriter {
    private static final List<LeafType<?>> QUANTITIES = List.of(
            LeafTypes.DURATIONS,
            LeafTypes.RATES,
            LeafTypes.PERCENTAGES,
            LeafTypes.SIZES,
            LeafTypes.MONEY,
            LeafTypes.COUNTS,
            LeafTypes.NUMBERS,
            LeafTypes.PLACES);

    private final StringBuilder text = new StringBuilder();
    private final Map<Class<?>, String> titles = new LinkedHashMap<>();
    private final Deque<Shape> waiting = new ArrayDeque<>();

    private ReferenceWriter() {}

    /** The whole page. */
    public static String write() {
        ReferenceWriter writer = new ReferenceWriter();
        writer.introduction();
        writer.table(new Shapes().record(ScenarioSpec.class), "");
        while (!writer.waiting.isEmpty()) {
            writer.section(writer.waiting.remove());
        }
        writer.codes();
        return writer.text.toString();
    }

    private void introduction() {
        text.append("""
                # Scenario reference

                <!-- Written from the code by: ./mvnw test -pl scenarios -am -Dtest=ReferenceGoldenTest -Dvirga.golden=write
                     -Dsurefire.failIfNoSpecifiedTests=false -->

                A scenario is one YAML file. Unknown properties, references to nothing and settings without effect are
                errors. `virga validate --expand` shows a scenario with every default written and where it comes from,
                and `virga schema` writes the JSON Schema for editors.

                ## Values

                | Kind | Examples |
                |---|---|
                """);
        for (LeafType<?> type : QUANTITIES) {
            String examples =
                    type.examples().stream().map(example -> "`" + example + "`").collect(Collectors.joining(", "));
            text.append("| ").append(type.name()).append(" | ").append(examples).append(" |\n");
        }
        text.append("""

                Every quantity carries its unit. Durations use d, h, m, s, ms, us and ns; rates count per s, min, h, d
                or y (8,760 hours); KiB, MiB, GiB and TiB are powers of 1024, kB, MB, GB and TB powers of 1000. Any
                single value can be `$name`, the value of a parameter. Names of things are letters, digits, - and _.

                ## Scenario

                """);
    }

    private void section(Shape shape) {
        if (shape instanceof ChoiceOf choice) {
            text.append("\n## ")
                    .append(titles.get(choice.type()))
                    .append("\n\n")
                    .append(choice.doc())
                    .append('\n');
            for (Variant variant : choice.variants()) {
                text.append("\n### `")
                        .append(variant.word())
                        .append("`\n\n")
                        .append(variant.doc())
                        .append("\n\n");
                boolean byProperty = choice.choice().by() == By.PROPERTY;
                table(variant.shape(), byProperty ? choice.choice().property() + ": " + variant.word() : "");
            }
        } else {
            RecordOf record = (RecordOf) shape;
            text.append("\n## ")
                    .append(titles.get(record.type()))
                    .append("\n\n")
                    .append(record.doc())
                    .append("\n\n");
            table(record, "");
        }
    }

    private void table(RecordOf record, String discriminator) {
        if (record.properties().isEmpty()) {
            return;
        }
        text.append("| Property | Value | Default | Meaning |\n|---|---|---|---|\n");
        if (!discriminator.isEmpty()) {
            String[] sides = discriminator.split(": ");
            text.append("| `").append(sides[0]).append("` | `").append(sides[1]).append("` | required | |\n");
        }
        for (PropertyShape property : record.properties()) {
            String range = PropertyText.range(property);
            text.append("| `").append(property.name()).append("` | ");
            text.append(value(property.shape(), noun(property))).append(range.isEmpty() ? "" : ", " + range);
            text.append(" | ")
                    .append(absent(property))
                    .append(" | ")
                    .append(property.about().doc());
            String origin = PropertyText.origin(property.about());
            text.append(origin.isEmpty() ? "" : " " + origin).append(" |\n");
        }
    }

    /** What one value of a property is called. */
    private static String noun(PropertyShape property) {
        return property.about().entry().isEmpty()
                ? property.name()
                : property.about().entry();
    }

    private static String absent(PropertyShape property) {
        Property about = property.about();
        if (about.defaultValue().equals("{}") && property.shape() instanceof RecordOf) {
            return "its own defaults";
        }
        if (!about.onlyWith().isEmpty()) {
            return "`" + about.defaultValue() + "`, only with `" + about.onlyWith() + "`";
        }
        if (!about.defaultFrom().isEmpty()) {
            return "as `" + about.defaultFrom() + "`";
        }
        if (about.defaultValue().equals("{}") || about.defaultValue().equals("\"\"")) {
            return "empty";
        }
        if (!about.defaultValue().isEmpty()) {
            return "`" + about.defaultValue() + "`" + (about.assumption() ? " (assumption)" : "");
        }
        return about.optional() ? (about.absent().isEmpty() ? "none" : "none: " + about.absent()) : "required";
    }

    /** What values look like, with a link to the section that tells more. */
    private String value(Shape shape, String name) {
        if (shape instanceof Leaf leaf) {
            return leaf.type().name();
        }
        if (shape instanceof WordOf words) {
            return words.words().entrySet().stream()
                    .map(word -> "`" + word.getKey() + "` (" + word.getValue().doc() + ")")
                    .collect(Collectors.joining(", "));
        }
        if (shape instanceof FileOf) {
            return "path of a file in the scenario's folder";
        }
        if (shape instanceof ListOf list) {
            return "list of " + value(list.element(), name);
        }
        if (shape instanceof MapOf map) {
            return "by " + map.entry() + ": " + value(map.value(), map.entry());
        }
        return shape instanceof ChoiceOf choice
                ? link(choice, choice.type(), choice.choice().noun())
                : link(shape, ((RecordOf) shape).type(), name);
    }

    private String link(Shape shape, Class<?> type, String noun) {
        String title = titles.get(type);
        if (title == null) {
            title = title(noun);
            titles.put(type, title);
            waiting.add(shape);
        }
        return "[" + noun + "](#" + title.toLowerCase(Locale.ROOT).replace(' ', '-') + ")";
    }

    /** "healthCheck" becomes "Health check". */
    private static String title(String noun) {
        String words = noun.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void codes() {
        text.append("\n## Messages\n\n| Code | Meaning |\n|---|---|\n");
        for (Code code : Code.values()) {
            text.append("| ")
                    .append(code.id())
                    .append(" | ")
                    .append(code.explanation())
                    .append(" |\n");
        }
    }
}
