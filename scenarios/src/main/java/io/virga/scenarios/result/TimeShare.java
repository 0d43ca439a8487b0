package io.virga.scenarios.result;

/**
 * Where the time of a request class went, as the mean over its good requests; the shares of a class add up to its mean
 * latency.
 *
 * @param resource name of a resource, "network", or "retries" (waits and attempts before the last)
 * @param phase queued, served, network or retries
 */
public record TimeShare(String workload, String requestClass, String resource, String phase, double seconds) {}
