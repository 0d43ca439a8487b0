package io.virga.scenarios.result;

/** What varies from run to run and so is no part of the results; written as {@code run.json}. */
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
        int processors) {}
