package io.virga.scenarios.spec.alarm;

import io.virga.scenarios.spec.meta.Kind;

/** How an alarm treats missing data points when too few real ones are there to decide. */
public enum MissingDataTreatment {
    @Kind(value = "missing", doc = "the real ones decide; without any the state is INSUFFICIENT_DATA")
    MISSING,
    @Kind(value = "ignore", doc = "the alarm stays in its state")
    IGNORE,
    @Kind(value = "breaching", doc = "they count as breaching")
    BREACHING,
    @Kind(value = "notBreaching", doc = "they count as within the threshold")
    NOT_BREACHING
}
