package io.virga.scenarios.build;

import io.virga.models.traffic.Account;
import io.virga.models.traffic.Workload;
import java.util.List;

/**
 * A workload in a simulation.
 *
 * @param classes names of its request classes, in the order of their numbers
 * @param longestNanos the longest that a request of it can take until its client is done with it
 */
public record WorkloadModel(String name, List<String> classes, Account account, Workload workload, long longestNanos) {}
