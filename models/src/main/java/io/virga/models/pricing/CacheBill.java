package io.virga.models.pricing;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.topology.AvailabilityZone;
import java.math.BigDecimal;
import java.util.List;

/** What an ElastiCache cluster costs (ElastiCache pricing): its nodes by the hour. */
public final class CacheBill {
    private final String resource;
    private final BillBuilder bill;

    /** @param resource whose lines they are */
    public CacheBill(String resource, BillBuilder bill) {
        this.resource = resource;
        this.bill = bill;
    }

    /**
     * A node in one zone, on demand.
     *
     * @param engine {@code valkey}, {@code redis} or {@code memcached}
     */
    public CacheBill node(AvailabilityZone zone, String nodeType, String engine, List<RunInterval> runs) {
        Price price = bill.book().cacheNode(zone.region().name(), nodeType, engine);
        BigDecimal hours = BillBuilder.hours(bill.billedDatabaseNanos(runs));
        bill.add("AmazonElastiCache", resource, zone.path(), nodeType + " " + engine + " on-demand", hours, price);
        return this;
    }
}
