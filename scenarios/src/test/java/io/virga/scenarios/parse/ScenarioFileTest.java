package io.virga.scenarios.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.scenarios.parse.bind.DefaultUsed;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.parse.tree.TreeReader;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.distribution.Lognormal;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.value.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {
    @Test
    void bindsWhatIsWritten() {
        ScenarioSpec spec = Scenarios.load(Scenarios.small()).spec();

        assertThat(spec.name()).isEqualTo("small-shop");
        assertThat(spec.simulate().length()).isEqualTo(Duration.ofHours(4));
        assertThat(spec.resources()).containsOnlyKeys("alb", "web", "db");
        AutoScalingGroupSpec web = Scenarios.resource(spec, "web", AutoScalingGroupSpec.class);
        assertThat(web.zones()).containsExactly(new Place("eu-west-1", "a"), new Place("eu-west-1", "b"));
        Lognormal boot = (Lognormal) web.boot();
        assertThat(boot.mean()).isEqualTo(Duration.ofSeconds(75));
        assertThat(boot.p95()).isEqualTo(Duration.ofMinutes(2));
        assertThat(boot.p99()).isNull();
    }

    @Test
    void fillsInDefaultsAndTellsWhereTheyComeFrom() {
        Loaded loaded = Scenarios.load(Scenarios.small());

        ApplicationLoadBalancerSpec alb = Scenarios.resource(loaded.spec(), "alb", ApplicationLoadBalancerSpec.class);
        assertThat(alb.healthCheck().interval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(loaded.defaults())
                .contains(
                        new DefaultUsed(
                                "resources.alb.healthCheck.interval",
                                "30s",
                                "ALB user guide, target group health checks",
                                false),
                        new DefaultUsed("resources.web.desiredCapacity", "2", "as minSize", false));
        assertThat(loaded.assumptions()).extracting(DefaultUsed::path).contains("resources.alb.latency");
        assertThat(loaded.defaults()).extracting(DefaultUsed::path).doesNotContain("resources.web.boot");
    }

    @Test
    void keepsTheOrderOfTheFile() {
        assertThat(Scenarios.load(Scenarios.small()).spec().resources().keySet())
                .containsExactly("alb", "web", "db");
    }

    @Test
    void tellsApartFilesThatCannotBeRead(@TempDir Path folder) throws IOException {
        Path large = Files.write(folder.resolve("large.yaml"), new byte[TreeReader.MAX_BYTES + 1]);

        assertThat(problem(folder.resolve("absent.yaml")).message()).isEqualTo("there is no such file");
        assertThat(problem(folder).message()).isEqualTo("this is a folder, not a file");
        assertThat(problem(large).code()).isEqualTo(Code.LIMIT_EXCEEDED);
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLineEnds(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("windows.yaml");
        Files.writeString(file, "\uFEFF" + Scenarios.small().replace("\n", "\r\n"));

        Loaded loaded = ScenarioFile.load(file, List.of(), new TestCatalogue());

        assertThat(loaded.spec()).isEqualTo(Scenarios.load(Scenarios.small()).spec());
    }

    @Test
    void hashesWhatIsSimulatedAndNotHowItIsWritten() {
        String hash = Scenarios.load(Scenarios.small()).sha256();

        assertThat(hash).hasSize(64);
        assertThat(Scenarios.load("# a comment\n" + Scenarios.small()).sha256()).isEqualTo(hash);
        assertThat(Scenarios.load(Scenarios.smallWith("p95: 120s", "p95: 2m")).sha256())
                .isEqualTo(hash);
        assertThat(Scenarios.load(Scenarios.smallWith("maxSize: 6", "maxSize: 6\n    workers: 200"))
                        .sha256())
                .as("a default that is written")
                .isEqualTo(hash);
        String withParameter = Scenarios.smallWith("maxSize: 6", "maxSize: $most")
                + "parameters: { most: { type: integer, default: 6 } }\n";
        assertThat(Scenarios.load(withParameter).sha256()).isEqualTo(hash);
        assertThat(Scenarios.load(withParameter, "most=7").sha256()).isNotEqualTo(hash);
        assertThat(Scenarios.load(Scenarios.smallWith("p95: 120s", "p95: 121s")).sha256())
                .isNotEqualTo(hash);
    }

    @Test
    void hashesTheContentsOfDataFiles(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("shop.yaml");
        Files.writeString(
                file, Scenarios.smallWith("{ poisson: { rate: 400/s } }", "{ trace: { file: t.csv, interval: 1d } }"));
        Path trace = folder.resolve("t.csv");
        Files.writeString(trace, "day,requests\n1,100\n");
        String before = ScenarioFile.load(file, List.of(), new TestCatalogue()).sha256();
        Files.writeString(trace, "day,requests\n1,101\n");

        String after = ScenarioFile.load(file, List.of(), new TestCatalogue()).sha256();

        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void resolvesAliases() {
        String text = Scenarios.smallWith(
                        "zones: [eu-west-1.a, eu-west-1.b]\n    targets",
                        "zones: &two [eu-west-1.a, eu-west-1.b]\n    targets")
                .replace("zones: [eu-west-1.a, eu-west-1.b]\n    minSize", "zones: *two\n    minSize");

        assertThat(Scenarios.load(text).spec())
                .isEqualTo(Scenarios.load(Scenarios.small()).spec());
    }

    @Test
    void letsLaterStagesPointAtValues() {
        Loaded loaded = Scenarios.load(Scenarios.small());

        Diagnostic diagnostic = loaded.errorAt("resources.web.instanceType", Code.BAD_VALUE, "no price", null);
        Diagnostic ofDefault = loaded.errorAt("resources.web.workers", Code.BAD_VALUE, "too many", null);

        assertThat(diagnostic.excerpt()).contains("instanceType: m7g.large");
        assertThat(diagnostic.column()).isEqualTo(19);
        assertThat(ofDefault.excerpt()).isEqualTo("  web:");
    }

    @Test
    void warnsWithoutRefusing() {
        Loaded loaded = Scenarios.load(Scenarios.smallWith(
                        "    boot:",
                        "    scaling: { targetTracking: { metric: CPUUtilization, targetValue: 50% } }\n    boot:")
                .replace("maxSize: 6", "maxSize: 2"));

        assertThat(loaded.isValid()).isTrue();
        assertThat(loaded.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.INERT);
    }

    @Test
    void refusesToGiveAScenarioThatIsNotSound() {
        Loaded loaded = Scenarios.load("name: x\n");

        assertThatThrownBy(loaded::spec).isInstanceOf(IllegalStateException.class);
    }

    private static Diagnostic problem(Path file) {
        Loaded loaded = ScenarioFile.load(file, List.of(), new TestCatalogue());
        assertThat(loaded.isValid()).isFalse();
        assertThat(loaded.diagnostics()).hasSize(1);
        return loaded.diagnostics().get(0);
    }
}
