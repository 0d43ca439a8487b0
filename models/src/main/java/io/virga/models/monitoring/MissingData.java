package io.virga.models.monitoring;

/** How an alarm treats missing data points when too few real ones are there to decide. */
public enum MissingData {
    /** They lack: what is there decides, and if there is none the data is insufficient. CloudWatch's default. */
    MISSING,
    /** The alarm stays in its state. */
    IGNORE,
    /** They count as breaching. */
    BREACHING,
    /** They count as within the threshold. */
    NOT_BREACHING
}
