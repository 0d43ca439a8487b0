package io.virga.models.compute;

import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.models.traffic.ServiceStation;
import java.math.BigDecimal;

/**
 * CPU credits at work: hears what the application of a burstable instance uses, and holds its processors to the baseline from
 * the moment at which standard mode has nothing left until less than the baseline is asked for. Nothing happens between such
 * moments.
 */
public final class CpuCredits extends Entity {
    private static final int MILLI = 1_000;

    private final CreditAccount account;
    private final ServiceStation application;
    private final LaunchCreditQuota quota;
    private final Timer spent = timer("spent", this::follow);
    private boolean isThrottled;

    /** @param quota for launch credits, of the account and Region */
    public CpuCredits(String path, CreditAccount account, ServiceStation application, LaunchCreditQuota quota) {
        super(application.simulation(), path);
        this.account = account;
        this.application = application;
        this.quota = quota;
        application.onDemandChange(vcpus -> {
            account.demand(MILLI * vcpus, now());
            follow();
        });
    }

    /** The instance starts: the balance that it kept counts again, and T2 gets launch credits in standard mode. */
    void start() {
        account.start(now());
        if (account.takesLaunchCredits() && quota.take(now())) {
            account.grantLaunchCredits();
        }
    }

    /** The instance stops; nothing is earned until it starts again. */
    void stop() {
        account.stop(now());
        follow();
    }

    /** Turns to that mode while the instance runs. */
    public void turnTo(CreditMode mode) {
        account.turnTo(mode, now());
        follow();
    }

    private void follow() {
        account.advance(now());
        if (account.isThrottled() != isThrottled) {
            isThrottled = !isThrottled;
            BurstableType type = account.type();
            application.limitVcpus(isThrottled ? type.baselineVcpus() : type.vcpus());
        }
        long nanos = account.nanosUntilChange();
        if (nanos == Long.MAX_VALUE) {
            spent.cancel();
        } else {
            spent.schedule(nanos);
        }
    }

    /** {@code CPUCreditBalance}: credits to spend, launch credits included. */
    public BigDecimal balance() {
        account.advance(now());
        return account.balance();
    }

    /** What became of its credits since it was there. */
    public CreditUse use() {
        return new CreditUse(used(), charged(), surplus());
    }

    /** {@code CPUSurplusCreditBalance}: credits spent that have neither been earned back nor charged. */
    public BigDecimal surplus() {
        account.advance(now());
        return account.surplus();
    }

    /** {@code CPUSurplusCreditsCharged}: credits charged since it was there. */
    public BigDecimal charged() {
        account.advance(now());
        return account.charged();
    }

    /** {@code CPUCreditUsage}: credits spent since it was there. */
    public BigDecimal used() {
        account.advance(now());
        return account.used();
    }
}
