package io.virga.benchmarks.kernel;

import io.virga.benchmarks.kernel.Entrant.Model;
import io.virga.benchmarks.kernel.Entrant.Run;
import java.util.Objects;
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

/** One entrant with one model in a process of its own. {@link KernelTable} runs them all. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx6g", "-XX:+UseParallelGC"})
@OperationsPerInvocation(KernelBenchmark.OPERATIONS)
public class KernelBenchmark {
    static final int OPERATIONS = 2_000_000;

    @Param("Virga")
    private String entrant = "Virga";

    @Param("HOLD")
    private Model model = Model.HOLD;

    @Param("10000")
    private int size;

    /** Operations an invocation; less than usual only for what is very slow. */
    @Param("" + OPERATIONS)
    private int operations;

    private Run run = count -> count;

    /** Builds the model. */
    @Setup
    public void build() {
        run = Objects.requireNonNull(Entrants.named(entrant).prepare(model, size), "takes no part in this");
    }

    /** One event or customer. */
    @Benchmark
    public long operation() {
        return run.run(operations);
    }
}
