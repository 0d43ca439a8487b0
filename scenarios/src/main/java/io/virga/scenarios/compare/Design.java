package io.virga.scenarios.compare;

import io.virga.scenarios.result.RunResult;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One of the designs that are compared.
 *
 * @param label what the user calls it
 * @param settings every value of its scenario by path; null where only its results are known
 */
public record Design(
        String label, RunResult result, @Nullable SortedMap<String, String> settings) {}
