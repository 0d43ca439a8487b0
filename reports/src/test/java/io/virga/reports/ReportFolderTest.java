package io.virga.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.virga.reports.ReportFolder.ChartFormat;
import io.virga.reports.json.ResultsException;
import io.virga.reports.json.ResultsJson;
import io.virga.reports.sample.DegenerateResults;
import io.virga.reports.sample.SampleResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    @TempDir
    Path folder;

    @Test
    void leavesTheFilesOfARunAndNothingElse() throws IOException {
        write(folder.resolve("new/out"), EnumSet.allOf(ChartFormat.class));
        assertThat(contents(folder.resolve("new/out")).keySet())
                .containsExactly(
                        "bill.csv",
                        "charts/capacity.png",
                        "charts/capacity.svg",
                        "charts/cpu.png",
                        "charts/cpu.svg",
                        "charts/latency.png",
                        "charts/latency.svg",
                        "charts/load.png",
                        "charts/load.svg",
                        "metrics.csv",
                        "report.html",
                        "results.json",
                        "run.json",
                        "timeline.csv");
        assertThat(ResultsJson.read(folder.resolve("new/out"))).isEqualTo(SampleResults.shop());
    }

    @Test
    void writesChartsOnlyWhereAskedFor() throws IOException {
        write(folder, Set.of());
        assertThat(folder.resolve("charts")).doesNotExist();
    }

    @Test
    void replacesTheFilesOfAnEarlierRun() throws IOException {
        ReportFolder.write(folder, DegenerateResults.undecided(), SampleResults.info(), Set.of());
        write(folder, Set.of());
        assertThat(ResultsJson.read(folder)).isEqualTo(SampleResults.shop());
    }

    @Test
    void keepsOldFilesWhenOnePlaceIsTaken() throws IOException {
        write(folder, Set.of());
        Files.delete(folder.resolve("bill.csv"));
        Files.createDirectory(folder.resolve("bill.csv"));
        Map<String, byte[]> before = contents(folder);
        assertThatThrownBy(() -> ReportFolder.write(
                        folder, DegenerateResults.undecided(), SampleResults.info(), Set.of(ChartFormat.SVG)))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("bill.csv is a folder, where a file would be written");
        assertThat(contents(folder)).containsExactlyEntriesOf(before);
    }

    @Test
    void keepsOldFilesWhenTheResultsAreBroken() throws IOException {
        write(folder, Set.of());
        Map<String, byte[]> before = contents(folder);
        assertThatThrownBy(
                        () -> ReportFolder.write(folder, DegenerateResults.notFinite(), SampleResults.info(), Set.of()))
                .isInstanceOf(RuntimeException.class);
        assertThat(contents(folder)).containsExactlyEntriesOf(before);
    }

    @Test
    void saysThatTheTargetIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");
        assertThatThrownBy(() -> write(file, Set.of()))
                .isInstanceOf(ResultsException.class)
                .hasMessage("the results cannot be written to " + file + ": " + file + " is a file, not a folder");
        assertThatThrownBy(() -> write(file.resolve("deeper"), Set.of())).isInstanceOf(ResultsException.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void refusesATargetBeforehandWithoutMakingIt() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");
        assertThatThrownBy(() -> ReportFolder.checkWritable(file.resolve("deeper")))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining(file + " is a file, not a folder");
        ReportFolder.checkWritable(folder.resolve("a/b/c"));
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void saysThatThereIsNoPermission() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeFalse(!closed.toFile().setWritable(false) || Files.isWritable(closed), "this user may write everywhere");
        assertThatThrownBy(() -> write(closed, Set.of()))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("no permission to write");
    }

    private static void write(Path target, Set<ChartFormat> charts) {
        ReportFolder.write(target, SampleResults.shop(), SampleResults.info(), charts);
    }

    private static Map<String, byte[]> contents(Path root) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }
}
