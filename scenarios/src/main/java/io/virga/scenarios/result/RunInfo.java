package io.virga.scenarios.result;

/**
 * What varies from run to run and so is no part of the results; written as {@code run.json}.
 *
 * @param interrupted whether the run was ended from outside, so that the results have fewer replications than were asked for
 */
public record RunInfo(
        String version,
        double wallSeconds,
        int threads,
        long events,
        double eventsPerSecond,
        long requests,
        double requestsPerSecond,
        long peakHeapBytes,
        String java,
        String os,
        int processors,
        boolean interrupted) {}
