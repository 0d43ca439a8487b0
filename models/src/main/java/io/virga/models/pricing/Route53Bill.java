package io.virga.models.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/** What Route 53 charges for: the same in all regions, so that the price book by regions does not have it. */
public final class Route53Bill {
    /** Kinds of queries that have a price of their own. Queries for aliases of AWS resources are free. */
    public enum QueryKind {
        STANDARD("0.40", false),
        LATENCY("0.60", false),
        GEOGRAPHIC("0.70", false),
        IP_BASED("0.80", true);

        private final BigDecimal usdPerMillion;
        private final boolean recalled;

        QueryKind(String usdPerMillion, boolean recalled) {
            this.usdPerMillion = new BigDecimal(usdPerMillion);
            this.recalled = recalled;
        }
    }

    private static final String SERVICE = "AmazonRoute53";

    private static final String SOURCE = "AWS price list, by infracost golden files (route53_record_test)";
    private static final LocalDate DATE = LocalDate.of(2024, 7, 1);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String GLOBAL = "global";

    private final BillBuilder bill;

    public Route53Bill(BillBuilder bill) {
        this.bill = bill;
        bill.meters(BillBuilder.DNS);
    }

    private static Price price(String usd, String unit) {
        return new Price(new BigDecimal(usd), unit, false, DATE, SOURCE);
    }

    /** One of the first 25 hosted zones, all the time; AWS charges whole months, of which the window gets its part. */
    public Route53Bill hostedZone(String resource) {
        bill.add(SERVICE, resource, GLOBAL, "hosted zone", bill.windowMonths(), price("0.50", "month"));
        return this;
    }

    /** Queries of one kind, at the price of the first billion of a month. */
    public Route53Bill queries(String resource, QueryKind kind, long queries) {
        BigDecimal millions = BigDecimal.valueOf(queries).divide(MILLION, MathContext.DECIMAL128);
        Price price = new Price(kind.usdPerMillion, "million queries", kind.recalled, DATE, SOURCE);
        bill.add(SERVICE, resource, GLOBAL, "queries", millions, price);
        return this;
    }

    /**
     * A health check, all the time.
     *
     * @param ofAws whether what it looks at is in AWS
     * @param optionalFeatures such as an interval of ten seconds
     */
    public Route53Bill healthCheck(String resource, boolean ofAws, int optionalFeatures) {
        BigDecimal months = bill.windowMonths();
        bill.add(SERVICE, resource, GLOBAL, "health check", months, price(ofAws ? "0.50" : "0.75", "month"));
        BigDecimal features = months.multiply(BigDecimal.valueOf(optionalFeatures));
        String item = "health check, optional features";
        bill.add(SERVICE, resource, GLOBAL, item, features, price(ofAws ? "1.00" : "2.00", "month"));
        return this;
    }
}
