package io.virga.benchmarks.kernel;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.RandomStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One operation is one event: taken, and replaced by one an exponential time later. All draw from the same stream. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
@OperationsPerInvocation(HoldBenchmark.EVENTS)
public class HoldBenchmark {
    static final int EVENTS = 200_000;

    /** Pending events. */
    @Param({"100", "10000", "1000000"})
    private int pending;

    /** The kernel. */
    @State(Scope.Thread)
    public static class Virga {
        private HoldModel model = new HoldModel(Simulation.create(SimulationConfig.of(1, 0)), 1);

        /** Builds the model. */
        @Setup
        public void build(HoldBenchmark benchmark) {
            model = new HoldModel(Simulation.create(SimulationConfig.of(1, 0)), benchmark.pending);
        }
    }

    /** The yardstick. */
    @State(Scope.Thread)
    public static class Ladder {
        private final RandomStream draws = RandomStream.of(1, 0, "hold/increments");
        private HandWrittenLadder list = new HandWrittenLadder();

        /** Fills the list. */
        @Setup
        public void build(HoldBenchmark benchmark) {
            list = new HandWrittenLadder();
            for (int i = 0; i < benchmark.pending; i++) {
                list.add(HoldModel.INCREMENT.sampleNanos(draws), i);
            }
        }
    }

    /** Events through activities of the public API, with fingerprint, limits and total order. */
    @Benchmark
    public long virga(Virga virga) {
        return virga.model.run(EVENTS);
    }

    /** The bare list. */
    @Benchmark
    public long handWrittenLadder(Ladder ladder) {
        HandWrittenLadder list = ladder.list;
        for (int i = 0; i < EVENTS; i++) {
            list.poll();
            list.add(list.firstTime + HoldModel.INCREMENT.sampleNanos(ladder.draws), list.firstNumber);
        }
        return list.firstTime;
    }
}
