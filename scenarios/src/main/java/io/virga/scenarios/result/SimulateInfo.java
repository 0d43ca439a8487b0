package io.virga.scenarios.result;

/**
 * How it was simulated.
 *
 * @param fromSeconds start of the measured window on the scenario's clock
 * @param toSeconds its end
 * @param warmupSeconds length of the pre-roll before it
 * @param confidence of all intervals, such as 0.95
 */
public record SimulateInfo(
        long seed,
        int replications,
        double fromSeconds,
        double toSeconds,
        double warmupSeconds,
        double confidence,
        String fidelity) {}
