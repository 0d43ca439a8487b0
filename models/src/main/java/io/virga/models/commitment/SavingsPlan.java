package io.virga.models.commitment;

import java.math.BigDecimal;

/**
 * So many dollars of usage an hour, at the plan's own rates; what is not used of an hour is lost. Source: Savings Plans User
 * Guide, "Understanding how Savings Plans apply to your usage".
 *
 * @param name tells it from the account's others
 * @param scope what it applies to
 * @param usdAnHour the commitment, positive
 */
public record SavingsPlan(String name, Scope scope, BigDecimal usdAnHour, Term term) {
    /** What a plan applies to. */
    public sealed interface Scope {
        boolean covers(UsageType usage);
    }

    /** EC2, Fargate and Lambda, whatever and wherever. */
    public record Compute() implements Scope {
        @Override
        public boolean covers(UsageType usage) {
            return true;
        }
    }

    /** One family of instances in one region. */
    public record Ec2Instance(String family, String region) implements Scope {
        @Override
        public boolean covers(UsageType usage) {
            return usage.family().equals(family) && usage.region().equals(region);
        }
    }

    public SavingsPlan {
        if (usdAnHour.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Savings Plan " + name + " needs a positive commitment, not " + usdAnHour);
        }
    }
}
