package io.virga.benchmarks.kernel;

import io.virga.benchmarks.kernel.Entrant.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all entrants with all models by JMH, one after the other in processes of their own, and prints the table of
 * {@code benchmarks/README.md}. Peers take part when they are on the class path.
 */
public final class KernelTable {
    private record Row(String name, Model model, int size) {}

    private static final List<Row> ROWS = List.of(
            new Row("HOLD, 100 pending", Model.HOLD, 100),
            new Row("HOLD, 10,000 pending", Model.HOLD, 10_000),
            new Row("HOLD, 1,000,000 pending", Model.HOLD, 1_000_000),
            new Row("HOLD, 100 pending, 10,000 idle entities", Model.IDLE, 10_000),
            new Row("M/M/1", Model.STATION, 1),
            new Row("M/M/10", Model.STATION, 10));

    private KernelTable() {}

    /** Prints the table; takes no arguments. */
    public static void main(String[] args) throws RunnerException {
        List<Entrant> entrants = Entrants.all();
        List<String> names = entrants.stream().map(Entrant::name).toList();
        System.out.println("| Nanoseconds an operation | " + String.join(" | ", names) + " | Virga allocates |");
        System.out.println("|---".repeat(names.size() + 2) + "|");
        for (Row row : ROWS) {
            System.out.println(line(row, entrants));
        }
        System.out.printf(
                Locale.ROOT,
                "%nA pending event takes %.1f bytes of heap beside its subject.%n",
                PendingEventMemory.bytesPerEvent(1_000_000));
    }

    private static String line(Row row, List<Entrant> entrants) throws RunnerException {
        List<String> cells = new ArrayList<>();
        double virgaNanos = 0;
        String allocated = "";
        for (Entrant entrant : entrants) {
            if (entrant.prepare(row.model, Math.min(row.size, 10)) == null) {
                cells.add("–");
                continue;
            }
            RunResult result = measure(entrant, row);
            double nanos = result.getPrimaryResult().getScore();
            if (virgaNanos == 0) {
                virgaNanos = nanos;
                allocated = String.format(Locale.ROOT, "%.3f B", allocatedBytes(result));
                cells.add(String.format(Locale.ROOT, "%.1f", nanos));
            } else {
                cells.add(String.format(Locale.ROOT, "%.1f (× %.2f)", nanos, nanos / virgaNanos));
            }
        }
        return "| " + row.name + " | " + String.join(" | ", cells) + " | " + allocated + " |";
    }

    /** An operation, by JMH's profiler. */
    private static double allocatedBytes(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), "no figure of allocation")
                .getScore();
    }

    private static RunResult measure(Entrant entrant, Row row) throws RunnerException {
        int operations = entrant.operations(row.model);
        OptionsBuilder options = new OptionsBuilder();
        options.include(KernelBenchmark.class.getName())
                .param("entrant", entrant.name())
                .param("model", row.model.name())
                .param("size", Integer.toString(row.size))
                .param("operations", Integer.toString(operations))
                .operationsPerInvocation(operations)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        return new Runner(options.build()).runSingle();
    }
}
