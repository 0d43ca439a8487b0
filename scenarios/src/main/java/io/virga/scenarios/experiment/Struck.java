package io.virga.scenarios.experiment;

import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.StoreLoss;
import java.util.List;

/**
 * What one disaster did.
 *
 * @param samples one for each replication in which it struck
 * @param recoveries of each workload, class and client place, over the same replications
 * @param stores what each lost
 * @param served how clients were served in each, in the same order
 */
record Struck(
        List<DisasterSample> samples,
        List<RecoveryResult> recoveries,
        List<StoreLoss> stores,
        List<ServedClients> served) {
    /** In no replication. */
    static final Struck NEVER = new Struck(List.of(), List.of(), List.of(), List.of());
}
