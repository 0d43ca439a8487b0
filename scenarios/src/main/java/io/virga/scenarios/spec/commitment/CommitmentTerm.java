package io.virga.scenarios.spec.commitment;

import io.virga.scenarios.spec.meta.Kind;

/** For how long something is committed. */
public enum CommitmentTerm {
    @Kind(value = "1y", doc = "a year of 365 days")
    ONE_YEAR(1),
    @Kind(value = "3y", doc = "three of them, at a larger discount")
    THREE_YEARS(3);

    private final int years;

    CommitmentTerm(int years) {
        this.years = years;
    }

    public int years() {
        return years;
    }
}
