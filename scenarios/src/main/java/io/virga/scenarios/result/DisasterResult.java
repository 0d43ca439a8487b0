package io.virga.scenarios.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one disaster does to one strategy, simulated alone.
 *
 * @param fault its name in the scenario
 * @param action what it does, such as regionLoss
 * @param rtoTargetSeconds of the recovery objective; null where there is none
 * @param rpoTargetSeconds likewise
 * @param replications in which it struck
 * @param censored of them, those that had not recovered at the end of the simulated time
 * @param rtoSeconds recovery times of the workload that took longest
 * @param rpoSeconds ages of the newest point to which all stores could be recovered together
 * @param lostWrites acknowledged writes that were gone
 * @param met share of replications that met the targets; null where there are none
 * @param metLow lower end of its interval
 * @param metHigh upper end
 * @param phases means over the replications that recovered; null where none did
 * @param eventCost what the window cost more than without the disaster, mean, in the currency of the bill
 * @param recoveries of each workload, class and client place
 * @param stores what each lost
 * @param course of the run whose recovery time is the median
 */
public record DisasterResult(
        String fault,
        String action,
        @Nullable Double rtoTargetSeconds,
        @Nullable Double rpoTargetSeconds,
        int replications,
        int censored,
        Spread rtoSeconds,
        Spread rpoSeconds,
        Spread lostWrites,
        @Nullable Double met,
        @Nullable Double metLow,
        @Nullable Double metHigh,
        @Nullable RecoveryPhases phases,
        double eventCost,
        List<RecoveryResult> recoveries,
        List<StoreLoss> stores,
        RecoveryCourse course) {
    /** Whether each replication met the targets; true where there are none. */
    public boolean meetsItsTargets() {
        return met == null || met == 1;
    }
}
