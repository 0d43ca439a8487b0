package io.virga.scenarios.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value a step.
 *
 * @param name as of metrics: {@code shoppers.offered}, {@code shoppers.good}, {@code shoppers.failed} (1/s), {@code
 *     shoppers.latency.p50}, {@code .p99} (s), {@code web.CPUUtilization} and {@code
 *     web.WorkerUtilization} (1), {@code web.GroupInServiceInstances},
 *     {@code web.GroupDesiredCapacity}, {@code alb.HealthyHostCount} (count)
 * @param values null where nothing was observed
 */
public record Series(String name, String unit, String estimand, List<@Nullable Double> values) {}
