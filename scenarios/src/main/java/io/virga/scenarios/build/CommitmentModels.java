package io.virga.scenarios.build;

import io.virga.models.commitment.Commitments;
import io.virga.models.commitment.DiscountTable;
import io.virga.models.commitment.Payment;
import io.virga.models.commitment.ReservedInstance;
import io.virga.models.commitment.SavingsPlan;
import io.virga.models.commitment.SavingsPlan.Compute;
import io.virga.models.commitment.SavingsPlan.Ec2Instance;
import io.virga.models.commitment.Term;
import io.virga.models.commitment.UsageType;
import io.virga.models.pricing.PriceBook;
import io.virga.models.pricing.UnknownPriceException;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.commitment.CommitmentSpec;
import io.virga.scenarios.spec.commitment.CommitmentTerm;
import io.virga.scenarios.spec.commitment.ComputeSavingsPlanSpec;
import io.virga.scenarios.spec.commitment.Ec2InstanceSavingsPlanSpec;
import io.virga.scenarios.spec.commitment.OfferingClass;
import io.virga.scenarios.spec.commitment.PaymentOption;
import io.virga.scenarios.spec.commitment.ReservedInstancesSpec;
import io.virga.scenarios.spec.resource.InstanceFamilies;
import io.virga.scenarios.spec.value.HourlyPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** The account's commitments at the prices of the book. */
final class CommitmentModels {
    private static final DiscountTable DISCOUNTS = DiscountTable.load();

    private CommitmentModels() {}

    /** Families of which discounts are known. */
    static Set<String> families() {
        return DISCOUNTS.families();
    }

    /** Families of the scenario's instances whose discounts nobody looked up. */
    static SortedSet<String> assumedFamilies(ScenarioSpec scenario) {
        SortedSet<String> families = InstanceFamilies.of(scenario.resources().values());
        families.removeIf(family -> !DISCOUNTS.isAssumed(family));
        return families;
    }

    static Commitments of(ScenarioSpec scenario) {
        List<ReservedInstance> reserved = new ArrayList<>();
        List<SavingsPlan> plans = new ArrayList<>();
        for (Map.Entry<String, CommitmentSpec> entry : scenario.commitments().entrySet()) {
            String name = entry.getKey();
            CommitmentSpec spec = entry.getValue();
            if (spec instanceof ReservedInstancesSpec instances) {
                reserved.add(reserved(name, instances, PriceBooks.of(scenario.pricing())));
            } else if (spec instanceof ComputeSavingsPlanSpec plan) {
                plans.add(new SavingsPlan(name, new Compute(), usd(plan.commitment()), term(plan)));
            } else if (spec instanceof Ec2InstanceSavingsPlanSpec plan) {
                Ec2Instance scope = new Ec2Instance(plan.family(), plan.region());
                plans.add(new SavingsPlan(name, scope, usd(plan.commitment()), term(plan)));
            }
        }
        return new Commitments(reserved, plans, DISCOUNTS);
    }

    private static BigDecimal usd(HourlyPrice price) {
        return price.perHour().amount();
    }

    private static Term term(CommitmentSpec spec) {
        return term(spec.term(), spec.payment());
    }

    static Term term(CommitmentTerm years, PaymentOption payment) {
        return new Term(
                years.years(),
                switch (payment) {
                    case NO_UPFRONT -> Payment.NO_UPFRONT;
                    case PARTIAL_UPFRONT -> Payment.PARTIAL_UPFRONT;
                    case ALL_UPFRONT -> Payment.ALL_UPFRONT;
                });
    }

    private static ReservedInstance reserved(String name, ReservedInstancesSpec spec, PriceBook book) {
        BigDecimal onDemand =
                book.ec2OnDemand(spec.region(), spec.instanceType()).usd();
        BigDecimal usd = spec.offeringClass() == OfferingClass.STANDARD
                ? DISCOUNTS.reservedUsd(spec.family(), term(spec), onDemand)
                : DISCOUNTS.convertibleUsd(spec.family(), term(spec), onDemand);
        if (usd == null) {
            throw new UnknownPriceException("no discount of Reserved Instances of " + spec.instanceType() + " for "
                    + spec.term().years() + " years is known");
        }
        return new ReservedInstance(
                name,
                spec.instanceType(),
                spec.region(),
                spec.zone() == null ? null : spec.region() + "." + spec.zone(),
                UsageType.LINUX,
                false,
                spec.instanceCount(),
                usd,
                term(spec));
    }
}
