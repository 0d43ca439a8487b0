package io.virga.models.compute;

import java.math.BigDecimal;

/** A sum of CPU credits without rounding and without end: a year of many vCPUs is more than a long holds. */
final class CreditTally {
    private static final long MILLI_CREDIT = BurstableType.CREDIT / 1_000;

    private long milliCredits;
    private long rest;

    /** Adds {@code milliVcpus}, perhaps negative, for that time. */
    void add(long milliVcpus, long nanos) {
        // A thousandth of a vCPU for a minute is a thousandth of a credit.
        milliCredits += milliVcpus * (nanos / MILLI_CREDIT);
        rest += milliVcpus * (nanos % MILLI_CREDIT);
        milliCredits += Math.floorDiv(rest, MILLI_CREDIT);
        rest = Math.floorMod(rest, MILLI_CREDIT);
    }

    /** Takes over all of {@code other}, which is empty then. */
    void absorb(CreditTally other) {
        milliCredits += other.milliCredits;
        add(1, other.rest);
        other.milliCredits = 0;
        other.rest = 0;
    }

    /** Exactly, in credits. */
    BigDecimal credits() {
        return BigDecimal.valueOf(milliCredits, 3).add(CreditAccount.credits(rest));
    }
}
