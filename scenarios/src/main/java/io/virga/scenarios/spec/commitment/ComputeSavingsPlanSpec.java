package io.virga.scenarios.spec.commitment;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.HourlyPrice;

/** A Compute Savings Plan. */
@Kind(
        value = "computeSavingsPlan",
        doc = "A Compute Savings Plan: so many dollars an hour of instances of any family in any region, at the"
                + " plan's rates. What an hour does not use of it is lost.")
public record ComputeSavingsPlanSpec(
        @Property(doc = "What is committed, at the plan's rates.", min = "0.001 USD/h", example = "0.42 USD/h")
        HourlyPrice commitment,

        @Property(doc = TERM, defaultValue = "1y") CommitmentTerm term,

        @Property(doc = PAYMENT, defaultValue = "noUpfront") PaymentOption payment)
        implements CommitmentSpec {
    static final String TERM = "For how long it is bought.";
    static final String PAYMENT = "When it is paid for. The more is paid at the start, the larger the discount.";
}
