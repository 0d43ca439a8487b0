package io.virga.models.pricing;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.topology.AvailabilityZone;
import java.math.BigDecimal;
import java.util.List;

/** What database instances and proxies cost (RDS pricing), each added to the bill. */
public final class RdsBill {
    private static final String SERVICE = "AmazonRDS";

    private final String resource;
    private final BillBuilder bill;

    /** @param resource whose lines they are */
    RdsBill(String resource, BillBuilder bill) {
        this.resource = resource;
        this.bill = bill;
    }

    /** An RDS instance in one zone, on demand. */
    public BillBuilder database(AvailabilityZone zone, String dbClass, String engine, List<RunInterval> runs) {
        BigDecimal hours = bill.billedHours(BillingIncrement.RDS, runs);
        Price price = bill.book().rdsOnDemand(zone.region().name(), dbClass, engine);
        String item = dbClass + " " + engine + " on-demand";
        return bill.add(SERVICE, resource, zone.path(), item, hours, price);
    }

    /**
     * An RDS instance with a standby in another zone of the region, on demand: twice the price of one (RDS pricing, Multi-AZ
     * deployments).
     */
    public BillBuilder multiAzDatabase(String region, String dbClass, String engine, List<RunInterval> runs) {
        BigDecimal hours = bill.billedHours(BillingIncrement.RDS, runs);
        Price one = bill.book().rdsOnDemand(region, dbClass, engine);
        Price both = new Price(one.usd().add(one.usd()), one.unit(), one.recalled(), one.date(), one.source());
        String item = dbClass + " " + engine + " Multi-AZ on-demand";
        return bill.add(SERVICE, resource, region, item, hours, both);
    }

    /** An RDS Proxy while its database has so many vCPUs: by these, at least two (Amazon RDS Proxy pricing). */
    public BillBuilder databaseProxy(String region, int vcpus, List<RunInterval> during) {
        BigDecimal hours = bill.billedHours(BillingIncrement.EXACT, during);
        BigDecimal vcpuHours = hours.multiply(BigDecimal.valueOf(Math.max(2, vcpus)));
        return bill.add(
                SERVICE, resource, region, "RDS Proxy", vcpuHours, bill.book().proxyVcpuHour(region));
    }
}
