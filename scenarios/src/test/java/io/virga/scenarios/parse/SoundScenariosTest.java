package io.virga.scenarios.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.parse.bind.DefaultUsed;
import io.virga.scenarios.parse.shape.PropertyShape;
import io.virga.scenarios.parse.shape.Shape;
import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.ListOf;
import io.virga.scenarios.parse.shape.Shape.MapOf;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.shape.Shape.Variant;
import io.virga.scenarios.parse.shape.Shapes;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A scenario that writes every property of the language, and one that writes as few as can be. */
class SoundScenariosTest {
    private static final Path EVERYTHING = Scenarios.RESOURCES.resolve("sound/everything.yaml");

    @Test
    void everyPropertyAndKindOfTheLanguageCanBeWritten() {
        Loaded loaded = ScenarioFile.load(EVERYTHING, List.of(), new TestCatalogue());

        assertThat(Scenarios.rendered(loaded)).isEmpty();
        Set<String> used = new LinkedHashSet<>();
        RecordOf root = new Shapes().record(ScenarioSpec.class);
        collectUsed(root, loaded.spec(), used);
        String withDuration = Scenarios.smallWith("from: 18h, to: 22h", "duration: 4h");
        collectUsed(root, Scenarios.load(withDuration).spec(), used);
        String withListedRacks = Scenarios.smallWith(
                "{ zones: [a, b, c] }",
                "{ zones: [a], powerDomains: { feed: { zone: a } }, racks: { r: { powerDomain: feed, hosts: 4 } } }");
        collectUsed(
                root,
                Scenarios.load(withListedRacks.replace(", eu-west-1.b", "")).spec(),
                used);
        collectUsed(root, Scenarios.load(withForecasts()).spec(), used);
        // What stacks say is the scenario's own once it is read: EVERYTHING has one, and a test of their own.
        used.addAll(List.of("StackSpec.file", "StackSpec.region", "StackSpec.set"));
        Set<String> all = new LinkedHashSet<>();
        collectAll(root, new LinkedHashSet<>(), all);
        assertThat(used).containsAll(all);
    }

    /** Forecasts need more than the hours of the other scenarios. */
    private static String withForecasts() {
        String policies = """
                    maxSize: 6
                    scalingPolicies:
                      shown: { predictiveScaling: { metric: CPUUtilization, targetValue: 50%, schedulingBufferTime: 0s } }
                      followed:
                        predictiveScaling:
                          metric: ALBRequestCountPerTarget
                          targetValue: 600
                          mode: forecastAndScale
                          history: { file: sound/data/hits.csv, interval: 1h, startsAt: 0h, scale: 2 }
                """;
        return Scenarios.smallWith("to: 22h", "to: 42h").replace("    maxSize: 6\n", policies);
    }

    @Test
    void expandedScenarioIsTheSameScenario() throws IOException {
        for (String text : List.of(Files.readString(EVERYTHING), Scenarios.small())) {
            Loaded loaded = ScenarioFile.parse(EVERYTHING, text, List.of(), new TestCatalogue());
            Loaded again = ScenarioFile.parse(EVERYTHING, loaded.expanded(), List.of(), new TestCatalogue());

            assertThat(Scenarios.rendered(again)).isEmpty();
            assertThat(again.spec()).isEqualTo(loaded.spec());
            assertThat(again.sha256()).isEqualTo(loaded.sha256());
            assertThat(again.defaults()).as("all of them are written now").isEmpty();
        }
    }

    @Test
    void expandedScenarioTellsWhereEachDefaultComesFrom() throws IOException {
        Golden.check(
                Scenarios.RESOURCES.resolve("sound/small-shop.expanded.yaml"),
                Scenarios.load(Scenarios.small()).expanded());
    }

    @Test
    void expandedScenarioKeepsParametersWithTheValuesThatWereSet() throws IOException {
        String text = Files.readString(EVERYTHING);
        Loaded loaded = ScenarioFile.parse(EVERYTHING, text, List.of("smallest=4"), new TestCatalogue());

        assertThat(loaded.expanded())
                .contains("smallest: { type: integer, default: 4,")
                .contains("minSize: $smallest  # = 4");
    }

    @Test
    void aDefaultIsUsedForEachPropertyThatIsNotWritten() {
        Loaded loaded = Scenarios.load(Scenarios.small());

        assertThat(loaded.defaults())
                .extracting(DefaultUsed::path)
                .doesNotHaveDuplicates()
                .contains(
                        "simulate.seed",
                        "pricing.currency",
                        "regions.eu-west-1.interZoneLatency",
                        "resources.alb.healthCheck.timeout",
                        "resources.web.measuredOn",
                        "resources.db.service.read.wait",
                        "workloads.shoppers.arrivals.poisson.profile",
                        "workloads.shoppers.requests.browse.requestSize")
                .doesNotContain("parameters", "faults", "description", "simulate.from");
    }

    /** What a value uses, as "Record.property" and "Choice:word". */
    private static void collectUsed(Shape shape, Object value, Set<String> used) {
        if (shape instanceof RecordOf record) {
            for (PropertyShape property : record.properties()) {
                Object inner = property.valueIn(value);
                if (inner != null) {
                    used.add(record.type().getSimpleName() + "." + property.name());
                    collectUsed(property.shape(), inner, used);
                }
            }
        } else if (shape instanceof ChoiceOf choice) {
            Variant variant = choice.variantOf(value);
            used.add(choice.type().getSimpleName() + ":" + variant.word());
            collectUsed(variant.shape(), value, used);
        } else if (shape instanceof ListOf list) {
            ((List<?>) value).forEach(item -> collectUsed(list.element(), item, used));
        } else if (shape instanceof MapOf map) {
            ((Map<?, ?>) value).values().forEach(item -> collectUsed(map.value(), item, used));
        }
    }

    /** What the language has, likewise. */
    private static void collectAll(Shape shape, Set<Class<?>> seen, Set<String> all) {
        List<Shape> inner = new ArrayList<>();
        if (shape instanceof RecordOf record && seen.add(record.type())) {
            for (PropertyShape property : record.properties()) {
                all.add(record.type().getSimpleName() + "." + property.name());
                inner.add(property.shape());
            }
        } else if (shape instanceof ChoiceOf choice) {
            choice.variants().forEach(variant -> {
                all.add(choice.type().getSimpleName() + ":" + variant.word());
                inner.add(variant.shape());
            });
        } else if (shape instanceof ListOf list) {
            inner.add(list.element());
        } else if (shape instanceof MapOf map) {
            inner.add(map.value());
        }
        inner.forEach(next -> collectAll(next, seen, all));
    }
}
