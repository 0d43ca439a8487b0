package io.virga.models.commitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many regional standard Reserved Instances of each family make given hours of usage cheapest. One more of them saves
 * less than the one before, so that one buys for as long as the next pays: as it does if its part of the hours is used at
 * least as much as its price is of that on demand.
 */
public final class BestReservation {
    private final DiscountTable discounts;
    private final Term term;

    public BestReservation(DiscountTable discounts, Term term) {
        this.discounts = discounts;
        this.term = term;
    }

    /** Usage that one kind of Reserved Instance covers. */
    private record Kind(String family, String region, String fixedType) {
        static Kind of(UsageType usage) {
            boolean fixed = FixedSizes.includes(usage.family());
            return new Kind(usage.family(), usage.region(), fixed ? usage.item() : "");
        }
    }

    /** Of families with discounts, in alphabetical order; empty if none pays. */
    public List<ReservedInstance> of(List<UsageHour> hours) {
        Map<Kind, UsageType> smallest = smallest(hours);
        List<ReservedInstance> best = new ArrayList<>();
        smallest.forEach((kind, type) -> {
            var usd = discounts.reservedUsd(type.family(), term, type.onDemandUsd());
            if (usd != null) {
                ReservedInstance one = new ReservedInstance(
                        type.family() + " in " + type.region(),
                        type.item(),
                        type.region(),
                        null,
                        UsageType.LINUX,
                        false,
                        1,
                        usd,
                        term);
                int count = count(
                        used(hours, kind, one),
                        hours,
                        usd.doubleValue() / type.onDemandUsd().doubleValue());
                if (count > 0) {
                    best.add(one.times(count));
                }
            }
        });
        return best;
    }

    /** One buys the smallest size in use: it leaves the finest choice. */
    private static Map<Kind, UsageType> smallest(List<UsageHour> hours) {
        Map<Kind, UsageType> smallest = new TreeMap<>(
                Comparator.comparing(Kind::family).thenComparing(Kind::region).thenComparing(Kind::fixedType));
        for (UsageHour hour : hours) {
            for (UsageType type : hour.units().keySet()) {
                if (type.service() == UsageType.Service.EC2
                        && type.platform().equals(UsageType.LINUX)
                        && !type.dedicated()) {
                    smallest.merge(Kind.of(type), type, BestReservation::smaller);
                }
            }
        }
        return smallest;
    }

    private static UsageType smaller(UsageType a, UsageType b) {
        return NormalizationFactor.of(b.item()).compareTo(NormalizationFactor.of(a.item())) < 0 ? b : a;
    }

    /** By hour, how many of that Reserved Instance the usage of its kind would take. */
    private static double[] used(List<UsageHour> hours, Kind kind, ReservedInstance one) {
        double[] used = new double[hours.size()];
        for (int hour = 0; hour < used.length; hour++) {
            for (Map.Entry<UsageType, BigDecimal> entry :
                    hours.get(hour).units().entrySet()) {
                if (Kind.of(entry.getKey()).equals(kind)) {
                    double units = one.units(entry.getKey().item()).doubleValue()
                            / one.unitsAnHour().doubleValue();
                    used[hour] += entry.getValue().doubleValue() * units;
                }
            }
            used[hour] /= hours.get(hour).part().doubleValue();
        }
        return used;
    }

    private static int count(double[] used, List<UsageHour> hours, double price) {
        double time =
                hours.stream().mapToDouble(hour -> hour.part().doubleValue()).sum();
        for (int count = 0; ; count++) {
            double saved = 0;
            for (int hour = 0; hour < used.length; hour++) {
                saved += Math.max(0, Math.min(1, used[hour] - count))
                        * hours.get(hour).part().doubleValue();
            }
            if (saved <= price * time) {
                return count;
            }
        }
    }
}
