package io.virga.scenarios.result;

/**
 * A year of disasters that come at their rates, independently: a compound Poisson process over the simulated ones.
 *
 * @param chanceOfAny that at least one comes
 * @param downtimeSeconds mean
 * @param downtimeP95Seconds exceeded in one year of twenty
 * @param lostWrites mean
 * @param lossUsd mean cost of downtime, lost writes and the events themselves
 * @param lossP95Usd exceeded in one year of twenty
 * @param totalUsd twelve months of the standing bill, and the mean loss
 * @param isLowerBound whether some disaster was not over at the end of the simulated time, so that all of this is more
 */
public record YearlyRisk(
        double chanceOfAny,
        double downtimeSeconds,
        double downtimeP95Seconds,
        double lostWrites,
        double lossUsd,
        double lossP95Usd,
        double totalUsd,
        boolean isLowerBound) {}
