package io.virga.models.pricing;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.topology.AvailabilityZone;
import java.math.BigDecimal;
import java.util.List;

/** What an Aurora cluster costs (Aurora pricing): instances by the hour, storage by the GB-month, I/Os by the million. */
public final class AuroraBill {
    private static final String SERVICE = "AmazonRDS";
    private static final BigDecimal IO_OPTIMIZED_FACTOR = new BigDecimal("1.30");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final String resource;
    private final AuroraPrices prices;
    private final BillBuilder bill;

    /** @param resource whose lines they are */
    public AuroraBill(String resource, AuroraPrices prices, BillBuilder bill) {
        this.resource = resource;
        this.prices = prices;
        this.bill = bill;
    }

    /**
     * An instance in one zone, on demand.
     *
     * @param engine {@code aurora-mysql} or {@code aurora-postgresql}
     */
    public AuroraBill instance(AvailabilityZone zone, String dbClass, String engine, List<RunInterval> runs) {
        Price listed = bill.book().rdsOnDemand(zone.region().name(), dbClass, engine);
        Price price = prices == AuroraPrices.STANDARD ? listed : ioOptimized(listed);
        BigDecimal hours = BillBuilder.hours(bill.billedDatabaseNanos(runs));
        bill.add(SERVICE, resource, zone.path(), dbClass + " " + engine + " on-demand", hours, price);
        return this;
    }

    /** 1.3 times the price of Aurora Standard, as recalled. */
    private static Price ioOptimized(Price listed) {
        BigDecimal usd = listed.usd().multiply(IO_OPTIMIZED_FACTOR);
        return new Price(usd, listed.unit(), true, listed.date(), listed.source());
    }

    /** The capacity of Aurora Serverless v2 within the window. */
    public AuroraBill serverless(String region, double acuHours) {
        Price price = bill.book().aurora(region, prices.acuItem());
        bill.add(SERVICE, resource, region, "Serverless v2 capacity", BigDecimal.valueOf(acuHours), price);
        return this;
    }

    /** The volume, and the I/Os within the window. */
    public AuroraBill storage(String region, long bytes, long ios) {
        Price storage = bill.book().aurora(region, prices.storageItem());
        bill.add(SERVICE, resource, region, "cluster volume", bill.gigabyteMonths(bytes), storage);
        if (prices == AuroraPrices.STANDARD) {
            Price price = bill.book().aurora(region, "aurora-io-million");
            BigDecimal millions = BigDecimal.valueOf(ios).divide(MILLION);
            bill.add(SERVICE, resource, region, "I/Os of the cluster volume", millions, price);
        }
        return this;
    }
}
