package io.virga.kernel.queueing;

import io.virga.kernel.Simulation;
import java.util.Map;

/** A family of the table as a simulation. */
@FunctionalInterface
interface QueueModel {
    /** Simulates about that many customers after a warm-up and returns what was measured. */
    Map<String, Double> run(Oracle oracle, Simulation sim, int customers);

    static QueueModel of(String family) {
        return switch (family) {
            case "MM1", "MMC", "MMCK", "ERLB", "MD1", "MDC", "MG1", "GIM1", "GGC", "KING", "ERLA" -> StationModel::run;
            case "PS" -> SharingModel::run;
            case "PRIO", "BREAK" -> PriorityModel::run;
            case "MVA", "JACKSON" -> NetworkModel::run;
            case "FJ" -> ForkJoinModel::run;
            case "FANOUT", "HEDGE", "RETRY" -> LeavesModel::run;
            case "POWD", "ROUTE" -> RoutingModel::run;
            case "MINF" -> InfiniteServerModel::run;
            default -> throw new IllegalArgumentException("no model of family " + family);
        };
    }
}
