package io.virga.models.compute;

import java.math.BigDecimal;

/**
 * How the burstable instances of a resource deal with CPU credits.
 *
 * @param initialShare of the most that a balance holds, which instances have that are there at the beginning; 0 to 1
 * @param quota for launch credits, of the account and Region
 * @param hourStartNanos begin of any hour at whose end surplus is charged
 */
public record CreditSpecification(
        BurstableType type, CreditMode mode, BigDecimal initialShare, LaunchCreditQuota quota, long hourStartNanos) {
    public CreditSpecification {
        if (initialShare.signum() < 0 || initialShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share of a balance must be from 0 to 1, not " + initialShare);
        }
    }

    /** Gives credits to an instance that is to be launched. */
    public void ofNew(Instance instance) {
        open(instance, new CreditAccount(type, mode, hourStartNanos));
    }

    /** Gives credits to an instance that has been running before the simulation began. */
    public void ofRunning(Instance instance) {
        CreditAccount account = new CreditAccount(type, mode, hourStartNanos);
        account.fill(initialShare);
        open(instance, account);
    }

    private void open(Instance instance, CreditAccount account) {
        instance.useCredits(new CpuCredits(instance.path() + ".credits", account, instance.application(), quota));
    }
}
