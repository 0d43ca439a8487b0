package io.virga.models.pricing;

import io.virga.models.commitment.Commitments;
import io.virga.models.commitment.DiscountTable;
import io.virga.models.commitment.HourlyUsage;
import io.virga.models.commitment.UsageType;
import io.virga.models.compute.Instance.RunInterval;
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

    /** Adds charges of EC2. */
    public Ec2Bill ec2(String resource) {
        return new Ec2Bill(resource, this);
    }

    /** Adds charges of RDS. */
    public RdsBill rds(String resource) {
        return new RdsBill(resource, this);
    }

    /** Adds charges of EBS. */
    public EbsBill ebs(String resource) {
        return new EbsBill(resource, this);
    }

    /** Dedicated Instances ran in the region, which is charged once for all of them. */
    void dedicated(String region, List<RunInterval> runs) {
        dedicatedRuns.computeIfAbsent(region, key -> new ArrayList<>()).addAll(runs);
    }

    /** Usage on demand within the window, to which commitments may apply. */
    void committable(UsageType type, RunInterval used) {
        hourly.add(type, used.startNanos(), used.endNanos());
    }

    /** The part of a run that is billed within the window. */
    RunInterval billed(BillingIncrement increment, RunInterval run) {
        return increment.billed(run, fromNanos, toNanos);
    }

    /** For how long the runs are billed within the window. */
    BigDecimal billedHours(BillingIncrement increment, List<RunInterval> runs) {
        return hours(increment.billedNanos(runs, fromNanos, toNanos));
    }

    /** The same in months. */
    BigDecimal billedMonths(BillingIncrement increment, List<RunInterval> runs) {
        return months(increment.billedNanos(runs, fromNanos, toNanos));
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

    /** Backups of databases beyond what is free, in bytes times nanoseconds. */
    public BillBuilder databaseBackups(String resource, String region, BiFunction<Long, Long, BigInteger> billed) {
        BigInteger byteNanos = integral(billed);
        if (byteNanos.signum() == 0) {
            return this;
        }
        BigDecimal months = gigabyteMonths(byteNanos);
        return add("AmazonRDS", resource, region, "backup storage", months, book.ebs(region, "rds-backup-gb-month"));
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

    /** A line whose cost is no product of its parts. */
    void line(BillLine line) {
        lines.add(line);
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
