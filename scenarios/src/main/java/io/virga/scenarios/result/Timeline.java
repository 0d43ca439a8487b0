package io.virga.scenarios.result;

import java.util.List;

/**
 * Series over the scenario's clock in equal steps; means over replications unless the series says otherwise.
 *
 * @param bottlenecks which resource was the busiest when; spans without any that worked are left out
 */
public record Timeline(
        double startSeconds, double stepSeconds, int steps, List<Series> series, List<Bottleneck> bottlenecks) {}
