package io.virga.reports.view;

import io.virga.reports.format.Estimate;
import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.ShortestDecimal;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.ObjectiveResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The six cards of the first screen: availability, latency, errors, throughput, cost and recovery. */
public final class Cards {
    private final RunResult result;
    private final MetricIndex index;
    private final List<String> workloads;
    private final String of;

    private Cards(RunResult result) {
        this.result = result;
        this.index = new MetricIndex(result.metrics());
        this.workloads = WorkloadRow.from(result).stream()
                .filter(row -> !row.isClass())
                .map(WorkloadRow::of)
                .toList();
        this.of = wanted().or(this::busiest).orElse("");
    }

    public static List<Card> of(RunResult result) {
        Cards cards = new Cards(result);
        return List.of(
                cards.availability(),
                cards.latency(),
                cards.errors(),
                cards.throughput(),
                cards.cost(),
                RecoveryCard.of(result, cards.objective("recovery")));
    }

    /** The workload of which something is wanted: the first objective tells what the reader cares about. */
    private Optional<String> wanted() {
        return result.objectives().stream()
                .map(ObjectiveResult::what)
                .flatMap(what -> workloads.stream()
                        .filter(workload -> what.startsWith(workload + " ") || what.startsWith(workload + ".")))
                .findFirst();
    }

    /** The workload with the most requests. */
    private Optional<String> busiest() {
        return result.metrics().stream()
                .filter(metric -> metric.name().endsWith(WorkloadRow.AVAILABILITY))
                .filter(metric -> workloads.contains(owner(metric)))
                .max(Comparator.comparingLong(Metric::events))
                .map(Cards::owner);
    }

    /** Says whose figure it is where there are several whose it could be. */
    private String label(String what) {
        return workloads.size() > 1 ? what + " of " + of : what;
    }

    private static String owner(Metric metric) {
        return metric.name().substring(0, metric.name().length() - WorkloadRow.AVAILABILITY.length());
    }

    private Card availability() {
        int at = objective("availability");
        List<Phrase> notes = new ArrayList<>();
        Optional<Estimate> seen =
                index.find(of + WorkloadRow.AVAILABILITY, "mean").map(MetricIndex.Found::estimate);
        if (at >= 0) {
            ObjectiveRow row = ObjectiveRow.from(result).get(at);
            notes.add(Phrase.words(row.what() + ", wanted ").then(row.limit()));
            budget(result.objectives().get(at), row.pointer()).ifPresent(notes::add);
            ObjectiveResult one = result.objectives().get(at);
            seen = Optional.of(Estimate.of(one.measured(), one.low(), one.high(), one.unit(), row.pointer())
                    .named("measured")
                    .against(ShortestDecimal.exactly(one.target())));
        }
        return card(at < 0 ? label("Availability") : "Availability", seen, notes, verdict(at));
    }

    /** How much of what may fail did fail: one minus measured, of one minus target. */
    private static Optional<Phrase> budget(ObjectiveResult one, String pointer) {
        if (one.measured() == null || one.target() >= 1) {
            return Optional.empty();
        }
        Source source = Source.of(Source.Step.BUDGET, pointer + "/measured", pointer + "/target");
        BigDecimal spent = Source.Step.BUDGET.apply(
                List.of(ShortestDecimal.exactly(one.measured()), ShortestDecimal.exactly(one.target())));
        return Optional.of(Quantity.of(spent, "1", source).then(" of the error budget spent"));
    }

    private Card latency() {
        List<Phrase> notes = new ArrayList<>();
        Optional<MetricIndex.Found> p99 = index.find(of + ".latency", "p99");
        for (String stat : List.of("p50", "p95")) {
            if (index.find(of + ".latency", stat).isPresent()) {
                notes.add(Phrase.words(stat + " ").then(index.point(of + ".latency", stat)));
            }
        }
        p99.map(found -> found.metric().note()).ifPresent(note -> notes.add(Phrase.words(note)));
        int at = objective("latency");
        if (at >= 0) {
            ObjectiveRow row = ObjectiveRow.from(result).get(at);
            notes.add(row.value().then(" " + row.what() + ", wanted ").then(row.limit()));
        }
        return card(label("Latency p99"), p99.map(MetricIndex.Found::estimate), notes, verdict(at));
    }

    private Card errors() {
        Phrase outcomes = index.counts(of + ".failed.");
        return card(
                label("Errors"),
                index.find(of + ".errors", "mean").map(MetricIndex.Found::estimate),
                outcomes.isEmpty() ? List.of() : List.of(outcomes.then(" in one replication")),
                null);
    }

    private Card throughput() {
        List<Phrase> notes = new ArrayList<>();
        if (index.find(of + ".offered", "rate").isPresent()) {
            notes.add(index.point(of + ".offered", "rate").then(" offered"));
        }
        return card(
                label("Throughput"),
                index.find(of + ".throughput", "rate").map(MetricIndex.Found::estimate),
                notes,
                null);
    }

    private Card cost() {
        int at = objective("cost");
        List<Phrase> notes = new ArrayList<>();
        if (at >= 0) {
            notes.add(Phrase.words("wanted ")
                    .then(ObjectiveRow.from(result).get(at).limit()));
        }
        notes.add(CostView.from(result).total().then(" for this window"));
        return card("A month at this rate", Optional.of(CostView.monthly(result)), notes, verdict(at));
    }

    /** The objective of a kind that came out worst, the first of those; -1 if there is none. */
    private int objective(String kind) {
        int worst = -1;
        for (int at = 0; at < result.objectives().size(); at++) {
            boolean isOfKind = result.objectives().get(at).kind().equals(kind);
            if (isOfKind && (worst < 0 || severity(at) > severity(worst))) {
                worst = at;
            }
        }
        return worst;
    }

    private int severity(int objective) {
        return switch (result.objectives().get(objective).verdict()) {
            case MET -> 0;
            case UNDECIDED -> 1;
            case MISSED -> 2;
        };
    }

    private @Nullable Verdict verdict(int objective) {
        return objective < 0 ? null : result.objectives().get(objective).verdict();
    }

    private static Card card(String label, Optional<Estimate> estimate, List<Phrase> notes, @Nullable Verdict verdict) {
        return new Card(
                label,
                estimate.map(Estimate::point).orElse(Phrase.words(Estimate.ABSENT)),
                estimate.map(Estimate::spread).orElse(Phrase.EMPTY),
                List.copyOf(notes),
                verdict);
    }
}
