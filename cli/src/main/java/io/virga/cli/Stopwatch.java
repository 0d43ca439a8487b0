package io.virga.cli;

import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.result.RunInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** Measures what a run took. */
final class Stopwatch {
    private final long startNanos = System.nanoTime();

    RunInfo info(Experiment.Outcome outcome, int threads) {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        return new RunInfo(
                Version.text(),
                seconds,
                threads,
                outcome.events(),
                outcome.events() / seconds,
                outcome.requests(),
                outcome.requests() / seconds,
                peakHeapBytes(),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                outcome.interrupted());
    }

    private static long peakHeapBytes() {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                sum += pool.getPeakUsage().getUsed();
            }
        }
        return sum;
    }
}
