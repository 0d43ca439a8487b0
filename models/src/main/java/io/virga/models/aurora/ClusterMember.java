package io.virga.models.aurora;

import io.virga.models.database.CopyReads;
import io.virga.models.traffic.ServiceStation;

/**
 * What an instance of a cluster is made of.
 *
 * @param station with {@code reads} as its storage, and the cluster's volume under that
 * @param promotionTier 0 to 15; the lowest is promoted first
 * @param memoryGib its size, by which those of one tier come after one another
 */
public record ClusterMember(ServiceStation station, CopyReads reads, int promotionTier, double memoryGib) {
    /** The last promotion tier. */
    public static final int LAST_TIER = 15;

    public ClusterMember {
        if (promotionTier < 0 || promotionTier > LAST_TIER) {
            throw new IllegalArgumentException("promotion tiers are 0 to 15, not " + promotionTier);
        }
    }
}
