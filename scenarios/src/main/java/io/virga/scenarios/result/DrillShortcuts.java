package io.virga.scenarios.result;

import org.jspecify.annotations.Nullable;

/**
 * Which parts of the simulated time are left out to save work; see ADR 52.
 *
 * @param leadInSeconds how long before its disaster each run begins; null for the beginning that the scenario has
 * @param endsWhenRecovered whether each run ends when clients have been served again for as long as the objective wants and no
 *     runbook is under way, instead of at the end that the scenario has
 */
public record DrillShortcuts(@Nullable Double leadInSeconds, boolean endsWhenRecovered) {
    /** The whole of the simulated time. */
    public static final DrillShortcuts NONE = new DrillShortcuts(null, false);

    /** Whether something is left out. */
    public boolean areTaken() {
        return leadInSeconds != null || endsWhenRecovered;
    }
}
