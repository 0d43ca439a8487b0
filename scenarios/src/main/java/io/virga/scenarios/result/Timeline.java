package io.virga.scenarios.result;

import java.util.List;

/** Series over the scenario's clock in equal steps; means over replications unless the series says otherwise. */
public record Timeline(double startSeconds, double stepSeconds, int steps, List<Series> series) {}
