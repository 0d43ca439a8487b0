package io.virga.scenarios.spec.alarm;

import io.virga.scenarios.spec.meta.Kind;

/** On which side of the threshold a data point breaches. */
public enum ComparisonOperator {
    @Kind(value = "greaterThanThreshold", doc = "above it")
    GREATER_THAN_THRESHOLD,
    @Kind(value = "greaterThanOrEqualToThreshold", doc = "above it or at it")
    GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    @Kind(value = "lessThanThreshold", doc = "below it")
    LESS_THAN_THRESHOLD,
    @Kind(value = "lessThanOrEqualToThreshold", doc = "below it or at it")
    LESS_THAN_OR_EQUAL_TO_THRESHOLD
}
