package io.virga.models.aurora;

/**
 * Between what capacities the instances of an Aurora Serverless v2 cluster scale, in Aurora capacity units (ACU) of about
 * 2 GiB of memory. Source: Aurora user guide, "How Aurora Serverless v2 works".
 *
 * @param minHalves least capacity in halves of an ACU; 0 lets an instance pause
 * @param maxHalves greatest capacity in halves of an ACU
 * @param autoPauseNanos without any call until an instance pauses
 */
public record ServerlessSettings(int minHalves, int maxHalves, long autoPauseNanos) {
    /** vCPUs of an ACU: those of 2 GiB of a memory-optimized instance (assumption; AWS says "corresponding CPU"). */
    public static final double VCPUS_PER_ACU = 0.25;

    public ServerlessSettings {
        if (minHalves < 0 || maxHalves < 1 || minHalves > maxHalves) {
            throw new IllegalArgumentException("capacities go from 0 to at least half an ACU, not from " + minHalves
                    + " to " + maxHalves + " halves");
        }
    }

    boolean pauses() {
        return minHalves == 0;
    }

    /** The least capacity of an instance that runs. */
    int leastHalves() {
        return Math.max(1, minHalves);
    }

    static double vcpus(int halves) {
        return halves / 2.0 * VCPUS_PER_ACU;
    }
}
