package io.virga.scenarios.result;

/**
 * What one store lost of what was written to it, over the replications in which a disaster struck.
 *
 * @param recoveryPointSeconds age of its oldest acknowledged write that was lost; 0 where none was
 * @param lostWrites acknowledged ones that were gone
 * @param lostBytes that those had written
 * @param inDoubtWrites that were gone before their clients were told
 */
public record StoreLoss(
        String store, Spread recoveryPointSeconds, Spread lostWrites, Spread lostBytes, Spread inDoubtWrites) {}
