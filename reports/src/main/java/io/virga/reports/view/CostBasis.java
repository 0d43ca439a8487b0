package io.virga.reports.view;

/** When what is paid upfront for a commitment stands on the bill. */
public enum CostBasis {
    /** Spread over the hours of the term. */
    AMORTIZED,
    /** In full, as if the term began with the window. */
    CASH;

    /** What a heading says of it; nothing of what is usual. */
    public String words() {
        return this == CASH ? ", in cash as if bought now" : "";
    }
}
