package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import org.jspecify.annotations.Nullable;

/** A name gets another answer. */
@Kind(
        value = "switchDns",
        doc = "Changes the records of a name, which takes the control plane of Route 53 in us-east-1. Name servers have"
                + " the change after the name's `changePropagation`, resolvers when what they hold is too old.")
public record SwitchDnsStep(
        @Property(doc = "The recordSetGroup.", example = "shop")
        String switchDns,

        @Property(doc = "The record that answers from now on.", example = "virginia")
        String to,

        @Property(
                doc = "The weight that the record gets, among those of weighted routing.",
                optional = true,
                absent = "the record answers alone, whatever its health",
                min = "0",
                max = "255",
                source = "Route 53 API reference, ResourceRecordSet",
                example = "255")
        @Nullable
        Integer weight,

        @Embedded StepAttempts attempts)
        implements RunbookStepSpec {}
