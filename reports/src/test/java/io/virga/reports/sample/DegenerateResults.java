package io.virga.reports.sample;

import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.Bottleneck;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.ObjectiveResult;
import io.virga.scenarios.result.Purchase;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.ScenarioInfo;
import io.virga.scenarios.result.Series;
import io.virga.scenarios.result.SimulateInfo;
import io.virga.scenarios.result.TimeShare;
import io.virga.scenarios.result.Timeline;
import io.virga.scenarios.result.TimelineEvent;
import io.virga.scenarios.result.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results at the edges: nothing there, one replication, nothing decided, huge and tiny numbers, hostile names. */
public final class DegenerateResults {
    public static final String HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;`${x}";
    public static final String CONTROL = "\u001b[31mred\u001b[0m\u0007\u202egnirts\r\nnext";

    private DegenerateResults() {}

    public static List<RunResult> all() {
        return List.of(SampleResults.shop(), empty(), oneReplication(), undecided(), extreme(), hostile());
    }

    /** No objectives, faults, metrics, events or costs at all. */
    public static RunResult empty() {
        return new RunResult(
                RunResult.FORMAT_VERSION,
                new ScenarioInfo("empty", "", "00000000"),
                new SimulateInfo(1, 2, 0, 60, 0, 0.95, "request"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Timeline(0, 60, 0, List.of(), List.of()),
                List.of(),
                List.of(),
                new Bill(
                        "USD",
                        new BigDecimal("0"),
                        new BigDecimal("0.00"),
                        new BigDecimal("0"),
                        new BigDecimal("0"),
                        List.of(),
                        "bundled",
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(),
                "0000000000000000");
    }

    /** One run: values, but no interval anywhere. */
    public static RunResult oneReplication() {
        RunResult shop = SampleResults.shop();
        List<Metric> metrics = shop.metrics().stream()
                .map(m -> new Metric(
                        m.name(),
                        m.stat(),
                        m.unit(),
                        m.estimand(),
                        m.given(),
                        m.value(),
                        null,
                        null,
                        1,
                        m.events(),
                        m.perReplication().subList(0, 1),
                        "one replication"))
                .toList();
        List<ObjectiveResult> objectives = shop.objectives().stream()
                .map(o -> new ObjectiveResult(
                        o.name(),
                        o.kind(),
                        o.what(),
                        o.sense(),
                        o.target(),
                        o.unit(),
                        o.measured(),
                        null,
                        null,
                        Verdict.UNDECIDED,
                        o.firstBreachSeconds(),
                        "one replication has no interval"))
                .toList();
        List<RecoveryResult> recovery = shop.recovery().stream()
                .map(r -> new RecoveryResult(
                        r.fault(),
                        r.of(),
                        r.target(),
                        r.holdForSeconds(),
                        r.rtoSeconds().subList(0, 1),
                        r.median(),
                        r.median(),
                        r.median(),
                        0,
                        0,
                        r.clients()))
                .toList();
        Bill bill = shop.bill();
        return new RunResult(
                shop.formatVersion(),
                shop.scenario(),
                new SimulateInfo(42, 1, 64800, 79200, 1800, 0.95, "request"),
                metrics,
                objectives,
                recovery,
                shop.whereTimeWent(),
                shop.timeline(),
                shop.events(),
                shop.faults(),
                new Bill(
                        "USD",
                        bill.total(),
                        bill.monthly(),
                        bill.monthly(),
                        bill.monthly(),
                        List.of(bill.monthly()),
                        bill.priceBook(),
                        bill.lines(),
                        bill.payments(),
                        bill.notMetered()),
                shop.assumptions(),
                shop.fingerprint());
    }

    /** Quantiles that lie among the failed requests, intervals open to one side, recoveries that never came. */
    public static RunResult undecided() {
        return with(
                "undecided",
                List.of(
                        metric("users.availability", "mean", "1", 0.412, 0.11, 0.74, null),
                        metric("users.latency", "p50", "s", 0.9, 0.7, null, null),
                        metric("users.latency", "p99", "s", null, null, null, "lies among the failed requests")),
                List.of(
                        new ObjectiveResult(
                                "up",
                                "availability",
                                "users good of offered",
                                ">=",
                                0.999,
                                "1",
                                null,
                                null,
                                null,
                                Verdict.UNDECIDED,
                                null,
                                "no request was offered"),
                        new ObjectiveResult(
                                "back",
                                "recovery",
                                "users back after outage",
                                "<=",
                                60,
                                "s",
                                null,
                                null,
                                null,
                                Verdict.MISSED,
                                null,
                                "4 of 4 replications never recovered")),
                List.of(new RecoveryResult(
                        "outage",
                        "users",
                        0.999,
                        300,
                        SampleLists.of(null, null, null, null),
                        null,
                        null,
                        null,
                        0,
                        4,
                        List.of())));
    }

    /** Numbers of every size, and a fault that does not end. */
    public static RunResult extreme() {
        return with(
                "extreme",
                List.of(
                        metric("u.availability", "mean", "1", 0.99999999987, 0.9999999998, 0.9999999999, null),
                        metric("u.latency", "p50", "s", 3.2e-9, 3.1e-9, 3.3e-9, null),
                        metric("u.latency", "p95", "s", 7.0e5, 6.9e5, 7.1e5, null),
                        metric("u.latency", "p99", "s", 4.9e-324, 0.0, 1.7976931348623157e308, null),
                        metric("u.offered", "sum", "count", 9.007199254740993e15, 9e15, 9.1e15, null),
                        metric("u.throughput", "rate", "1/s", 2.0e23, 1.9e23, 2.1e23, null)),
                List.of(new ObjectiveResult(
                        "nines",
                        "availability",
                        "u good of offered",
                        ">=",
                        0.999999999,
                        "1",
                        0.99999999987,
                        0.9999999998,
                        0.9999999999,
                        Verdict.MET,
                        null,
                        null)),
                List.of());
    }

    /** Names that try to leave the page, the table and the terminal. */
    public static RunResult hostile() {
        return hostile(HOSTILE + CONTROL);
    }

    /** The same with another text in the place of each name. */
    public static RunResult hostile(String evil) {
        RunResult base = with(
                evil,
                List.of(
                        metric(evil + ".latency", "p99", "s", 0.2, 0.19, 0.21, evil),
                        metric(evil + ".availability", "mean", "1", 0.5, 0.4, 0.6, null)),
                List.of(new ObjectiveResult(
                        evil, evil, evil, ">=", 0.99, "1", 0.98, 0.97, 0.985, Verdict.MISSED, 5.0, evil)),
                List.of(new RecoveryResult(evil, evil, 0.99, 300, List.of(1.0), 1.0, 1.0, 1.0, 0, 0, List.of())));
        return new RunResult(
                base.formatVersion(),
                base.scenario(),
                base.simulate(),
                base.metrics(),
                base.objectives(),
                base.recovery(),
                List.of(new TimeShare(evil, evil, evil, "served", 0.1, 0.4)),
                new Timeline(
                        0,
                        60,
                        2,
                        List.of(new Series(evil + ".offered", "1/s", "pooled", List.of(1.0, 2.0))),
                        List.of(new Bottleneck(0, 60, evil, "CPUUtilization", 0.5))),
                List.of(new TimelineEvent(1, evil, evil, evil)),
                List.of(new FaultWindow(evil, evil, evil, 1, null)),
                new Bill(
                        "USD",
                        new BigDecimal("1.00"),
                        new BigDecimal("730.00"),
                        new BigDecimal("729.00"),
                        new BigDecimal("731.00"),
                        List.of(),
                        evil,
                        List.of(new BillLine(
                                evil,
                                evil,
                                evil,
                                evil,
                                Purchase.ON_DEMAND,
                                BigDecimal.ONE,
                                evil,
                                BigDecimal.ONE,
                                BigDecimal.ONE,
                                evil)),
                        List.of(),
                        List.of(evil)),
                base.assumptions(),
                base.fingerprint());
    }

    /** What no run may produce. */
    public static RunResult notFinite() {
        return with(
                "nan", List.of(metric("u.latency", "p50", "s", Double.NaN, null, null, null)), List.of(), List.of());
    }

    private static RunResult with(
            String name, List<Metric> metrics, List<ObjectiveResult> objectives, List<RecoveryResult> recovery) {
        return new RunResult(
                RunResult.FORMAT_VERSION,
                new ScenarioInfo(name, name, "0f0f0f0f"),
                new SimulateInfo(Long.MIN_VALUE, 4, 0, 40 * 86400, 0, 0.99, "request"),
                metrics,
                objectives,
                recovery,
                List.of(),
                new Timeline(
                        0,
                        3600,
                        3,
                        List.of(new Series(
                                "u.offered", "1/s", "replication-mean", SampleLists.of(null, 1e-300, 2.0e23))),
                        List.of()),
                List.of(),
                List.of(new FaultWindow("outage", "zonePowerLoss", "r.a", 90_000, null)),
                new Bill(
                        "USD",
                        new BigDecimal("0.000000123"),
                        new BigDecimal("12345678901.23"),
                        new BigDecimal("12345678900"),
                        new BigDecimal("12345678999.99"),
                        List.of(),
                        "bundled",
                        List.of(new BillLine(
                                "S",
                                "r",
                                "z",
                                "an item",
                                Purchase.ON_DEMAND,
                                new BigDecimal("0.000001"),
                                "GB",
                                new BigDecimal("0.123"),
                                new BigDecimal("0.000000123"),
                                "made up")),
                        List.of(),
                        List.of()),
                List.of(),
                "ffffffffffffffff");
    }

    private static Metric metric(
            String name,
            String stat,
            String unit,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String note) {
        return new Metric(
                name,
                stat,
                unit,
                "pooled",
                List.of(),
                value,
                low,
                high,
                4,
                1000,
                SampleLists.of(value, null, value, value),
                note);
    }
}
