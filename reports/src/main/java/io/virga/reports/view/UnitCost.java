package io.virga.reports.view;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SimulateInfo;
import io.virga.scenarios.result.TimeShare;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a thousand answered requests of a class cost. The cost of a resource is divided among classes by the time for which it
 * served their answered requests; what serves none, such as data between zones and commitments, by what each class has of the
 * rest. So failed requests and idle resources are paid for by those that are answered.
 *
 * @param of workload and class, such as "shoppers.checkout"
 * @param requests answered in the window, mean over replications
 * @param perThousand in the currency of the bill
 */
public record UnitCost(String of, double requests, BigDecimal perThousand) {
    private static final double THOUSAND = 1_000;
    private static final int DIGITS = 6;

    /** Of each class of which any request was answered; their costs times their requests add up to the bill. */
    public static List<UnitCost> from(RunResult result) {
        Map<String, Double> answered = answered(result);
        Map<String, Map<String, Double>> weights = weights(result, answered);
        Map<String, Double> costs = new LinkedHashMap<>();
        double rest = 0;
        double timed = 0;
        for (BillLine line : result.bill().lines()) {
            double cost = line.cost().doubleValue();
            Map<String, Double> ofResource = weights.getOrDefault(line.resource(), Map.of());
            double all = ofResource.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (all > 0) {
                timed += cost;
                ofResource.forEach((of, weight) -> costs.merge(of, cost * weight / all, Double::sum));
            } else {
                rest += cost;
            }
        }
        return unitCosts(answered, costs, timed, rest);
    }

    private static List<UnitCost> unitCosts(
            Map<String, Double> answered, Map<String, Double> costs, double timed, double rest) {
        double all = answered.values().stream().mapToDouble(Double::doubleValue).sum();
        List<UnitCost> unitCosts = new ArrayList<>();
        answered.forEach((of, requests) -> {
            double own = costs.getOrDefault(of, 0.0);
            double cost = own + rest * (timed > 0 ? own / timed : requests / all);
            BigDecimal perThousand =
                    BigDecimal.valueOf(cost / requests * THOUSAND).setScale(DIGITS, RoundingMode.HALF_UP);
            unitCosts.add(new UnitCost(of, requests, perThousand));
        });
        return unitCosts;
    }

    /** Requests of each class that were answered. */
    private static Map<String, Double> answered(RunResult result) {
        SimulateInfo simulated = result.simulate();
        Map<String, Double> answered = new LinkedHashMap<>();
        for (TimeShare share : result.whereTimeWent()) {
            String of = of(share);
            for (Metric metric : result.metrics()) {
                Double rate = metric.value();
                if (metric.name().equals(of + ".throughput") && rate != null && rate > 0) {
                    answered.put(of, rate * (simulated.toSeconds() - simulated.fromSeconds()));
                }
            }
        }
        return answered;
    }

    /** Seconds for which each resource served each class. */
    private static Map<String, Map<String, Double>> weights(RunResult result, Map<String, Double> answered) {
        Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
        for (TimeShare share : result.whereTimeWent()) {
            Double requests = answered.get(of(share));
            if (requests != null && share.phase().equals("served")) {
                weights.computeIfAbsent(share.resource(), resource -> new LinkedHashMap<>())
                        .merge(of(share), requests * share.seconds(), Double::sum);
            }
        }
        return weights;
    }

    private static String of(TimeShare share) {
        return share.workload() + "." + share.requestClass();
    }
}
