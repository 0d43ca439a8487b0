package io.virga.reports.view;

import io.virga.reports.format.Estimate;
import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where the money went: resources by cost, or whatever else lines are added up by, and under each its items.
 *
 * @param total of the measured window
 * @param monthly what a month costs if every hour is like these, with its interval
 */
public record CostView(Phrase total, Phrase monthly, List<Group> groups) {
    /**
     * A resource, service, zone or item.
     *
     * @param share of all that is paid, 0 to 1: the length of its bar; below 0 for what is taken off
     */
    public record Group(String name, Phrase cost, double share, List<Item> items) {}

    /** One item of a resource, in all places. */
    public record Item(String name, String service, Phrase quantity, Phrase cost, double share) {}

    /** By resource. */
    public static CostView from(RunResult result) {
        return from(result, CostBy.RESOURCE);
    }

    public static CostView from(RunResult result, CostBy by) {
        Bill bill = result.bill();
        List<Integer> all = IntStream.range(0, bill.lines().size()).boxed().toList();
        return new CostView(
                Quantity.of(bill.total(), bill.currency(), Source.at("/bill/total")),
                monthly(result).phrase(),
                grouped(bill, all, by::key).values().stream()
                        .map(lines -> group(bill, lines, by))
                        .sorted(Comparator.comparingDouble((Group group) -> Math.abs(group.share()))
                                .reversed())
                        .toList());
    }

    /** What a month costs if every hour is like these; one replication has no interval. */
    static Estimate monthly(RunResult result) {
        Bill bill = result.bill();
        boolean one = result.simulate().replications() == 1;
        return new Estimate(
                bill.monthly(),
                one ? null : bill.low(),
                one ? null : bill.high(),
                bill.currency(),
                "/bill",
                "monthly",
                null);
    }

    private static Group group(Bill bill, List<Integer> lines, CostBy by) {
        List<Item> items = grouped(bill, lines, line -> line.item() + "\n" + line.unit()).values().stream()
                .map(same -> item(bill, same))
                .sorted(Comparator.comparingDouble((Item item) -> Math.abs(item.share()))
                        .reversed())
                .toList();
        return new Group(by.key(bill.lines().get(lines.get(0))), cost(bill, lines), share(bill, lines), items);
    }

    private static Item item(Bill bill, List<Integer> lines) {
        BillLine first = bill.lines().get(lines.get(0));
        Phrase quantity = Quantity.of(sum(bill, lines, BillLine::quantity), first.unit(), source(lines, "quantity"));
        return new Item(first.item(), first.service(), quantity, cost(bill, lines), share(bill, lines));
    }

    private static Phrase cost(Bill bill, List<Integer> lines) {
        return Quantity.of(sum(bill, lines, BillLine::cost), bill.currency(), source(lines, "cost"));
    }

    private static double share(Bill bill, List<Integer> lines) {
        BigDecimal paid = bill.lines().stream()
                .map(BillLine::cost)
                .reduce(BigDecimal.ZERO, (sum, cost) -> sum.add(cost.max(BigDecimal.ZERO)));
        return paid.signum() == 0
                ? 0
                : sum(bill, lines, BillLine::cost)
                        .divide(paid, MathContext.DECIMAL64)
                        .doubleValue();
    }

    private static BigDecimal sum(Bill bill, List<Integer> lines, Function<BillLine, BigDecimal> field) {
        return lines.stream().map(at -> field.apply(bill.lines().get(at))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Source source(List<Integer> lines, String field) {
        return new Source(
                Source.Step.SUM,
                lines.stream().map(at -> "/bill/lines/" + at + "/" + field).toList());
    }

    private static Map<String, List<Integer>> grouped(Bill bill, List<Integer> lines, Function<BillLine, String> key) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int at : lines) {
            groups.computeIfAbsent(key.apply(bill.lines().get(at)), absent -> new ArrayList<>())
                    .add(at);
        }
        return groups;
    }
}
