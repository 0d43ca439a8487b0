package io.virga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.sweep.Shard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manifests for batch systems are well formed, and their commands are shards that together are a sweep. */
class ShardManifestsTest {
    private static final Path DEPLOY = Path.of("..", "deploy");

    @Test
    void jobsOfKubernetesAreTheShardsOfASweep() throws Exception {
        String text = Files.readString(DEPLOY.resolve("kubernetes-indexed-job.yaml"));
        Map<?, ?> job = Map.of();
        for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(text)) {
            job = (Map<?, ?>) document;
        }
        Map<?, ?> spec = map(job, "spec");
        assertThat(job.get("apiVersion")).isEqualTo("batch/v1");
        assertThat(spec.get("completionMode")).isEqualTo("Indexed");
        Map<?, ?> pod = map(map(spec, "template"), "spec");
        assertThat(pod.get("restartPolicy")).isEqualTo("OnFailure");
        Map<?, ?> container = (Map<?, ?>) list(pod, "containers").get(0);
        assertThat(container.get("command")).isEqualTo(List.of("sh", "-c"));
        assertShards(list(container, "args").get(0).toString(), "JOB_COMPLETION_INDEX", (Integer)
                value(spec, "completions"));
    }

    @Test
    void jobsOfBatchAreTheShardsOfASweep() throws Exception {
        JsonNode definition = JsonMapper.builder()
                .build()
                .readTree(Files.readString(DEPLOY.resolve("aws-batch-job-definition.json")));
        JsonNode command = definition.get("containerProperties").get("command");
        assertThat(command.get(0).asString()).isEqualTo("sh");
        assertShards(command.get(2).asString(), "AWS_BATCH_JOB_ARRAY_INDEX", 8);
        assertThat(Files.readString(DEPLOY.resolve("README.md"))).contains("--array-properties size=8");
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        return (Map<?, ?>) value(parent, key);
    }

    private static List<?> list(Map<?, ?> parent, String key) {
        return (List<?>) value(parent, key);
    }

    private static Object value(Map<?, ?> parent, String key) {
        return Objects.requireNonNull(parent.get(key));
    }

    /** Runs the shell on each command, with a function in the place of the program, and parses what it gets. */
    private static void assertShards(String script, String index, int count) throws Exception {
        Set<Shard> shards = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (int i = 0; i < count; i++) {
            List<String> words = words(script, index, i);
            assertThat(words.get(0)).isEqualTo("sweep");
            ParseResult sweep = VirgaCommand.commandLine()
                    .parseArgs(words.toArray(String[]::new))
                    .subcommand();
            Shard shard = Shard.read(sweep.matchedOptionValue("--shard", ""));
            assertThat(shard.of()).isEqualTo(count);
            shards.add(shard);
            files.add(sweep.matchedOptionValue("--output", Path.of("")).toString());
        }
        assertThat(shards).hasSize(count);
        assertThat(files).hasSize(count);
    }

    private static List<String> words(String script, String index, int number)
            throws IOException, InterruptedException {
        String printing = "virga() { printf '%s\\n' \"$@\"; }; " + script.replace("exec virga", "virga");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", printing).redirectErrorStream(true);
        builder.environment().put(index, String.valueOf(number));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }
}
