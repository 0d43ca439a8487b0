package io.virga.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What fixes a run: seed and replication number choose every draw, limits bound it.
 *
 * @param seed chosen by the user; the same seed gives the same run
 * @param replication number of the replication, from 0; replications draw independently
 * @param limits bounds whose passing is an error
 * @param interruption asked now and then; a reason other than null stops the run with it
 */
public record SimulationConfig(long seed, long replication, Limits limits, Supplier<@Nullable String> interruption) {
    public static SimulationConfig of(long seed, long replication) {
        return new SimulationConfig(seed, replication, Limits.DEFAULT, () -> null);
    }
}
