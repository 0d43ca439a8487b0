package io.virga.models.compute;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the instances of a resource deal with CPU credits; those that are not of a burstable type have none.
 *
 * @param mode null for the default of each type's family
 * @param initialShare of the most that a balance holds, which instances have that are there at the beginning; 0 to 1
 * @param quota for launch credits, of the account and Region
 * @param hourStartNanos begin of any hour at whose end surplus is charged
 */
public record CreditSpecification(
        BurstableTypes types,
        @Nullable CreditMode mode,
        BigDecimal initialShare,
        LaunchCreditQuota quota,
        long hourStartNanos) {
    public CreditSpecification {
        if (initialShare.signum() < 0 || initialShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share of a balance must be from 0 to 1, not " + initialShare);
        }
    }

    /** Gives credits to an instance that is to be launched. */
    public void ofNew(Instance instance) {
        open(instance, BigDecimal.ZERO);
    }

    /** Gives credits to an instance that has been running before the simulation began. */
    public void ofRunning(Instance instance) {
        open(instance, initialShare);
    }

    private void open(Instance instance, BigDecimal share) {
        BurstableType type = types.find(instance.type().name());
        if (type == null) {
            return;
        }
        CreditAccount account = new CreditAccount(type, mode == null ? type.defaultMode() : mode, hourStartNanos);
        account.fill(share);
        instance.useCredits(new CpuCredits(instance.path() + ".credits", account, instance.application(), quota));
    }
}
