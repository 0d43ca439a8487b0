package io.virga.benchmarks.kernel;

import io.virga.kernel.Entity;
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

/** The HOLD model of a hundred events beside entities that do nothing: they must cost nothing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
@OperationsPerInvocation(HoldBenchmark.EVENTS)
public class IdleEntitiesBenchmark {
    private static final int PENDING = 100;

    @Param({"0", "10000"})
    private int idle;

    private HoldModel model = new HoldModel(Simulation.create(SimulationConfig.of(1, 0)), 1);

    private static final class Idle extends Entity {
        Idle(Simulation sim, int number) {
            super(sim, "idle " + number);
        }
    }

    /** Builds the model and the idle entities. */
    @Setup
    public void build() {
        Simulation sim = Simulation.create(SimulationConfig.of(1, 0));
        for (int i = 0; i < idle; i++) {
            new Idle(sim, i);
        }
        model = new HoldModel(sim, PENDING);
    }

    /** One event. */
    @Benchmark
    public long virga() {
        return model.run(HoldBenchmark.EVENTS);
    }
}
