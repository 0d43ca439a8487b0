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

/** Where the time of each request class went: its parts from the longest, and what share of the whole each is. */
public record TimeView(List<ClassTime> classes) {
    /** A request class with the mean latency of its good requests. */
    public record ClassTime(String of, Phrase mean, List<Slice> slices) {}

    /**
     * One part.
     *
     * @param what such as "web served"; the resource alone where the phase says no more
     * @param phase queued, served, network or retries
     * @param share of the class's mean, 0 to 1
     */
    public record Slice(String what, String phase, Phrase time, double share) {
        /** Waiting and trying again are lost time; serving and travelling are not. */
        public String tone() {
            return phase.equals("queued") || phase.equals("retries") ? "lost" : "spent";
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
        BigDecimal exactTotal = parts.stream()
                .map(at -> ShortestDecimal.exactly(shares.get(at).seconds()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        double total = exactTotal.doubleValue();
        List<Slice> slices = parts.stream()
                .filter(at -> shares.get(at).seconds() > 0)
                .sorted(Comparator.comparingDouble(
                                (Integer at) -> shares.get(at).seconds())
                        .reversed())
                .map(at -> slice(shares.get(at), at, total))
                .toList();
        Source sum = new Source(
                Source.Step.SUM, parts.stream().map(TimeView::pointer).toList());
        return new ClassTime(of, Quantity.of(exactTotal, "s", sum), slices);
    }

    private static Slice slice(TimeShare part, int at, double total) {
        boolean plain = part.resource().equals(part.phase());
        String what = plain ? part.resource() : part.resource() + " " + part.phase();
        Phrase time = Quantity.of(part.seconds(), "s", Source.at(pointer(at)));
        return new Slice(what, part.phase(), time, part.seconds() / total);
    }

    private static String pointer(int at) {
        return "/whereTimeWent/" + at + "/seconds";
    }
}
