package io.virga.scenarios.experiment;

import io.virga.scenarios.result.RecoveryPhases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one disaster did in one replication.
 *
 * @param rtoSeconds null where it had not recovered at the end
 * @param downtimeSeconds the recovery time; until the end of the simulated time where there was none
 * @param eventCost what the window cost more than without the disaster
 * @param milestones those that it reached, in order of time
 */
record DisasterSample(
        @Nullable Double rtoSeconds,
        double downtimeSeconds,
        double rpoSeconds,
        double lostWrites,
        @Nullable RecoveryPhases phases,
        double eventCost,
        List<Reached> milestones) {
    boolean meets(double rtoTarget, double rpoTarget) {
        return rtoSeconds != null && rtoSeconds <= rtoTarget && rpoSeconds <= rpoTarget;
    }
}
