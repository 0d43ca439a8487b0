package io.virga.benchmarks.traffic;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A request through a balancer to one of fifty targets: as users run it, scenario, results and all, and as a hand-written
 * loop over the same queues. An operation is a request; the scenario's seed gives half a percent more than expected.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx1g", "-XX:+UseParallelGC"})
@OperationsPerInvocation(ServiceBenchmark.REQUESTS)
public class ServiceBenchmark {
    static final int REQUESTS = 1_400_000;
    private static final String SCENARIO = "fifty-targets.yaml";

    private HandWrittenService handWritten = new HandWrittenService();

    /** Fills the loop's queues, and checks the scenario. */
    @Setup
    public void build() {
        handWritten = new HandWrittenService();
        handWritten.run(REQUESTS);
        BundledScenario.load(SCENARIO, List.of());
    }

    /** The complete model. */
    @Benchmark
    public long virga() {
        return BundledScenario.run(BundledScenario.load(SCENARIO, List.of()));
    }

    /** The loop. */
    @Benchmark
    public long handWritten() {
        return handWritten.run(REQUESTS);
    }
}
