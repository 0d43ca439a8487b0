package io.virga.benchmarks.kernel;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
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

/** One operation is one customer of M/M/c at a load of 0.8, statistics on, with the generator that scenarios use. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
@OperationsPerInvocation(StationBenchmark.CUSTOMERS)
public class StationBenchmark {
    static final int CUSTOMERS = 100_000;

    @Param({"1", "10"})
    private int servers;

    private StationModel virga = new StationModel(Simulation.create(SimulationConfig.of(1, 0)), 1);
    private HandWrittenStation loop = new HandWrittenStation(1);

    /** Builds both. */
    @Setup
    public void build() {
        virga = new StationModel(Simulation.create(SimulationConfig.of(1, 0)), servers);
        loop = new HandWrittenStation(servers);
    }

    /** Timer, resource, activity, tally. */
    @Benchmark
    public double virga() {
        return virga.run(CUSTOMERS);
    }

    /** The bare loop. */
    @Benchmark
    public double handWrittenLoop() {
        return loop.run(CUSTOMERS);
    }
}
