package io.virga.models.pricing;

import io.virga.models.commitment.Commitments;
import io.virga.models.commitment.DiscountTable;
import io.virga.models.commitment.HourlyUsage;
import io.virga.models.commitment.UsageType;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.spot.PriceOrigin;
import io.virga.models.spot.SpotPool;
import io.virga.models.storage.VolumeSettings;
import io.virga.models.topology.AvailabilityZone;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the bill of a window from what was metered in it.
 *
 * <p>The cost of a line is computed from its exact usage with 34 digits and rounded once, half up, to a millionth of a dollar;
 * a total is the sum of rounded lines. Usage of nothing makes no line. Which part of a run belongs to the window is told by
 * {@link BillingIncrement}.
 */
public final class BillBuilder {
    private static final int DECIMALS = 6;
    private static final BigDecimal HOUR_NANOS = BigDecimal.valueOf(3_600_000_000_000L);
    /** Of 730 hours, as AWS's calculator has them. */
    private static final long MONTH_NANOS = 730 * 3_600_000_000_000L;

    private static final BigDecimal VCPU_HOUR_CREDITS = BigDecimal.valueOf(60);
    private static final BigDecimal GB_BYTES = BigDecimal.valueOf(1L << 30);
    static final String DNS = "DNS zones and queries";
    static final String GATEWAYS = "NAT gateways and VPC endpoints";
    private static final List<String> NOT_METERED = List.of(
            "data to and from the internet",
            "EBS volumes that the scenario does not describe, those of the database included",
            "backups, and snapshots that the scenario does not describe",
            "CPU credits of burstable database classes",
            "detailed monitoring and alarms",
            GATEWAYS,
            DNS,
            "support and tax");

    private final PriceBook book;
    private final long fromNanos;
    private final long toNanos;
    private final List<BillLine> lines = new ArrayList<>();
    private final Map<String, List<RunInterval>> dedicatedRuns = new LinkedHashMap<>();
    private final Commitments commitments;
    private final HourlyUsage hourly;
    private long monthNanos = MONTH_NANOS;
    private final List<String> notMetered = new ArrayList<>(NOT_METERED);
    private @Nullable FreeTier freeTier;

    /** @param toNanos end of the window, which is [from, to) on the simulation's clock */
    public BillBuilder(PriceBook book, long fromNanos, long toNanos) {
        this(book, fromNanos, toNanos, Commitments.NONE);
    }

    /** @param commitments of the account, which pay for its instances on demand */
    public BillBuilder(PriceBook book, long fromNanos, long toNanos, Commitments commitments) {
        if (fromNanos >= toNanos) {
            throw new IllegalArgumentException(
                    "the window of a bill must not be empty: from " + fromNanos + " ns to " + toNanos + " ns");
        }
        this.book = book;
        this.fromNanos = fromNanos;
        this.toNanos = toNanos;
        this.commitments = commitments;
        this.hourly = new HourlyUsage(fromNanos, toNanos);
    }

    /**
     * How long the month is over which prices by the month are spread, 730 hours unless told. AWS's bills use the calendar's.
     *
     * @param nanos positive
     */
    public BillBuilder month(long nanos) {
        if (nanos <= 0) {
            throw new IllegalArgumentException("a month must not be empty: " + nanos + " ns");
        }
        monthNanos = nanos;
        return this;
    }

    /** What is free each month is not billed; the month is known by then. */
    public BillBuilder withFreeTier() {
        freeTier = new FreeTier(windowMonths());
        return this;
    }

    /** The bill says no longer that it lacks this, which the scenario describes. */
    void meters(String what) {
        notMetered.remove(what);
    }

    /** What is left of the usage when the free tier is taken off, should the account have it. */
    BigDecimal beyondFreeTier(FreeTier.Allowance allowance, BigDecimal usage) {
        return freeTier == null ? usage : freeTier.beyond(allowance, usage);
    }

    /** EC2 instances of one type in one zone, on demand: billed while they run, not while they are pending. */
    public BillBuilder instances(String resource, AvailabilityZone zone, String type, List<RunInterval> runs) {
        long billedNanos = BillingIncrement.EC2.billedNanos(runs, fromNanos, toNanos);
        Price price = book.ec2OnDemand(zone.region().name(), type);
        UsageType usage = UsageType.instances(zone.path(), type, price.usd());
        for (RunInterval run : runs) {
            RunInterval billed = BillingIncrement.EC2.billed(run, fromNanos, toNanos);
            hourly.add(usage, billed.startNanos(), billed.endNanos());
        }
        return add("AmazonEC2", resource, zone.path(), type + " on-demand", hours(billedNanos), price);
    }

    /** Dedicated Instances of one type in one zone. A region in which any runs is charged for that once, on a line of its own. */
    public BillBuilder dedicatedInstances(String resource, AvailabilityZone zone, String type, List<RunInterval> runs) {
        String region = zone.region().name();
        dedicatedRuns.computeIfAbsent(region, key -> new ArrayList<>()).addAll(runs);
        long billedNanos = BillingIncrement.EC2.billedNanos(runs, fromNanos, toNanos);
        Price price = book.dedicatedInstance(region, type);
        return add("AmazonEC2", resource, zone.path(), type + " Dedicated Instance", hours(billedNanos), price);
    }

    private void addDedicatedRegions() {
        dedicatedRuns.forEach((region, runs) -> add(
                "AmazonEC2",
                region,
                region,
                "Dedicated Instances in the region",
                hours(BillingIncrement.EXACT.billedNanos(Runs.union(runs), fromNanos, toNanos)),
                book.dedicatedRegionHour()));
    }

    /** The capacity of a reservation for one type in one zone, for as long as no instance in it is billed. */
    public BillBuilder unusedReservation(
            String resource, AvailabilityZone zone, String type, List<RunInterval> unused) {
        long billedNanos = BillingIncrement.EXACT.billedNanos(unused, fromNanos, toNanos);
        Price price = book.ec2OnDemand(zone.region().name(), type);
        String item = type + " unused reservation";
        line(
                "AmazonEC2",
                resource,
                zone.path(),
                item,
                PurchaseOption.UNUSED_CAPACITY_RESERVATIONS,
                hours(billedNanos),
                price);
        return this;
    }

    /**
     * Dedicated Hosts of one kind in one zone: billed while they are allocated, whatever runs on them.
     *
     * @param wholeType the instance type that fills such a host; null if there is none
     * @param lives of the hosts
     */
    public BillBuilder dedicatedHosts(
            String resource,
            AvailabilityZone zone,
            String family,
            @Nullable String wholeType,
            List<RunInterval> lives) {
        long billedNanos = BillingIncrement.EC2.billedNanos(lives, fromNanos, toNanos);
        Price price = book.dedicatedHost(zone.region().name(), family, wholeType);
        return add("AmazonEC2", resource, zone.path(), family + " Dedicated Host", hours(billedNanos), price);
    }

    /**
     * Spot Instances of one pool: each moment at the price that was in force then. The price on the line is the mean over the
     * hours.
     *
     * @param runs for which EC2 charges
     */
    public BillBuilder spotInstances(String resource, SpotPool pool, List<RunInterval> runs) {
        long billedNanos = 0;
        BigDecimal cost = BigDecimal.ZERO;
        for (RunInterval run : runs) {
            RunInterval billed = BillingIncrement.EC2.billed(run, fromNanos, toNanos);
            billedNanos += billed.endNanos() - billed.startNanos();
            cost = cost.add(pool.prices().usd(billed.startNanos(), billed.endNanos()));
        }
        if (billedNanos > 0) {
            BigDecimal hours = hours(billedNanos);
            PriceOrigin origin = pool.priceOrigin();
            BigDecimal mean = rounded(cost.divide(hours, MathContext.DECIMAL128));
            Price price = new Price(mean, "instance-hour", false, origin.date(), origin.source());
            String item = pool.type().name() + " Spot";
            lines.add(new BillLine(
                    "AmazonEC2",
                    resource,
                    pool.zone().path(),
                    item,
                    PurchaseOption.SPOT,
                    rounded(hours),
                    price,
                    rounded(cost)));
        }
        return this;
    }

    /**
     * Surplus CPU credits of burstable instances.
     *
     * @param family of the instance type, such as {@code t3}
     * @param credits charged within the window
     */
    public BillBuilder surplusCredits(String resource, String region, String family, BigDecimal credits) {
        return credits(resource, region, family, family + " surplus CPU credits", credits);
    }

    /**
     * Surplus CPU credits that were neither earned back nor charged when the window ended. EC2 charges them once the
     * instance stops or is terminated (EC2 User Guide, "Unlimited mode for burstable performance instances").
     *
     * @param credits by which they grew within the window
     */
    public BillBuilder unpaidSurplusCredits(String resource, String region, String family, BigDecimal credits) {
        return credits(resource, region, family, family + " surplus CPU credits, unpaid at the end", credits);
    }

    private BillBuilder credits(String resource, String region, String family, String item, BigDecimal credits) {
        BigDecimal vcpuHours = credits.divide(VCPU_HOUR_CREDITS, MathContext.DECIMAL128);
        Price price = book.surplusCredits(region, family);
        return add("AmazonEC2", resource, region, item, vcpuHours, price);
    }

    /** An RDS instance in one zone, on demand. */
    public BillBuilder database(
            String resource, AvailabilityZone zone, String dbClass, String engine, List<RunInterval> runs) {
        long billedNanos = BillingIncrement.RDS.billedNanos(runs, fromNanos, toNanos);
        Price price = book.rdsOnDemand(zone.region().name(), dbClass, engine);
        String item = dbClass + " " + engine + " on-demand";
        return add("AmazonRDS", resource, zone.path(), item, hours(billedNanos), price);
    }

    /**
     * An RDS instance with a standby in another zone of the region, on demand: twice the price of one (RDS pricing, Multi-AZ
     * deployments).
     */
    public BillBuilder multiAzDatabase(
            String resource, String region, String dbClass, String engine, List<RunInterval> runs) {
        long billedNanos = BillingIncrement.RDS.billedNanos(runs, fromNanos, toNanos);
        Price one = book.rdsOnDemand(region, dbClass, engine);
        Price both = new Price(one.usd().add(one.usd()), one.unit(), one.recalled(), one.date(), one.source());
        String item = dbClass + " " + engine + " Multi-AZ on-demand";
        return add("AmazonRDS", resource, region, item, hours(billedNanos), both);
    }

    /** Backups of databases beyond what is free, in bytes times nanoseconds. */
    public BillBuilder databaseBackups(String resource, String region, BiFunction<Long, Long, BigInteger> billed) {
        BigInteger byteNanos = integral(billed);
        if (byteNanos.signum() == 0) {
            return this;
        }
        BigDecimal months = gigabyteMonths(byteNanos);
        return add("AmazonRDS", resource, region, "backup storage", months, book.ebs(region, "rds-backup-gb-month"));
    }

    /** An RDS Proxy while its database has so many vCPUs: by these, at least two (Amazon RDS Proxy pricing). */
    public BillBuilder databaseProxy(String resource, String region, int vcpus, List<RunInterval> during) {
        long billedNanos = BillingIncrement.EXACT.billedNanos(during, fromNanos, toNanos);
        BigDecimal vcpuHours = hours(billedNanos).multiply(BigDecimal.valueOf(Math.max(2, vcpus)));
        return add("AmazonRDS", resource, region, "RDS Proxy", vcpuHours, book.proxyVcpuHour(region));
    }

    /** A snapshot in the standard tier that is there all the time. */
    public BillBuilder snapshot(String resource, String region, long bytes) {
        BigDecimal gigabyteMonths = gigabytes(bytes).multiply(months(toNanos - fromNanos), MathContext.DECIMAL128);
        return add(
                "AmazonEC2", resource, region, "snapshot", gigabyteMonths, book.ebs(region, "ebs-snapshot-gb-month"));
    }

    /** Fast snapshot restore of one snapshot in one zone, enabled all the time. */
    public BillBuilder fastSnapshotRestore(String resource, AvailabilityZone zone) {
        Price price = book.ebs(zone.region().name(), "ebs-fast-snapshot-restore-hour");
        return add("AmazonEC2", resource, zone.path(), "fast snapshot restore", hours(toNanos - fromNanos), price);
    }

    /** Fast snapshot restore of one snapshot in one zone, billed by the minute and at least for an hour. */
    BillBuilder fastSnapshotRestore(String resource, AvailabilityZone zone, List<RunInterval> enabled) {
        long billedNanos = BillingIncrement.FAST_SNAPSHOT_RESTORE.billedNanos(enabled, fromNanos, toNanos);
        Price price = book.ebs(zone.region().name(), "ebs-fast-snapshot-restore-hour");
        return add("AmazonEC2", resource, zone.path(), "fast snapshot restore", hours(billedNanos), price);
    }

    /** The months that so many bytes are there all the time. */
    BigDecimal gigabyteMonths(long bytes) {
        return gigabytes(bytes).multiply(months(toNanos - fromNanos), MathContext.DECIMAL128);
    }

    /** How long the window is. */
    BigDecimal windowMonths() {
        return months(toNanos - fromNanos);
    }

    /** How long the window is. */
    BigDecimal windowHours() {
        return hours(toNanos - fromNanos);
    }

    PriceBook book() {
        return book;
    }

    /** The nanoseconds of the window in which an RDS machine is billed that was there in those intervals. */
    long billedDatabaseNanos(List<RunInterval> runs) {
        return BillingIncrement.RDS.billedNanos(runs, fromNanos, toNanos);
    }

    /** Whether what happens at that time is on this bill. */
    boolean covers(long timeNanos) {
        return timeNanos >= fromNanos && timeNanos < toNanos;
    }

    /** What a quantity that changes with time adds up to within the window. */
    BigInteger integral(BiFunction<Long, Long, BigInteger> history) {
        return history.apply(fromNanos, toNanos);
    }

    /** Bytes that were stored for so many nanoseconds. */
    BillBuilder gigabyteMonths(String resource, String region, String words, String item, BigInteger byteNanos) {
        return add("AmazonEC2", resource, region, words, gigabyteMonths(byteNanos), book.ebs(region, item));
    }

    private BigDecimal gigabyteMonths(BigInteger byteNanos) {
        return new BigDecimal(byteNanos)
                .divide(BigDecimal.valueOf(monthNanos).multiply(GB_BYTES), MathContext.DECIMAL128);
    }

    /** Bytes that were moved. */
    BillBuilder gigabytes(String resource, String region, String words, String item, BigInteger bytes) {
        BigDecimal gigabytes = new BigDecimal(bytes).divide(GB_BYTES, MathContext.DECIMAL128);
        return add("AmazonEC2", resource, region, words, gigabytes, book.ebs(region, item));
    }

    /** EBS volumes that were ordered alike, in one zone: what is provisioned is billed, used or not, in full seconds. */
    public BillBuilder volumes(
            String resource,
            AvailabilityZone zone,
            VolumePrices prices,
            VolumeSettings volume,
            List<RunInterval> lives) {
        BigDecimal months = months(BillingIncrement.EC2.billedNanos(lives, fromNanos, toNanos));
        for (VolumeCharge charge : VolumeCharge.of(volume, prices)) {
            Price price = book.ebs(zone.region().name(), charge.item());
            add(
                    "AmazonEC2",
                    resource,
                    zone.path(),
                    charge.words(),
                    charge.quantity().multiply(months),
                    price);
        }
        return this;
    }

    /**
     * A load balancer.
     *
     * @param life when it was there
     * @param hours what each hour of the window held, the last perhaps in part
     */
    public BillBuilder loadBalancer(
            String resource, String region, CapacityUnit unit, RunInterval life, List<LcuUsage> hours) {
        long billedNanos = BillingIncrement.HOUR.billedNanos(List.of(life), fromNanos, toNanos);
        Price hour = book.loadBalancerHour(region, unit);
        add("AWSELB", resource, region, "load balancer hours", hours(billedNanos), hour);
        BigDecimal unitHours = hours.stream().map(unit::unitHours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return add("AWSELB", resource, region, "capacity units", unitHours, book.capacityUnitHour(region, unit));
    }

    /** Public IPv4 addresses that are held all the time. */
    public BillBuilder publicIpv4(String resource, String region, int addresses) {
        BigDecimal addressHours = hours(toNanos - fromNanos).multiply(BigDecimal.valueOf(addresses));
        return add("AmazonVPC", resource, region, "public IPv4 addresses", addressHours, book.publicIpv4Hour(region));
    }

    /**
     * Data between the zones of a region that the resources of one zone pay for: what they send out of the zone and what they
     * receive from outside it. Data between a load balancer and its targets is free, and a database does not pay for its side.
     */
    public BillBuilder interZoneData(AvailabilityZone zone, long bytesOut, long bytesIn) {
        String region = zone.region().name();
        Price price = book.interZoneGigabyte(region);
        add("AWSDataTransfer", zone.path(), zone.path(), "data out to other zones", gigabytes(bytesOut), price);
        return add("AWSDataTransfer", zone.path(), zone.path(), "data in from other zones", gigabytes(bytesIn), price);
    }

    /** Data from one region to another, which the sender's side pays for. */
    public BillBuilder interRegionData(String from, String to, long bytes) {
        Price price = book.interRegionGigabyte(from, to);
        return add("AWSDataTransfer", from, from, "data out to " + to, gigabytes(bytes), price);
    }

    public Bill build() {
        addDedicatedRegions();
        dedicatedRuns.clear();
        List<CommitmentPayment> payments = List.of();
        if (!commitments.isEmpty()) {
            payments = new CommitmentLines(this, DiscountTable.load(), book.date()).add(hourly, commitments);
        }
        return new Bill(
                "USD",
                book.name() + " " + book.date(),
                List.copyOf(lines),
                payments,
                List.copyOf(notMetered),
                hourly.list());
    }

    BillBuilder add(String service, String resource, String place, String item, BigDecimal quantity, Price price) {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException(resource + ": usage must not be negative: " + quantity);
        }
        line(service, resource, place, item, PurchaseOption.ON_DEMAND, quantity, price);
        return this;
    }

    /** A line of any quantity but 0, of which there is none. */
    void line(
            String service,
            String resource,
            String place,
            String item,
            PurchaseOption purchase,
            BigDecimal quantity,
            Price price) {
        if (quantity.signum() != 0) {
            BigDecimal cost = rounded(quantity.multiply(price.usd(), MathContext.DECIMAL128));
            lines.add(new BillLine(service, resource, place, item, purchase, rounded(quantity), price, cost));
        }
    }

    static BigDecimal hours(long nanos) {
        return BigDecimal.valueOf(nanos).divide(HOUR_NANOS, MathContext.DECIMAL128);
    }

    private BigDecimal months(long nanos) {
        return BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(monthNanos), MathContext.DECIMAL128);
    }

    static BigDecimal gigabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(GB_BYTES, MathContext.DECIMAL128);
    }

    static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
