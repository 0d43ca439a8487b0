package io.virga.scenarios.parse.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** One application in two regions; its file lies in the folder of the scenario. */
class StacksTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: two
        parameters: { spare: { type: integer, default: 1 } }
        simulate: { duration: 1h }
        regions:
          eu-west-1: { zones: [a, b] }
          eu-central-1: { zones: [a, b] }
        stacks:
          main: { file: shop.yaml, region: eu-west-1 }
          dr: { file: shop.yaml, region: eu-central-1, set: { webMin: $spare } }
        resources:
          shop:
            type: recordSetGroup
            routingPolicy: weighted
            records:
              first: { aliasTarget: main.alb, weight: 1 }
              second: { aliasTarget: dr.alb, weight: 0 }
        workloads:
          clients:
            target: shop
            arrivals: { poisson: { rate: 1/s } }
            requests:
              web: { share: 100%, path: [shop, { answers: { main.alb: [main.web.web], dr.alb: [dr.web.web] } }] }
        faults:
          region: { at: 10m, action: regionLoss, target: eu-west-1, duration: 10m }
        runbooks:
          grow: { on: main.busy, steps: [{ setDesired: dr.web, to: 3 }] }
          over: { on: region, steps: [{ setDesired: dr.web, to: 3 }, { waitHealthy: dr.web }] }
        """;

    private static Loaded load(String scenario, String... sets) {
        Path file = Path.of("src/test/resources/stacks/two.yaml");
        return ScenarioFile.parse(file, scenario, List.of(sets), new MachineCatalogue());
    }

    private static AutoScalingGroupSpec group(Loaded loaded, String name) {
        return (AutoScalingGroupSpec)
                Objects.requireNonNull(loaded.spec().resources().get(name));
    }

    private static List<String> problems(String scenario) {
        return load(scenario).diagnostics().stream().map(StacksTest::line).toList();
    }

    private static String line(Diagnostic problem) {
        return Path.of(problem.file()).getFileName() + ":" + problem.line() + " " + problem.message();
    }

    @Test
    void isTheSameApplicationInEachRegion() {
        Loaded loaded = load(SCENARIO);
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.spec().resources().keySet())
                .containsExactly("shop", "main-alb", "main-web", "dr-alb", "dr-web");
        assertThat(group(loaded, "main-web").zones().toString()).isEqualTo("[eu-west-1.a, eu-west-1.b]");
        assertThat(group(loaded, "dr-web").zones().toString()).isEqualTo("[eu-central-1.a, eu-central-1.b]");
        ApplicationLoadBalancerSpec alb = (ApplicationLoadBalancerSpec)
                Objects.requireNonNull(loaded.spec().resources().get("dr-alb"));
        assertThat(alb.targets()).containsExactly("dr-web");
        assertThat(loaded.spec().alarms().keySet()).containsExactly("main-busy", "dr-busy");
    }

    /** An operation that is spelt as a resource stays an operation. */
    @Test
    void renamesNamesOnly() {
        assertThat(group(load(SCENARIO), "dr-web").service()).containsOnlyKeys("web");
    }

    @Test
    void hasSettingsOfItsOwn() {
        assertThat(group(load(SCENARIO), "main-web").minSize()).isEqualTo(2);
        assertThat(group(load(SCENARIO), "dr-web").minSize()).isEqualTo(1);
        assertThat(group(load(SCENARIO, "spare=0"), "dr-web").minSize()).isZero();
    }

    @Test
    void isPartOfTheExpandedScenarioAndOfItsHash() {
        Loaded loaded = load(SCENARIO);
        Loaded again = load(loaded.expanded());
        assertThat(again.diagnostics()).isEmpty();
        assertThat(again.sha256()).isEqualTo(loaded.sha256());
        assertThat(load(SCENARIO, "spare=0").sha256()).isNotEqualTo(loaded.sha256());
    }

    @Test
    void reportsWhatIsWrongInTheFileOfTheStackThere() {
        assertThat(problems(SCENARIO.replace("webMin: $spare", "webMin: 9")
                        .replace("parameters: { spare: { type: integer, default: 1 } }\n", "")))
                .anyMatch(line -> line.startsWith("shop.yaml:"));
    }

    @Test
    void namesStacksThatCannotBeHad() {
        assertThat(problems(
                        SCENARIO.replace("file: shop.yaml, region: eu-west-1", "file: shop.yaml, region: eu-west-2")))
                .contains("two.yaml:9 there is no region 'eu-west-2'");
        assertThat(problems(SCENARIO.replace("webMin:", "webMim:")))
                .contains("two.yaml:10 there is no parameter 'webMim' in 'shop.yaml'");
        assertThat(problems(SCENARIO.replace("main: { file: shop.yaml", "main: { file: ../shop.yaml")))
                .contains("two.yaml:9 the file '../shop.yaml' lies outside the scenario's folder");
        assertThat(problems(SCENARIO.replace(
                        "setDesired: dr.web, to: 3 }] }\n  over", "setDesired: dr.wep, to: 3 }] }\n  over")))
                .containsExactly("two.yaml:27 stack 'dr' has no resource or alarm 'wep'");
    }
}
