package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Kind;

/** What values a parameter can have. */
public enum ParameterType {
    @Kind(value = "rate", doc = "a rate such as 400/s")
    RATE,
    @Kind(value = "duration", doc = "a duration such as 1m30s")
    DURATION,
    @Kind(value = "integer", doc = "a whole number")
    INTEGER,
    @Kind(value = "number", doc = "a number such as 0.6")
    NUMBER,
    @Kind(value = "percentage", doc = "a percentage such as 55%")
    PERCENTAGE,
    @Kind(value = "size", doc = "a size such as 10KiB")
    SIZE,
    @Kind(value = "money", doc = "an amount of money such as 9000 USD")
    MONEY,
    @Kind(value = "instanceType", doc = "an instance type such as m7g.large")
    INSTANCE_TYPE,
    @Kind(value = "string", doc = "a text")
    STRING,
    @Kind(value = "boolean", doc = "true or false")
    BOOLEAN
}
