package io.virga.reports.sample;

import io.virga.scenarios.result.ClientsRecovery;
import io.virga.scenarios.result.DisasterReport;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.Milestone;
import io.virga.scenarios.result.MilestoneKind;
import io.virga.scenarios.result.RecoveryCourse;
import io.virga.scenarios.result.RecoveryPhases;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.ServedShare;
import io.virga.scenarios.result.Spread;
import io.virga.scenarios.result.StoreLoss;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.result.YearlyRisk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two strategies, of which the cheaper never recovers from the loss of its region: plausible, but made up. */
public final class SampleDisasters {
    private static final Spread NOTHING = new Spread(0.0, 0.0, 0.0, 0.0, 0.0);

    private SampleDisasters() {}

    public static DisasterReport shop() {
        return shop("backups", "region", "the database");
    }

    /** The same with hostile names. */
    public static DisasterReport hostile() {
        return shop(DegenerateResults.HOSTILE, DegenerateResults.HOSTILE, DegenerateResults.CONTROL);
    }

    /** The same with other names, for a strategy, a disaster, and what an event says. */
    public static DisasterReport shop(String strategy, String fault, String event) {
        return DisasterReport.of(List.of(backups(strategy, fault), pilot(fault, event)));
    }

    private static StrategyResult backups(String name, String fault) {
        Spread never = new Spread(null, null, null, null, null);
        return new StrategyResult(
                name,
                "backups.yaml",
                "Backups alone",
                337.79,
                List.of(new DisasterResult(
                        fault,
                        "regionLoss",
                        1800.0,
                        5.0,
                        3,
                        3,
                        never,
                        new Spread(281.4, 12.2, 299.1, 299.1, 299.1),
                        new Spread(2814.0, 122.0, 2991.0, 2991.0, 2991.0),
                        0.0,
                        0.0,
                        0.7076,
                        null,
                        0.54,
                        List.of(recovery(fault, null)),
                        List.of(store("db")),
                        lost())),
                new YearlyRisk(0.02, 216.0, 0.0, 56.3, 2409.1, 0.0, 6462.6, true));
    }

    private static StrategyResult pilot(String fault, String event) {
        return new StrategyResult(
                "pilot-light",
                "pilot.yaml",
                "Data in a second region",
                800.84,
                List.of(new DisasterResult(
                        fault,
                        "regionLoss",
                        1800.0,
                        5.0,
                        3,
                        0,
                        new Spread(933.6, 841.5, 1390.2, 1390.2, 1390.2),
                        new Spread(0.31, 0.12, 0.77, 0.77, 0.77),
                        new Spread(3.0, 1.0, 8.0, 8.0, 8.0),
                        1.0,
                        0.2924,
                        1.0,
                        new RecoveryPhases(42.6, 792, 38.1, 182, 60, 46.8),
                        0.39,
                        List.of(recovery(fault, 933.6)),
                        List.of(store("db"), store("sessions")),
                        recovered(event))),
                new YearlyRisk(0.02, 18.7, 0.0, 0.06, 64.0, 0.0, 9674.1, false));
    }

    private static RecoveryResult recovery(String fault, @Nullable Double seconds) {
        ClientsRecovery clients = new ClientsRecovery(0.5, seconds, seconds, seconds, seconds == null ? 3 : 0);
        return new RecoveryResult(
                fault,
                "shoppers",
                0.95,
                300,
                SampleLists.of(seconds, seconds, seconds),
                seconds,
                seconds,
                seconds,
                0.3,
                seconds == null ? 3 : 0,
                List.of(clients, clients, clients));
    }

    private static StoreLoss store(String name) {
        return new StoreLoss(name, NOTHING, NOTHING, NOTHING, NOTHING);
    }

    private static RecoveryCourse lost() {
        return new RecoveryCourse(
                1,
                "shoppers",
                null,
                9_600,
                5,
                List.of(
                        new Milestone(MilestoneKind.CLIENTS_HURT, 0, "", 0, 0, 3),
                        new Milestone(MilestoneKind.DETECTED, 331.2, "errors: ALARM", 312.9, 355.6, 3)),
                List.of(new ServedShare(0, 0.0)));
    }

    private static RecoveryCourse recovered(String event) {
        return new RecoveryCourse(
                2,
                "shoppers",
                933.6,
                9_600,
                5,
                List.of(
                        new Milestone(MilestoneKind.CLIENTS_HURT, 0, "", 0, 0, 3),
                        new Milestone(MilestoneKind.DETECTED, 42.6, "recover: starts: ireland-up", 36.1, 44.9, 3),
                        new Milestone(MilestoneKind.DECIDED, 612.4, "step-1: decide: done", 520.7, 1068.3, 3),
                        new Milestone(MilestoneKind.DATA_RECOVERED, 650.5, event, 561.3, 1105.4, 3),
                        new Milestone(MilestoneKind.CAPACITY_RECOVERED, 801.9, "web-1: in service", 711.2, 1256.9, 3),
                        new Milestone(MilestoneKind.TRAFFIC_SWITCHED, 861.9, "shop: does answer", 771.2, 1316.9, 3),
                        new Milestone(MilestoneKind.SERVED, 933.6, "", 841.5, 1390.2, 3)),
                List.of(
                        new ServedShare(0, 0.0),
                        new ServedShare(860, 0.2),
                        new ServedShare(880, null),
                        new ServedShare(885, 0.7),
                        new ServedShare(930, 1.0)));
    }
}
