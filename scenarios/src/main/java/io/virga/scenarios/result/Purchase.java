package io.virga.scenarios.result;

import java.util.Locale;

/** How what stands on a line of a bill was bought. */
public enum Purchase {
    /** At the list price, by what was used or provisioned. */
    ON_DEMAND,
    SPOT,
    /** Reserved Instances that usage took. */
    RESERVED_INSTANCES,
    UNUSED_RESERVED_INSTANCES,
    /** Savings Plans that usage took. */
    SAVINGS_PLANS,
    UNUSED_SAVINGS_PLANS,
    UNUSED_CAPACITY_RESERVATIONS,
    /** With a minus: usage on demand that commitments paid for. */
    PAID_BY_COMMITMENTS;

    /** As results have it, such as "onDemand". */
    public String word() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder word = new StringBuilder(words[0]);
        for (int at = 1; at < words.length; at++) {
            word.append(Character.toUpperCase(words[at].charAt(0))).append(words[at].substring(1));
        }
        return word.toString();
    }

    /** Whether the line is the price of a commitment, used or not. */
    public boolean isCommitment() {
        return switch (this) {
            case RESERVED_INSTANCES, UNUSED_RESERVED_INSTANCES, SAVINGS_PLANS, UNUSED_SAVINGS_PLANS -> true;
            case ON_DEMAND, SPOT, UNUSED_CAPACITY_RESERVATIONS, PAID_BY_COMMITMENTS -> false;
        };
    }
}
