package io.virga.scenarios.parse.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.Leaf;
import io.virga.scenarios.parse.shape.Shape.ListOf;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shape.WordOf;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.meta.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules that the descriptions of all properties keep. */
class LanguageTest {
    private static final Map<String, PropertyShape> ALL = properties();

    @Test
    void everyPropertySaysWhatItMeansInASentence() {
        assertThat(ALL.values())
                .allSatisfy(property ->
                        assertThat(property.about().doc()).endsWith(".").hasSizeGreaterThan(8));
    }

    @Test
    void namesBeginSmallAndCarryNoUnit() {
        assertThat(ALL.values())
                .extracting(PropertyShape::name)
                .allMatch(name -> name.matches("[a-z][A-Za-z0-9]*"))
                // What AWS calls the size of a Capacity Reservation, and how often a queue gives a message out.
                .filteredOn(name -> !name.equals("instanceCount") && !name.equals("maxReceiveCount"))
                .noneMatch(name -> name.matches(".*(Seconds|Millis|Ms|Gb|GiB|Percent|InGB|Count)"));
    }

    @Test
    void everyAssumptionSaysWhatItRestsOn() {
        assertThat(ALL.values())
                .filteredOn(property -> property.about().assumption())
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.about().source()).isNotEmpty());
    }

    @Test
    void aPropertyIsRequiredOrOptionalOrHasOneDefault() {
        assertThat(ALL.values()).allSatisfy(property -> {
            Property about = property.about();
            int ways = (about.defaultValue().isEmpty() ? 0 : 1)
                    + (about.defaultFrom().isEmpty() ? 0 : 1)
                    + (about.optional() ? 1 : 0);
            assertThat(ways).as(property.name()).isLessThanOrEqualTo(1);
        });
    }

    /** A default that follows another default would have nothing to follow in most scenarios. */
    @Test
    void whatADefaultFollowsIsAlwaysWritten() {
        assertThat(ALL).allSatisfy((path, property) -> {
            String sibling = property.about().defaultFrom();
            if (!sibling.isEmpty()) {
                String folder =
                        path.substring(0, path.length() - property.name().length());
                Property about =
                        Objects.requireNonNull(ALL.get(folder + sibling)).about();
                assertThat(about.defaultValue() + about.defaultFrom()).as(path).isEmpty();
                assertThat(about.optional()).as(path).isFalse();
            }
        });
    }

    @Test
    void examplesAndBoundsAreValuesOfTheirProperties() {
        assertThat(ALL.values())
                .filteredOn(property -> property.shape() instanceof Leaf)
                .allSatisfy(property -> {
                    LeafType<?> type = ((Leaf) property.shape()).type();
                    Property about = property.about();
                    for (String text : List.of(about.example(), about.min(), about.max(), about.above())) {
                        if (!text.isEmpty()) {
                            assertThat(type.parse().apply(text)).isNotNull();
                        }
                    }
                });
    }

    @Test
    void examplesOfLeavesMatchTheirPatternAndReadBack() {
        assertThat(LeafTypes.ALL)
                .allSatisfy(type -> assertThat(type.examples()).allSatisfy(example -> {
                    Object value = type.parse().apply(example);
                    assertThat(type.parse().apply(type.text(value))).isEqualTo(value);
                    if (!type.pattern().isEmpty()) {
                        assertThat(example).matches("(?:" + type.pattern() + ")");
                    }
                }));
    }

    @Test
    void wordsSayWhatTheyMean() {
        assertThat(ALL.values())
                .filteredOn(property -> property.shape() instanceof WordOf)
                .allSatisfy(property -> assertThat(
                                ((WordOf) property.shape()).words().values())
                        .allSatisfy(word -> assertThat(word.doc()).isNotEmpty()));
    }

    private static Map<String, PropertyShape> properties() {
        Map<String, PropertyShape> all = new LinkedHashMap<>();
        collect(new Shapes().record(ScenarioSpec.class), all);
        return all;
    }

    private static void collect(Shape shape, Map<String, PropertyShape> all) {
        if (shape instanceof RecordOf record) {
            for (PropertyShape property : record.properties()) {
                if (all.put(record.type().getSimpleName() + "." + property.name(), property) == null) {
                    collect(property.shape(), all);
                }
            }
        } else if (shape instanceof ChoiceOf choice) {
            choice.variants().forEach(variant -> collect(variant.shape(), all));
        } else if (shape instanceof ListOf list) {
            collect(list.element(), all);
        } else if (shape instanceof MapOf map) {
            collect(map.value(), all);
        }
    }
}
