package io.virga.scenarios.result;

/** How an objective came out; undecided when the interval straddles the target or too few events were seen. */
public enum Verdict {
    MET,
    MISSED,
    UNDECIDED
}
