package io.virga.scenarios.spec.value;

import java.math.BigDecimal;

/** An amount of virtual processors, possibly a fraction: {@code 16 vCPU}, {@code 0.25 vCPU}. */
public record VirtualCpus(BigDecimal count) implements Comparable<VirtualCpus> {
    private static final String NOUN = "an amount of processors such as 16 vCPU";

    public VirtualCpus {
        count = Amount.normal(count);
    }

    /** Reads an amount of processors, which may be negative. */
    public static VirtualCpus parse(String text) {
        Amount amount = Amount.split(text, NOUN);
        if (amount.unit().isEmpty()) {
            throw Amount.missingUnit(text, text + " vCPU");
        }
        if (!amount.unit().equals("vCPU")) {
            throw Amount.malformed(text, NOUN, "the unit is vCPU");
        }
        return new VirtualCpus(amount.number());
    }

    @Override
    public int compareTo(VirtualCpus other) {
        return count.compareTo(other.count);
    }

    @Override
    public String toString() {
        return Amount.plain(count) + " vCPU";
    }
}
