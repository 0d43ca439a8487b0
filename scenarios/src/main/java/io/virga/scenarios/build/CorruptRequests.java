package io.virga.scenarios.build;

import io.virga.models.backup.DataIntegrity;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.fault.DataCorruption;

/** How many requests a database served on wrong data, where something can make it wrong. */
final class CorruptRequests {
    private CorruptRequests() {}

    static void observe(String database, DataIntegrity data, ScenarioSpec spec, Observations to) {
        boolean canBe = spec.faults().values().stream()
                .anyMatch(fault ->
                        fault instanceof DataCorruption && fault.targetName().equals(database));
        if (canBe) {
            to.count("CorruptRequests", "sum", data.corruptRequests());
        }
    }
}
