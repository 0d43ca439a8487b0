package io.virga.reports.html;

import io.virga.reports.format.Clock;
import io.virga.reports.format.Figure;
import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.ShortestDecimal;
import io.virga.reports.format.Source;
import io.virga.reports.view.BillRow;
import io.virga.reports.view.Card;
import io.virga.reports.view.Cards;
import io.virga.reports.view.CostView;
import io.virga.reports.view.EventDigest;
import io.virga.reports.view.EventLine;
import io.virga.reports.view.Headline;
import io.virga.reports.view.MetricRow;
import io.virga.reports.view.ObjectiveRow;
import io.virga.reports.view.RecoveryRow;
import io.virga.reports.view.TimeView;
import io.virga.reports.view.WorkloadRow;
import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.result.ClientsRecovery;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SimulateInfo;
import io.virga.scenarios.result.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page shows, ready to be laid out.
 *
 * @param result for what is shown as it is: names, hashes, versions
 * @param version of the program
 * @param style the style sheet
 */
public record ReportPage(
        RunResult result,
        String version,
        String style,
        Clock clock,
        Headline headline,
        List<Card> cards,
        List<ObjectiveRow> objectives,
        List<PanelView> panels,
        List<WorkloadRow> workloads,
        TimeView times,
        CostView costs,
        List<EventLine> digest,
        List<EventLine> events,
        List<RecoveryRow> recovery,
        List<MetricRow> metrics,
        List<BillRow> bill) {
    private static final int DIGEST_LINES = 20;
    private static final int MOST_EVENTS = 1_000;

    static ReportPage of(RunResult result, String version, String style) {
        SimulateInfo window = result.simulate();
        return new ReportPage(
                result,
                version,
                style,
                Clock.forWindow(window.fromSeconds(), window.toSeconds()),
                Headline.from(result),
                Cards.of(result),
                ObjectiveRow.from(result),
                PanelView.from(result),
                WorkloadRow.from(result),
                TimeView.from(result),
                CostView.from(result),
                EventDigest.of(result, DIGEST_LINES),
                EventDigest.all(result),
                RecoveryRow.from(result),
                MetricRow.from(result),
                BillRow.from(result));
    }

    /** The events that are listed one by one; the rest is in the results. */
    public List<EventLine> listedEvents() {
        return events.subList(0, Math.min(MOST_EVENTS, events.size()));
    }

    public List<Assumption> assumptions() {
        return result.assumptions();
    }

    /** The measured window, such as "18:00 – 22:00". */
    public Phrase window() {
        SimulateInfo window = result.simulate();
        return clock.minuteAt(window.fromSeconds(), Source.at("/simulate/fromSeconds"))
                .then(" – ")
                .then(clock.minuteAt(window.toSeconds(), Source.at("/simulate/toSeconds")));
    }

    public Phrase replications() {
        return whole(result.simulate().replications(), "/simulate/replications");
    }

    public Phrase seed() {
        return whole(result.simulate().seed(), "/simulate/seed");
    }

    /** The shares of clients for which the recoveries tell a time. */
    public List<Phrase> clientShares() {
        List<ClientsRecovery> clients = result.recovery().isEmpty()
                ? List.of()
                : result.recovery().get(0).clients();
        return IntStream.range(0, clients.size())
                .mapToObj(at -> Quantity.exactly(
                        clients.get(at).share(), "1", Source.at("/recovery/0/clients/" + at + "/share")))
                .toList();
    }

    public Phrase confidence() {
        return Quantity.exactly(result.simulate().confidence(), "1", Source.at("/simulate/confidence"));
    }

    public Phrase warmup() {
        return Quantity.of(result.simulate().warmupSeconds(), "s", Source.at("/simulate/warmupSeconds"));
    }

    public boolean isOneReplication() {
        return result.simulate().replications() == 1;
    }

    /** The verdict as a word, also for the style sheet. */
    public static String word(@Nullable Verdict verdict) {
        return verdict == null ? "none" : verdict.name().toLowerCase(Locale.ROOT);
    }

    /** Length of a bar in per cent of its track, for the style sheet. */
    public static String percent(double share) {
        return ShortestDecimal.of(Math.rint(share * 1000) / 10);
    }

    private static Phrase whole(long number, String pointer) {
        return Phrase.of(new Figure(BigDecimal.valueOf(number), Long.toString(number), "", Source.at(pointer)));
    }
}
