package io.virga.models.pricing;

import io.virga.models.bundled.NearestNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** On-demand list prices by region, without tax, each with its source and date. What it lacks is an error, never zero. */
public final class PriceBook {
    static final String EC2 = "ec2-on-demand";
    static final String RDS = "rds-on-demand";
    static final String ELASTICACHE = "elasticache-on-demand";
    static final String INTER_ZONE_GB = "inter-zone-gb";
    static final String INTER_REGION_GB = "inter-region-gb";
    static final String INTER_REGION_US_EAST_GB = "inter-region-us-east-gb";
    static final String PUBLIC_IPV4_HOUR = "public-ipv4-hour";
    private static final String PROXY_VCPU_HOUR = "rds-proxy-vcpu-hour";
    static final String CPU_CREDITS = "cpu-credits";
    static final String CPU_CREDITS_T4G = "cpu-credits-t4g";

    /** Of the price of Redis, as recalled. */
    private static final BigDecimal VALKEY_FACTOR = new BigDecimal("0.80");

    private static final BigDecimal DEDICATED_HOST_FACTOR = new BigDecimal("1.1");
    private static final SortedMap<String, BigDecimal> DEDICATED_INSTANCE_FACTORS = dedicatedInstanceFactors();
    private static final List<String> US_EAST = List.of("us-east-1", "us-east-2");
    private static final int SUGGESTIONS = 3;

    private final String name;
    private final Map<Item, Map<String, Price>> prices = new LinkedHashMap<>();

    /**
     * Something that has a price.
     *
     * @param block of like prices, such as {@link #EC2}
     * @param name within the block, such as {@code m7g.large}; that of the block where it holds one price
     */
    record Item(String block, String name) {}

    PriceBook(String name) {
        this.name = name;
    }

    /** The price book that the program ships with. */
    public static PriceBook load() {
        return BundledPrices.read();
    }

    /**
     * This book under others' prices, which replace its own or stand beside them.
     *
     * @param overName of the file that they are from
     * @throws IllegalArgumentException if one is of an item that this book does not have
     */
    public PriceBook under(String overName, List<OwnPrice> own) {
        PriceBook both = new PriceBook(overName + " over " + name);
        prices.forEach((item, byRegion) -> both.prices.put(item, new LinkedHashMap<>(byRegion)));
        for (OwnPrice price : own) {
            String itemName = price.name().isEmpty() ? price.item() : price.name();
            both.add(
                    price.item(),
                    itemName,
                    price.region(),
                    new Price(price.usd(), unit(price.item()), false, price.date(), price.source()));
        }
        return both;
    }

    private String unit(String block) {
        for (Map.Entry<Item, Map<String, Price>> entry : prices.entrySet()) {
            if (entry.getKey().block().equals(block)) {
                return entry.getValue().values().iterator().next().unit();
            }
        }
        throw new IllegalArgumentException("price book '" + name + "' has nothing that is billed as " + block);
    }

    /** What can have a price, and of each the names under which it has one; none where it has one price in a region. */
    public SortedMap<String, Set<String>> items() {
        SortedMap<String, Set<String>> items = new TreeMap<>();
        for (Item item : prices.keySet()) {
            Set<String> names = items.computeIfAbsent(item.block(), block -> new LinkedHashSet<>());
            if (!item.name().equals(item.block())) {
                names.add(item.name());
            }
        }
        return items;
    }

    void add(String block, String itemName, String region, Price price) {
        prices.computeIfAbsent(new Item(block, itemName), key -> new LinkedHashMap<>())
                .put(region, price);
    }

    public String name() {
        return name;
    }

    /** Date of its newest price. */
    public LocalDate date() {
        LocalDate newest = LocalDate.MIN;
        for (Map<String, Price> byRegion : prices.values()) {
            for (Price price : byRegion.values()) {
                newest = price.recalled() || price.date().isBefore(newest) ? newest : price.date();
            }
        }
        return newest;
    }

    /** The regions for which it has prices. */
    public Set<String> regions() {
        Set<String> regions = new LinkedHashSet<>();
        prices.values().forEach(byRegion -> regions.addAll(byRegion.keySet()));
        return regions;
    }

    /** The regions in which that EC2 type has a price on demand. */
    public Set<String> ec2Regions(String type) {
        return Collections.unmodifiableSet(
                prices.getOrDefault(new Item(EC2, type), Collections.emptyMap()).keySet());
    }

    /** An instance-hour of that EC2 type: Linux, shared tenancy. */
    public Price ec2OnDemand(String region, String type) {
        return find(EC2, type, region);
    }

    /**
     * An instance-hour of a Dedicated Instance of that type: the price on demand times the ratio that the list prices of its
     * family had in August 2023 (pricing.json of apache/libcloud). Other families have no price.
     */
    public Price dedicatedInstance(String region, String type) {
        String family = type.substring(0, Math.max(0, type.indexOf('.')));
        BigDecimal factor = DEDICATED_INSTANCE_FACTORS.get(family);
        if (factor == null) {
            throw new UnknownPriceException("price book '" + name + "' has no price for Dedicated Instances of family "
                    + family + "; it has those of "
                    + String.join(", ", DEDICATED_INSTANCE_FACTORS.keySet()));
        }
        Price shared = ec2OnDemand(region, type);
        return new Price(shared.usd().multiply(factor), shared.unit(), true, shared.date(), shared.source());
    }

    private static SortedMap<String, BigDecimal> dedicatedInstanceFactors() {
        SortedMap<String, BigDecimal> factors = new TreeMap<>();
        factors.put("m5", new BigDecimal("1.0625"));
        for (String family : List.of("r6i", "i4i", "m7i")) {
            factors.put(family, new BigDecimal("1.1"));
        }
        return factors;
    }

    /** An hour in which Dedicated Instances run in a region, however many; as recalled. */
    public Price dedicatedRegionHour() {
        return new Price(new BigDecimal("2.00"), "hour", true, date(), "EC2 Dedicated Instances pricing, as recalled");
    }

    /**
     * An hour of a Dedicated Host: a tenth more than the price on demand of the instance type that fills it. That fits the
     * list price of a c5 host in us-east-1, 3.366 USD; for others it is an estimate.
     *
     * @param wholeType null where no type fills the host, which then has no price
     */
    public Price dedicatedHost(String region, String family, @Nullable String wholeType) {
        if (wholeType == null) {
            throw new UnknownPriceException(
                    "price book '" + name + "' has no price for a Dedicated Host of family " + family);
        }
        Price whole = ec2OnDemand(region, wholeType);
        return new Price(whole.usd().multiply(DEDICATED_HOST_FACTOR), "host-hour", true, whole.date(), whole.source());
    }

    /**
     * An instance-hour of that RDS or Aurora class in one zone.
     *
     * @param engine {@code mysql}, {@code mariadb}, {@code postgres}, {@code aurora-mysql} or {@code aurora-postgresql}
     */
    public Price rdsOnDemand(String region, String dbClass, String engine) {
        return find(RDS, rdsItem(dbClass, engine), region);
    }

    static String rdsItem(String dbClass, String engine) {
        return dbClass + " " + (engine.equals("mariadb") ? "mysql" : engine);
    }

    /**
     * An hour of an ElastiCache node of that type; with Valkey a fifth less than with the others.
     *
     * @param engine {@code valkey}, {@code redis} or {@code memcached}
     */
    public Price cacheNode(String region, String nodeType, String engine) {
        Price listed = find(ELASTICACHE, nodeType, region);
        if (!engine.equals("valkey")) {
            return listed;
        }
        return new Price(listed.usd().multiply(VALKEY_FACTOR), listed.unit(), true, listed.date(), listed.source());
    }

    /** An hour of a load balancer, without its capacity units. */
    public Price loadBalancerHour(String region, CapacityUnit unit) {
        return find(unit.hourItem(), unit.hourItem(), region);
    }

    /** A load balancer capacity unit for an hour. */
    public Price capacityUnitHour(String region, CapacityUnit unit) {
        return find(unit.unitItem(), unit.unitItem(), region);
    }

    /** A GB, 2^30 bytes, to or from another zone of the region, charged in each direction. */
    public Price interZoneGigabyte(String region) {
        return find(INTER_ZONE_GB, INTER_ZONE_GB, region);
    }

    /** A GB, 2^30 bytes, to another region, charged to the sender; us-east-1 and us-east-2 have a price between them. */
    public Price interRegionGigabyte(String from, String to) {
        boolean withinUsEast = US_EAST.contains(from) && US_EAST.contains(to);
        String item = withinUsEast ? INTER_REGION_US_EAST_GB : INTER_REGION_GB;
        return find(item, item, from);
    }

    /** A public IPv4 address for an hour. */
    public Price publicIpv4Hour(String region) {
        return find(PUBLIC_IPV4_HOUR, PUBLIC_IPV4_HOUR, region);
    }

    /** A month of what EBS bills for, such as {@code ebs-gp3-gb-month}. */
    Price ebs(String region, String item) {
        return find(item, item, region);
    }

    /** A vCPU of the database behind an RDS Proxy, for an hour. */
    Price proxyVcpuHour(String region) {
        return find(PROXY_VCPU_HOUR, PROXY_VCPU_HOUR, region);
    }

    /** What Aurora bills for besides instances, such as {@code aurora-io-million}. */
    Price aurora(String region, String item) {
        return find(item, item, region);
    }

    /** What NAT gateways and endpoints bill for, such as {@code nat-gateway-gb}. */
    Price vpc(String region, String item) {
        return find(item, item, region);
    }

    /** What Lambda and API Gateway bill for, such as {@code lambda-gb-second}. */
    Price serverless(String region, String item) {
        return find(item, item, region);
    }

    /**
     * A vCPU-hour of surplus CPU credits, which is 60 of them.
     *
     * @param family of the instance type, such as {@code t3}
     */
    public Price surplusCredits(String region, String family) {
        String item = family.equals("t4g") ? CPU_CREDITS_T4G : CPU_CREDITS;
        return find(item, item, region);
    }

    private Price find(String block, String itemName, String region) {
        Price price = prices.getOrDefault(new Item(block, itemName), Collections.emptyMap())
                .get(region);
        if (price == null) {
            throw new UnknownPriceException(explain(block, itemName, region));
        }
        return price;
    }

    private String explain(String block, String itemName, String region) {
        String what = block.equals(itemName) ? itemName : block + " of " + itemName;
        String lack = "price book '" + name + "' has no price for " + what + " in " + region;
        if (!regions().contains(region)) {
            return lack + ", nor for anything else there; nearest region: " + nearest(region, regions());
        }
        Map<String, Price> elsewhere = prices.get(new Item(block, itemName));
        if (elsewhere != null) {
            return lack + "; it has one for " + String.join(", ", elsewhere.keySet());
        }
        Set<String> itemsHere = new LinkedHashSet<>();
        prices.forEach((item, byRegion) -> {
            if (item.block().equals(block) && byRegion.containsKey(region)) {
                itemsHere.add(item.name());
            }
        });
        return lack + "; nearest: " + nearest(itemName, itemsHere);
    }

    private static String nearest(String wanted, Collection<String> candidates) {
        return String.join(", ", NearestNames.of(wanted, candidates, SUGGESTIONS));
    }
}
