package io.virga.kernel;

import io.virga.kernel.trace.Tracer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What fixes a run: seed and replication number choose every draw, limits bound it.
 *
 * @param seed chosen by the user; the same seed gives the same run
 * @param replication number of the replication, from 0; replications draw independently
 * @param limits bounds whose passing is an error
 * @param interruption asked now and then; a reason other than null stops the run with it
 * @param antithetic whether each uniform number u is replaced by 1 − u
 * @param eventList which list keeps the pending events; the run is the same with any
 * @param tracer is told of each event, or null
 */
public record SimulationConfig(
        long seed,
        long replication,
        Limits limits,
        Supplier<@Nullable String> interruption,
        boolean antithetic,
        EventListKind eventList,
        @Nullable Tracer tracer) {
    public SimulationConfig(long seed, long replication, Limits limits, Supplier<@Nullable String> interruption) {
        this(seed, replication, limits, interruption, false, EventListKind.LADDER, null);
    }

    public static SimulationConfig of(long seed, long replication) {
        return new SimulationConfig(seed, replication, Limits.DEFAULT, () -> null);
    }

    public SimulationConfig withLimits(Limits changed) {
        return new SimulationConfig(seed, replication, changed, interruption, antithetic, eventList, tracer);
    }

    public SimulationConfig withAntithetic(boolean changed) {
        return new SimulationConfig(seed, replication, limits, interruption, changed, eventList, tracer);
    }

    public SimulationConfig withEventList(EventListKind changed) {
        return new SimulationConfig(seed, replication, limits, interruption, antithetic, changed, tracer);
    }

    public SimulationConfig withTracer(@Nullable Tracer changed) {
        return new SimulationConfig(seed, replication, limits, interruption, antithetic, eventList, changed);
    }
}
