package io.virga.scenarios.result;

/**
 * Where the time of a request class went, as the mean over its requests that were answered without error; the parts of a
 * class add up to its mean latency.
 *
 * @param resource name of a resource, "network", "connections" (waits for one of a pool), or "retries" (waits and attempts before the last)
 * @param phase queued, throttled (waiting for CPU credits, or for the IOPS and throughput of a volume), served, network
 *     or retries
 * @param seconds mean over all of them
 * @param slowestPercentSeconds mean over the slowest percent of them; these parts add up to its mean latency likewise
 */
public record TimeShare(
        String workload,
        String requestClass,
        String resource,
        String phase,
        double seconds,
        double slowestPercentSeconds) {}
