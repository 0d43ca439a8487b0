package io.virga.scenarios.spec.commitment;

import io.virga.scenarios.spec.meta.Kind;

/** When a commitment is paid for. The bill spreads what is paid at the start over the hours of the term. */
public enum PaymentOption {
    @Kind(value = "noUpfront", doc = "by the hour")
    NO_UPFRONT,
    @Kind(value = "partialUpfront", doc = "half of it at the start")
    PARTIAL_UPFRONT,
    @Kind(value = "allUpfront", doc = "all of it at the start")
    ALL_UPFRONT
}
