package io.virga.scenarios.spec.commitment;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.HourlyPrice;

/** An EC2 Instance Savings Plan. */
@Kind(
        value = "ec2InstanceSavingsPlan",
        doc = "An EC2 Instance Savings Plan: so many dollars an hour of instances of one family in one region, any"
                + " size and zone, at the plan's rates. What an hour does not use of it is lost.")
public record Ec2InstanceSavingsPlanSpec(
        @Property(doc = "The instance family.", example = "m7g")
        String family,

        @Property(doc = "The region.", example = "eu-west-1")
        String region,

        @Property(doc = "What is committed, at the plan's rates.", min = "0.001 USD/h", example = "0.42 USD/h")
        HourlyPrice commitment,

        @Property(doc = ComputeSavingsPlanSpec.TERM, defaultValue = "1y")
        CommitmentTerm term,

        @Property(doc = ComputeSavingsPlanSpec.PAYMENT, defaultValue = "noUpfront")
        PaymentOption payment)
        implements CommitmentSpec {}
