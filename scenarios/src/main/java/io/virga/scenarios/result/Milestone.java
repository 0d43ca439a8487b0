package io.virga.scenarios.result;

/**
 * When one point of a recovery was reached, in seconds after the disaster.
 *
 * @param seconds in the run whose course is told
 * @param what ended the wait there, in words; empty where it is not an event
 * @param p5Seconds one run of twenty that reached it was no later
 * @param p95Seconds one run of twenty that reached it was later
 * @param replications that reached it
 */
public record Milestone(
        MilestoneKind kind, double seconds, String what, double p5Seconds, double p95Seconds, int replications) {}
