package io.virga.reports.sample;

import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.result.ClientsRecovery;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.ObjectiveResult;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunInfo;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.ScenarioInfo;
import io.virga.scenarios.result.SimulateInfo;
import io.virga.scenarios.result.TimeShare;
import io.virga.scenarios.result.Verdict;
import java.util.List;

/** A web shop that loses a zone at its evening peak, ten replications: plausible, but made up. */
public final class SampleResults {
    static final double HOUR = 3600;
    static final double ZONE_LOSS = 19.5 * HOUR + 12;
    static final double ZONE_BACK = ZONE_LOSS + 1800;

    private SampleResults() {}

    public static RunResult shop() {
        return new RunResult(
                RunResult.FORMAT_VERSION,
                new ScenarioInfo(
                        "shop-3az",
                        "A web shop in three zones. What does losing one zone at the evening peak cost?",
                        "3f9a1c5e8b7d42f0a6c3e91b5d7f80246a8c1e3f5b7d9f02468ace13579bdf02"),
                new SimulateInfo(42, 10, 18 * HOUR, 22 * HOUR, 1800, 0.95, "request"),
                SampleMetrics.ofShop(),
                objectives(),
                recovery(),
                timeShares(),
                SampleTimeline.ofShop(),
                SampleEvents.ofShop(),
                List.of(new FaultWindow("zone-loss", "zonePowerLoss", "eu-west-1.a", ZONE_LOSS, ZONE_BACK)),
                SampleBill.ofShop(),
                assumptions(),
                "9c2e71d04f3ab865");
    }

    public static RunInfo info() {
        return new RunInfo(
                "0.1.0",
                61.7,
                2,
                413_862_110,
                6_707_651.7,
                57_621_402,
                933_896.3,
                412_000_000,
                "17.0.15",
                "Linux 6.1 amd64",
                2,
                false);
    }

    private static List<ObjectiveResult> objectives() {
        return List.of(
                new ObjectiveResult(
                        "availability",
                        "availability",
                        "shoppers availability",
                        ">=",
                        0.9995,
                        "1",
                        0.99871,
                        0.99853,
                        0.99889,
                        Verdict.MISSED,
                        ZONE_LOSS + 48,
                        null),
                new ObjectiveResult(
                        "checkout-fast",
                        "latency",
                        "shoppers.checkout within 300 ms",
                        ">=",
                        0.99,
                        "1",
                        0.9931,
                        0.9925,
                        0.9937,
                        Verdict.MET,
                        null,
                        null),
                new ObjectiveResult(
                        "zone-recovery",
                        "recovery",
                        "recovery from zone-loss within 2m",
                        "<=",
                        120,
                        "s",
                        112.0,
                        98.0,
                        131.0,
                        Verdict.UNDECIDED,
                        null,
                        "met in 8 of 10 replications; chance between 44% and 97%"),
                new ObjectiveResult(
                        "bill",
                        "cost",
                        "a month at this rate costs at most 9000 USD",
                        "<=",
                        9000,
                        "USD",
                        1627.9,
                        1602.1,
                        1653.7,
                        Verdict.MET,
                        null,
                        "the measured window scaled to 730 hours"));
    }

    private static List<RecoveryResult> recovery() {
        return List.of(
                new RecoveryResult(
                        "zone-loss",
                        "shoppers",
                        0.999,
                        300,
                        List.of(104.0, 112.0, 98.0, 131.0, 110.0, 112.0, 119.0, 101.0, 127.0, 113.0),
                        112.0,
                        131.0,
                        131.0,
                        0.2,
                        0,
                        clients(41.0, 96.0, 109.0)),
                new RecoveryResult(
                        "zone-loss",
                        "shoppers.browse",
                        0.999,
                        300,
                        List.of(104.0, 112.0, 98.0, 131.0, 110.0, 112.0, 119.0, 101.0, 127.0, 113.0),
                        112.0,
                        131.0,
                        131.0,
                        0.1,
                        0,
                        clients(40.0, 95.0, 108.0)),
                new RecoveryResult(
                        "zone-loss",
                        "shoppers.checkout",
                        0.999,
                        300,
                        SampleLists.of(164.0, 171.0, null, 190.0, 168.0, 188.0, 179.0, 166.0, 185.0, 173.0),
                        176.0,
                        null,
                        null,
                        0.4,
                        1,
                        clients(52.0, 131.0, 170.0)));
    }

    private static List<ClientsRecovery> clients(double half, double most, double nearlyAll) {
        return List.of(
                new ClientsRecovery(0.5, half, half + 4, half + 5, 0),
                new ClientsRecovery(0.95, most, most + 9, most + 12, 0),
                new ClientsRecovery(0.99, nearlyAll, null, null, 1));
    }

    private static List<TimeShare> timeShares() {
        return List.of(
                share("browse", "network", "network", 0.0021),
                share("browse", "alb", "served", 0.0004),
                share("browse", "web", "queued", 0.0042),
                share("browse", "web", "served", 0.0268),
                share("browse", "db", "queued", 0.0003),
                share("browse", "db", "served", 0.0021),
                share("browse", "retries", "retries", 0.0015),
                share("checkout", "network", "network", 0.0033),
                share("checkout", "alb", "served", 0.0004),
                share("checkout", "web", "queued", 0.0058),
                share("checkout", "web", "served", 0.0512),
                share("checkout", "db", "queued", 0.0012),
                share("checkout", "db", "served", 0.0046),
                share("checkout", "retries", "retries", 0.0063));
    }

    private static TimeShare share(String requestClass, String resource, String phase, double seconds) {
        // The slowest wait longer; what is not waiting takes them a third more.
        double slowest = phase.equals("queued") || phase.equals("retries") ? 12 * seconds : 1.3 * seconds;
        return new TimeShare("shoppers", requestClass, resource, phase, seconds, Math.rint(slowest * 1e6) / 1e6);
    }

    private static List<Assumption> assumptions() {
        return List.of(
                new Assumption("cpu.hyperthreadYield", "1.3 cores of 2 vCPU", "assumption: x86 pairs share a core"),
                new Assumption("resources.web.boot", "lognormal, mean 75 s", "assumption: a plain Linux image"),
                new Assumption("resolver.ttlRespected", "96 %", "assumption: most resolvers honour the TTL"),
                new Assumption("resources.db.workers", "vCPUs of the class", "assumption: short queries"));
    }
}
