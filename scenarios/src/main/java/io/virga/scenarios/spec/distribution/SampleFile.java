package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * What a CSV file of observed durations holds.
 *
 * @param path the file as the scenario names it
 * @param values observed durations; empty when the file holds quantiles
 * @param quantiles durations by the share that stays below; empty when the file holds values
 */
public record SampleFile(String path, List<Duration> values, SortedMap<Percentage, Duration> quantiles) {}
