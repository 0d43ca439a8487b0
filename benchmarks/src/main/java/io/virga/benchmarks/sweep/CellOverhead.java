package io.virga.benchmarks.sweep;

import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.SweepMetric;
import io.virga.scenarios.result.Verdict;
import io.virga.scenarios.sweep.AxisText;
import io.virga.scenarios.sweep.Grid;
import io.virga.scenarios.sweep.Shard;
import io.virga.scenarios.sweep.Sweep;
import io.virga.scenarios.sweep.SweepDesign;
import io.virga.scenarios.sweep.SweepPlan;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Schedules and keeps cells that need no simulation, and reads them again. */
public final class CellOverhead {
    private static final int METRICS = 4;
    private static final double NANOS_PER_MILLI = 1e6;

    private CellOverhead() {}

    public static void main(String[] arguments) throws IOException {
        int cells = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("virga-cells");
        Path file = folder.resolve("cells");
        Grid grid = Grid.of(List.of(AxisText.read("setting=1.." + cells)));
        SweepPlan plan = new SweepPlan("benchmark", "none", "", grid, SweepDesign.GRID);
        try {
            measure("run", cells, () -> {
                Sweep sweep = new Sweep(plan, Shard.WHOLE, file);
                sweep.run(sweep.missing(), number -> cell(grid, number), 1, new Progress(cells));
            });
            measure("read and choose", cells, () -> new Sweep(plan, Shard.WHOLE, file).result());
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.printf(
                    Locale.ROOT, "%d bytes on disk, %d bytes of heap in use at the end%n", Files.size(file), heap);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void measure(String what, int cells, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        System.out.printf(Locale.ROOT, "%s: %.3f ms of wall time a cell%n", what, millis / cells);
    }

    private static SweepCell cell(Grid grid, int number) {
        List<SweepMetric> metrics = IntStream.range(0, METRICS)
                .mapToObj(i -> new SweepMetric(
                        "shop" + i + ".latency", "p99", "s", "<=", 1.0 / (number + i + 1), 0.001 * number, 1.0 + i))
                .toList();
        List<SweepMetric> all = new ArrayList<>(metrics);
        all.add(new SweepMetric("bill.monthly", "mean", "USD", "<=", 100.0 + number, 99.0, 101.0 + number));
        return new SweepCell(number, grid.settings(number), all, Map.of("quick", Verdict.MET), null);
    }
}
