package io.virga.models.commitment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reserved Instances of one type that were bought together. Source: EC2 User Guide, "How Reserved Instances are applied".
 *
 * @param name tells them from the account's others
 * @param zone {@code region.zone} of zonal ones, which apply to their exact type there; null of regional ones
 * @param count how many, at least 1
 * @param usdAnHour each, all payments spread over the hours of the term
 */
public record ReservedInstance(
        String name,
        String instanceType,
        String region,
        @Nullable String zone,
        String platform,
        boolean dedicated,
        int count,
        BigDecimal usdAnHour,
        Term term) {
    public ReservedInstance {
        if (count < 1) {
            throw new IllegalArgumentException("Reserved Instances " + name + " are at least one, not " + count);
        }
    }

    /** The same, so many of them. */
    ReservedInstance times(int number) {
        return new ReservedInstance(name, instanceType, region, zone, platform, dedicated, number, usdAnHour, term);
    }

    /** Whether usage of other sizes of the family counts: of regional ones for Linux with default tenancy. */
    public boolean isSizeFlexible() {
        return zone == null
                && platform.equals(UsageType.LINUX)
                && !dedicated
                && !FixedSizes.includes(instanceType.substring(0, instanceType.indexOf('.')));
    }

    boolean covers(UsageType usage) {
        boolean alike = usage.service() == UsageType.Service.EC2
                && usage.platform().equals(platform)
                && usage.dedicated() == dedicated;
        if (!alike
                || !usage.region().equals(region)
                || (zone != null && !usage.place().equals(zone))) {
            return false;
        }
        return isSizeFlexible() ? instanceType.startsWith(usage.family() + ".") : instanceType.equals(usage.item());
    }

    /** What they cover in one clock hour: normalized units where sizes are flexible, else instance-hours. */
    public BigDecimal unitsAnHour() {
        return units(instanceType).multiply(BigDecimal.valueOf(count));
    }

    /** What an hour of an instance of that type takes of it. */
    BigDecimal units(String ofType) {
        return isSizeFlexible() ? NormalizationFactor.of(ofType) : BigDecimal.ONE;
    }
}
