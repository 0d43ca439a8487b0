package io.virga.benchmarks.run;

import com.sun.management.ThreadMXBean;
import io.virga.kernel.SimulationConfig;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestObserver;
import io.virga.scenarios.build.CloudModel;
import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.build.Metering;
import io.virga.scenarios.build.Window;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.spec.SimulateSpec;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs a scenario with a bill and without one in turns, in one process and on one thread, and prints what the bill takes: the
 * ratio of the processor times of each pair, and that of the bytes allocated, which no other process disturbs.
 *
 * <p>Arguments: the scenario, how many pairs to measure (default 9), and any {@code name=value} to set. The first two pairs
 * warm the compiler up and are not counted. Which of a pair comes first alternates.
 */
public final class MeterCost {
    private static final int WARM_UP = 2;
    private static final int MEASURED = 9;

    /** Of the timeline. */
    private static final int STEPS = 720;

    /** What a run took, and its bill's total; zero without one. */
    private record Run(long nanos, long allocatedBytes, long events, BigDecimal usd) {}

    private final Loaded loaded;
    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private MeterCost(Loaded loaded) {
        this.loaded = loaded;
    }

    public static void main(String[] arguments) {
        int measured = arguments.length > 1 ? Integer.parseInt(arguments[1]) : MEASURED;
        List<String> sets = Arrays.asList(arguments).subList(Math.min(2, arguments.length), arguments.length);
        Loaded loaded = ScenarioFile.load(Path.of(arguments[0]), sets, new MachineCatalogue());
        if (!loaded.isValid()) {
            System.err.println(loaded.diagnostics());
            System.exit(3);
        }
        new MeterCost(loaded).measure(measured);
    }

    private void measure(int pairs) {
        double[] times = new double[pairs];
        double[] bytes = new double[pairs];
        for (int i = -WARM_UP; i < pairs; i++) {
            boolean billFirst = i % 2 == 0;
            Run first = run(billFirst);
            Run second = run(!billFirst);
            Run with = billFirst ? first : second;
            Run without = billFirst ? second : first;
            if (with.events() != without.events()) {
                throw new IllegalStateException("a bill changes the simulation: " + with + ", " + without);
            }
            System.err.printf(
                    Locale.ROOT,
                    "%d events: %.3f s with a bill of USD %s, %.3f s without%n",
                    with.events(),
                    with.nanos() / 1e9,
                    with.usd().toPlainString(),
                    without.nanos() / 1e9);
            if (i >= 0) {
                times[i] = (double) with.nanos() / without.nanos();
                bytes[i] = (double) with.allocatedBytes() / without.allocatedBytes();
            }
        }
        print("processor time", times);
        print("bytes allocated", bytes);
    }

    private Run run(boolean withBill) {
        long bytes = thread.getCurrentThreadAllocatedBytes();
        long start = thread.getCurrentThreadCpuTime();
        SimulateSpec simulate = loaded.spec().simulate();
        long length = simulate.length().toNanos();
        Window window = new Window(
                simulate.from().toNanos(),
                simulate.end().toNanos(),
                simulate.warmup().toNanos(),
                Math.max(1, length / STEPS));
        CloudModel model = CloudModel.build(
                loaded.spec(),
                window,
                SimulationConfig.of(simulate.seed(), 1),
                (name, classes, accountSize, places) -> new Nobody());
        model.sim().runUntil(window.startNanos());
        model.startMeasuring();
        BigDecimal usd = BigDecimal.ZERO;
        if (withBill) {
            Metering metering = Metering.start(model);
            model.sim().runUntil(window.endNanos());
            usd = metering.bill().total();
        } else {
            model.sim().runUntil(window.endNanos());
        }
        return new Run(
                thread.getCurrentThreadCpuTime() - start,
                thread.getCurrentThreadAllocatedBytes() - bytes,
                model.sim().summary().events(),
                usd);
    }

    private static void print(String what, double[] ratios) {
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%-16s with a bill over without: median %.3f   least %.3f   greatest %.3f%n",
                what,
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1]);
    }

    private static final class Nobody implements RequestObserver {
        @Override
        public void offered(Request request) {}

        @Override
        public void ended(Request request, Outcome outcome, long endNanos) {}
    }
}
