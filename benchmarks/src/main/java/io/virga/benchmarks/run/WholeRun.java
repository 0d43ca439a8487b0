package io.virga.benchmarks.run;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs one replication of a scenario on one thread again and again, and prints the median of requests and events a second
 * of wall time, with the least and the greatest.
 *
 * <p>Arguments: the scenario, how often to measure (default 7), and any {@code name=value} to set. The first two runs warm
 * the compiler up and are not counted.
 */
public final class WholeRun {
    private static final int WARM_UP = 2;
    private static final int MEASURED = 7;

    private WholeRun() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        int measured = arguments.length > 1 ? Integer.parseInt(arguments[1]) : MEASURED;
        List<String> sets = new java.util.ArrayList<>(List.of("simulate.replications=1"));
        sets.addAll(Arrays.asList(arguments).subList(Math.min(2, arguments.length), arguments.length));
        Loaded loaded = ScenarioFile.load(file, sets, new MachineCatalogue());
        if (!loaded.isValid()) {
            System.err.println(loaded.diagnostics());
            System.exit(3);
        }
        double[] requests = new double[measured];
        double[] events = new double[measured];
        for (int i = -WARM_UP; i < measured; i++) {
            long start = System.nanoTime();
            Experiment.Outcome outcome =
                    new Experiment(loaded.spec(), loaded.sha256(), List.of(), 1).run(new Progress(1));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.err.printf(Locale.ROOT, "%d requests in %.2f s%n", outcome.requests(), seconds);
            if (i >= 0) {
                requests[i] = outcome.requests() / seconds;
                events[i] = outcome.events() / seconds;
            }
        }
        print("requests/s", requests);
        print("events/s", events);
    }

    private static void print(String unit, double[] values) {
        Arrays.sort(values);
        System.out.printf(
                Locale.ROOT,
                "%-10s median %,12.0f   least %,12.0f   greatest %,12.0f%n",
                unit,
                values[values.length / 2],
                values[0],
                values[values.length - 1]);
    }
}
