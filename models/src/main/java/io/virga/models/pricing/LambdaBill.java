package io.virga.models.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * What a function costs (Lambda pricing): requests, GB-seconds by the millisecond, provisioned concurrency, and storage above
 * 512 MB. A GB is 1,024 MB. The tiers of GB-seconds are those of a month, and are counted for each function by itself.
 */
public final class LambdaBill {
    private static final String SERVICE = "AWSLambda";
    private static final BigDecimal MIB_PER_GB = BigDecimal.valueOf(1_024);
    private static final BigDecimal MILLIS_PER_SECOND = BigDecimal.valueOf(1_000);
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);
    private static final List<BigDecimal> X86_TIERS = List.of(new BigDecimal("6E+9"), new BigDecimal("15E+9"));
    private static final List<BigDecimal> ARM_TIERS = List.of(new BigDecimal("7.5E+9"), new BigDecimal("18.75E+9"));

    private final String resource;
    private final String region;
    private final boolean isArm;
    private final BigDecimal memoryGb;
    private final BillBuilder bill;

    /**
     * @param resource whose lines they are
     * @param memoryMib of its environments
     */
    public LambdaBill(String resource, String region, boolean isArm, long memoryMib, BillBuilder bill) {
        this.resource = resource;
        this.region = region;
        this.isArm = isArm;
        this.memoryGb = gigabytes(memoryMib);
        this.bill = bill;
    }

    /**
     * Invocations on demand, to which the free tier applies.
     *
     * @param billedMillis each of them rounded up
     */
    public LambdaBill onDemand(long requests, long billedMillis) {
        BigDecimal paid = bill.beyondFreeTier(FreeTier.Allowance.LAMBDA_REQUESTS, BigDecimal.valueOf(requests));
        add("requests", paid, "lambda-request");
        BigDecimal all = gigabyteSeconds(billedMillis);
        BigDecimal gigabyteSeconds = bill.beyondFreeTier(FreeTier.Allowance.LAMBDA_GB_SECONDS, all);
        PriceTiers tiers = new PriceTiers(isArm ? ARM_TIERS : X86_TIERS, bill.windowMonths());
        for (int tier = 0; tier < tiers.count(); tier++) {
            boolean isFirst = tier == 0;
            String words = isFirst ? "duration" : "duration, tier " + (tier + 1);
            String item = item("gb-second") + (isFirst ? "" : "-" + (tier + 1));
            add(words, tiers.quantity(tier, gigabyteSeconds), item);
        }
        return this;
    }

    /**
     * Invocations in provisioned environments, which have no free tier.
     *
     * @param billedMillis each of them rounded up
     */
    public LambdaBill provisioned(long requests, long billedMillis) {
        add("requests on provisioned concurrency", BigDecimal.valueOf(requests), "lambda-request");
        add("duration on provisioned concurrency", gigabyteSeconds(billedMillis), item("provisioned-gb-second"));
        return this;
    }

    /** Provisioned concurrency, used or not: the sum over its environments of the time that they are there. */
    public LambdaBill provisionedConcurrency(double environmentNanos) {
        BigDecimal seconds = new BigDecimal(environmentNanos).divide(NANOS_PER_SECOND, MathContext.DECIMAL128);
        add("provisioned concurrency", seconds.multiply(memoryGb), item("provisioned-concurrency"));
        return this;
    }

    /** Storage beyond the 512 MB that are free, while invocations run. */
    public LambdaBill ephemeralStorage(long mib, long billedMillis) {
        BigDecimal seconds = BigDecimal.valueOf(billedMillis).divide(MILLIS_PER_SECOND);
        add("ephemeral storage", seconds.multiply(gigabytes(mib - 512)), "lambda-storage-gb-second");
        return this;
    }

    private String item(String suffix) {
        return (isArm ? "lambda-arm-" : "lambda-") + suffix;
    }

    private BigDecimal gigabyteSeconds(long millis) {
        return BigDecimal.valueOf(millis).divide(MILLIS_PER_SECOND).multiply(memoryGb);
    }

    private static BigDecimal gigabytes(long mib) {
        return BigDecimal.valueOf(mib).divide(MIB_PER_GB);
    }

    private void add(String words, BigDecimal quantity, String item) {
        bill.add(SERVICE, resource, region, words, quantity, bill.book().serverless(region, item));
    }
}
