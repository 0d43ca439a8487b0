package io.virga.scenarios.build;

import io.virga.models.commitment.Commitments;
import io.virga.models.commitment.SavingsPlan;
import io.virga.models.commitment.Term;
import io.virga.models.commitment.UsageHour;
import io.virga.models.commitment.UsageType;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.commitment.CommitmentTerm;
import io.virga.scenarios.spec.commitment.PaymentOption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an account holds, and what it could buy beside that. */
public final class AccountCommitments {
    private AccountCommitments() {}

    /** What the scenario commits to. */
    public static Commitments of(ScenarioSpec spec) {
        return CommitmentModels.of(spec);
    }

    public static Term term(CommitmentTerm years, PaymentOption payment) {
        return CommitmentModels.term(years, payment);
    }

    /** A plan for each family that was used and in each region, in alphabetical order; their commitments mean nothing. */
    public static List<SavingsPlan> familyPlans(List<UsageHour> hours, Term term) {
        Map<String, SavingsPlan> plans = new TreeMap<>();
        for (UsageHour hour : hours) {
            for (UsageType type : hour.units().keySet()) {
                if (type.service() == UsageType.Service.EC2) {
                    String name = type.family() + " in " + type.region();
                    plans.computeIfAbsent(
                            name,
                            key -> new SavingsPlan(
                                    name,
                                    new SavingsPlan.Ec2Instance(type.family(), type.region()),
                                    BigDecimal.ONE,
                                    term));
                }
            }
        }
        return new ArrayList<>(plans.values());
    }

    /** A plan for all instances; its commitment means nothing. */
    public static SavingsPlan computePlan(Term term) {
        return new SavingsPlan("all instances", new SavingsPlan.Compute(), BigDecimal.ONE, term);
    }
}
