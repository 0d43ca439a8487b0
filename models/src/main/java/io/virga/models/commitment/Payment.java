package io.virga.models.commitment;

import java.math.BigDecimal;

/** When a commitment is paid for. */
public enum Payment {
    NO_UPFRONT("0"),
    /** Half of it when the term begins. */
    PARTIAL_UPFRONT("0.5"),
    ALL_UPFRONT("1");

    private final BigDecimal upfrontShare;

    Payment(String upfrontShare) {
        this.upfrontShare = new BigDecimal(upfrontShare);
    }

    /** What part of the whole is paid when the term begins. */
    public BigDecimal upfrontShare() {
        return upfrontShare;
    }
}
