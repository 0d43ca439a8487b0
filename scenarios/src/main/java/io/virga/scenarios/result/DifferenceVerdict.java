package io.virga.scenarios.result;

/** How one design's metric compares with the baseline's. */
public enum DifferenceVerdict {
    BETTER,
    WORSE,
    /** More, of what is neither good nor bad in itself. */
    MORE,
    /** Less, of what is neither good nor bad in itself. */
    LESS,
    /** The interval of the difference holds zero: the runs do not tell the designs apart. */
    NOT_DISTINGUISHABLE
}
