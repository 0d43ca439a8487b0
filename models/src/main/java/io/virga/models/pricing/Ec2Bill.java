package io.virga.models.pricing;

import io.virga.models.commitment.UsageType;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.spot.PriceOrigin;
import io.virga.models.spot.SpotPool;
import io.virga.models.topology.AvailabilityZone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What instances of EC2, their hosts and the capacity held for them cost (EC2 pricing), each added to the bill. */
public final class Ec2Bill {
    private static final String SERVICE = "AmazonEC2";
    private static final BigDecimal VCPU_HOUR_CREDITS = BigDecimal.valueOf(60);

    private final String resource;
    private final BillBuilder bill;

    /** @param resource whose lines they are */
    Ec2Bill(String resource, BillBuilder bill) {
        this.resource = resource;
        this.bill = bill;
    }

    /** EC2 instances of one type in one zone, on demand: billed while they run, not while they are pending. */
    public BillBuilder instances(AvailabilityZone zone, String type, List<RunInterval> runs) {
        BigDecimal hours = bill.billedHours(BillingIncrement.EC2, runs);
        Price price = bill.book().ec2OnDemand(zone.region().name(), type);
        UsageType usage = UsageType.instances(zone.path(), type, price.usd());
        for (RunInterval run : runs) {
            RunInterval billed = bill.billed(BillingIncrement.EC2, run);
            bill.committable(usage, billed);
        }
        return bill.add(SERVICE, resource, zone.path(), type + " on-demand", hours, price);
    }

    /** Dedicated Instances of one type in one zone. A region in which any runs is charged for that once, on a line of its own. */
    public BillBuilder dedicatedInstances(AvailabilityZone zone, String type, List<RunInterval> runs) {
        String region = zone.region().name();
        bill.dedicated(region, runs);
        BigDecimal hours = bill.billedHours(BillingIncrement.EC2, runs);
        Price price = bill.book().dedicatedInstance(region, type);
        return bill.add(SERVICE, resource, zone.path(), type + " Dedicated Instance", hours, price);
    }

    /** The capacity of a reservation for one type in one zone, for as long as no instance in it is billed. */
    public BillBuilder unusedReservation(AvailabilityZone zone, String type, List<RunInterval> unused) {
        BigDecimal hours = bill.billedHours(BillingIncrement.EXACT, unused);
        Price price = bill.book().ec2OnDemand(zone.region().name(), type);
        String item = type + " unused reservation";
        bill.line(SERVICE, resource, zone.path(), item, PurchaseOption.UNUSED_CAPACITY_RESERVATIONS, hours, price);
        return bill;
    }

    /**
     * Dedicated Hosts of one kind in one zone: billed while they are allocated, whatever runs on them.
     *
     * @param wholeType the instance type that fills such a host; null if there is none
     * @param lives of the hosts
     */
    public BillBuilder dedicatedHosts(
            AvailabilityZone zone, String family, @Nullable String wholeType, List<RunInterval> lives) {
        BigDecimal hours = bill.billedHours(BillingIncrement.EC2, lives);
        Price price = bill.book().dedicatedHost(zone.region().name(), family, wholeType);
        return bill.add(SERVICE, resource, zone.path(), family + " Dedicated Host", hours, price);
    }

    /**
     * Spot Instances of one pool: each moment at the price that was in force then. The price on the line is the mean over the
     * hours.
     *
     * @param runs for which EC2 charges
     */
    public BillBuilder spotInstances(SpotPool pool, List<RunInterval> runs) {
        BigDecimal cost = BigDecimal.ZERO;
        for (RunInterval run : runs) {
            RunInterval billed = bill.billed(BillingIncrement.EC2, run);
            cost = cost.add(pool.prices().usd(billed.startNanos(), billed.endNanos()));
        }
        BigDecimal hours = bill.billedHours(BillingIncrement.EC2, runs);
        if (hours.signum() > 0) {
            PriceOrigin origin = pool.priceOrigin();
            BigDecimal mean = BillBuilder.rounded(cost.divide(hours, MathContext.DECIMAL128));
            Price price = new Price(mean, "instance-hour", false, origin.date(), origin.source());
            String item = pool.type().name() + " Spot";
            bill.line(new BillLine(
                    SERVICE,
                    resource,
                    pool.zone().path(),
                    item,
                    PurchaseOption.SPOT,
                    BillBuilder.rounded(hours),
                    price,
                    BillBuilder.rounded(cost)));
        }
        return bill;
    }

    /**
     * Surplus CPU credits of burstable instances.
     *
     * @param family of the instance type, such as {@code t3}
     * @param credits charged within the window
     */
    public BillBuilder surplusCredits(String region, String family, BigDecimal credits) {
        return credits(region, family, family + " surplus CPU credits", credits);
    }

    /**
     * Surplus CPU credits that were neither earned back nor charged when the window ended. EC2 charges them once the
     * instance stops or is terminated (EC2 User Guide, "Unlimited mode for burstable performance instances").
     *
     * @param credits by which they grew within the window
     */
    public BillBuilder unpaidSurplusCredits(String region, String family, BigDecimal credits) {
        return credits(region, family, family + " surplus CPU credits, unpaid at the end", credits);
    }

    private BillBuilder credits(String region, String family, String item, BigDecimal credits) {
        BigDecimal vcpuHours = credits.divide(VCPU_HOUR_CREDITS, MathContext.DECIMAL128);
        Price price = bill.book().surplusCredits(region, family);
        return bill.add(SERVICE, resource, region, item, vcpuHours, price);
    }
}
