package io.virga.models.fault;

import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.Variate;
import org.jspecify.annotations.Nullable;

/**
 * How components fail and are repaired.
 *
 * @param lifetime of one component from its repair to its next failure, by whatever cause; nanoseconds
 * @param repair from the failure, or from when a crew is free, until it works again, nanoseconds; null for a failure that
 *     lasts to the end or leaves nothing to take back
 * @param commonCause share of a component's failures that strike all components at once, from 0 to 1: the beta factor
 *     (K. N. Fleming, A reliability model for common mode failures in redundant safety systems, 1975)
 * @param crews repairs that can go on at a time; {@link #ANY_NUMBER} for no bound
 */
public record HazardLaw(Variate lifetime, @Nullable Variate repair, double commonCause, int crews) {
    /** As many repair crews as there are failures. */
    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    public HazardLaw {
        if (!(commonCause >= 0 && commonCause <= 1)) {
            throw new IllegalArgumentException("a share of common causes lies between 0 and 1, not " + commonCause);
        }
        if (commonCause > 0 && !(lifetime instanceof Exponential)) {
            throw new IllegalArgumentException("common causes need an exponential lifetime, not " + lifetime);
        }
        if (crews < 1) {
            throw new IllegalArgumentException("at least 1 crew must repair, not " + crews);
        }
    }

    /** Independent failures, each repaired at once. */
    public static HazardLaw independent(Variate lifetime, @Nullable Variate repair) {
        return new HazardLaw(lifetime, repair, 0, ANY_NUMBER);
    }
}
