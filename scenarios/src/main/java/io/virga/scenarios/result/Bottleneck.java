package io.virga.scenarios.result;

/**
 * The busiest resource of a span of time, by the greatest utilisation of what it has: processors or workers.
 *
 * @param fromSeconds on the scenario's clock
 * @param toSeconds where another resource is the busiest, or the window ends
 * @param resource the name of the resource
 * @param metric by which it is: CPUUtilization or WorkerUtilization
 * @param utilization mean over the span and over replications, from 0 to 1
 */
public record Bottleneck(double fromSeconds, double toSeconds, String resource, String metric, double utilization) {}
