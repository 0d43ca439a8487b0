package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.ShortestDecimal;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.TimeShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Where the time of each request class went: its parts from the longest, and what share of the whole each is. */
public record TimeView(List<ClassTime> classes) {
    private static final Set<String> LOST = Set.of("queued", "throttled", "retries");

    /**
     * A request class.
     *
     * @param mean latency of its answered requests
     * @param slowest mean latency of the slowest percent of them
     */
    public record ClassTime(String of, Phrase mean, Phrase slowest, List<Slice> slices) {}

    /**
     * One part.
     *
     * @param what such as "web served"; the resource alone where the phase says no more
     * @param phase queued, throttled, served, network or retries
     * @param time in the mean
     * @param slowest in the mean of the slowest percent
     * @param share of the class's mean, 0 to 1
     */
    public record Slice(String what, String phase, Phrase time, Phrase slowest, double share) {
        /** Waiting and trying again are lost time; serving and travelling are not. */
        public String tone() {
            return LOST.contains(phase) ? "lost" : "spent";
        }
    }

    public static TimeView from(RunResult result) {
        Map<String, List<Integer>> byClass = new LinkedHashMap<>();
        List<TimeShare> shares = result.whereTimeWent();
        for (int at = 0; at < shares.size(); at++) {
            String of = shares.get(at).workload() + "." + shares.get(at).requestClass();
            byClass.computeIfAbsent(of, absent -> new ArrayList<>()).add(at);
        }
        return new TimeView(byClass.entrySet().stream()
                .map(one -> classTime(one.getKey(), one.getValue(), shares))
                .toList());
    }

    private static ClassTime classTime(String of, List<Integer> parts, List<TimeShare> shares) {
        double total = exactSum(parts, shares, TimeShare::seconds).doubleValue();
        List<Slice> slices = parts.stream()
                .filter(at -> shares.get(at).seconds() > 0)
                .sorted(Comparator.comparingDouble(
                                (Integer at) -> shares.get(at).seconds())
                        .reversed())
                .map(at -> slice(shares.get(at), at, total))
                .toList();
        return new ClassTime(
                of,
                total(parts, shares, TimeShare::seconds, "seconds"),
                total(parts, shares, TimeShare::slowestPercentSeconds, "slowestPercentSeconds"),
                slices);
    }

    private static Phrase total(
            List<Integer> parts, List<TimeShare> shares, ToDoubleFunction<TimeShare> seconds, String property) {
        Source sum = new Source(
                Source.Step.SUM, parts.stream().map(at -> pointer(at, property)).toList());
        return Quantity.of(exactSum(parts, shares, seconds), "s", sum);
    }

    private static BigDecimal exactSum(
            List<Integer> parts, List<TimeShare> shares, ToDoubleFunction<TimeShare> seconds) {
        return parts.stream()
                .map(at -> ShortestDecimal.exactly(seconds.applyAsDouble(shares.get(at))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Slice slice(TimeShare part, int at, double total) {
        boolean plain = part.resource().equals(part.phase());
        String what = plain ? part.resource() : part.resource() + " " + part.phase();
        Phrase time = Quantity.of(part.seconds(), "s", Source.at(pointer(at, "seconds")));
        Phrase slowest =
                Quantity.of(part.slowestPercentSeconds(), "s", Source.at(pointer(at, "slowestPercentSeconds")));
        return new Slice(what, part.phase(), time, slowest, part.seconds() / total);
    }

    private static String pointer(int at, String property) {
        return "/whereTimeWent/" + at + "/" + property;
    }
}
