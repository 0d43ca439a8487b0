package io.virga.benchmarks.kernel;

import io.virga.benchmarks.kernel.Entrant.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.math3.stat.StatUtils;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all entrants with all models by JMH and prints the table of {@code benchmarks/README.md}. Peers take part when
 * they are on the class path. What is compared takes turns, each turn in a process of its own: single processes differ
 * by a fifth, as the compiler and the memory's layout happen to fall, and the machine's speed drifts.
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

    private static final int TURNS = 5;

    private KernelTable() {}

    /** Prints the table; takes parts of the names of the rows that are wanted, none for all. */
    public static void main(String[] args) throws RunnerException {
        List<Entrant> entrants = Entrants.all();
        List<String> names = entrants.stream().map(Entrant::name).toList();
        System.out.println("| Nanoseconds an operation | " + String.join(" | ", names) + " | Virga allocates |");
        System.out.println("|---".repeat(names.size() + 2) + "|");
        for (Row row : ROWS) {
            if (args.length == 0 || Arrays.stream(args).anyMatch(row.name::contains)) {
                System.out.println(line(row, entrants));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nA pending event takes %.1f bytes of heap beside its subject.%n",
                PendingEventMemory.bytesPerEvent(1_000_000));
    }

    /** The first of the entrants is what the others are compared with. */
    private static String line(Row row, List<Entrant> entrants) throws RunnerException {
        List<double[]> nanos = new ArrayList<>();
        entrants.forEach(entrant -> nanos.add(new double[TURNS]));
        double allocated = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < entrants.size(); i++) {
                if (takesPart(entrants.get(i), row)) {
                    RunResult result = measure(entrants.get(i), row);
                    nanos.get(i)[turn] = result.getPrimaryResult().getScore();
                    allocated = i == 0 ? Math.max(allocated, allocatedBytes(result)) : allocated;
                }
            }
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < entrants.size(); i++) {
            cells.add(takesPart(entrants.get(i), row) ? cell(nanos.get(i), nanos.get(0), i == 0) : "–");
        }
        return String.format(Locale.ROOT, "| %s | %s | %.3f B |", row.name, String.join(" | ", cells), allocated);
    }

    private static boolean takesPart(Entrant entrant, Row row) {
        return entrant.prepare(row.model, Math.min(row.size, 10)) != null;
    }

    private static String cell(double[] nanos, double[] base, boolean isBase) {
        if (isBase) {
            return String.format(Locale.ROOT, "%.1f", median(nanos));
        }
        double[] ratios = new double[TURNS];
        Arrays.setAll(ratios, turn -> nanos[turn] / base[turn]);
        return String.format(
                Locale.ROOT,
                "%.1f (× %.2f, %.2f to %.2f)",
                median(nanos),
                median(ratios),
                StatUtils.min(ratios),
                StatUtils.max(ratios));
    }

    private static double median(double[] values) {
        return StatUtils.percentile(values, 50);
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
