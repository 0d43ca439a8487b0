package io.virga.scenarios.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which metrics are compared, or must be known precisely. The fewer they are, the narrower are the intervals that hold for
 * all of them at once.
 *
 * <p>A pattern is a name with {@code *} for any characters, and may name a statistic behind a colon: {@code shop*.latency:p99}.
 */
public final class MetricChoice {
    /** Of each workload as a whole, of recovery of whole workloads, and the bill. */
    private static final List<Pattern> USUAL = List.of(
            Pattern.compile("[^.]+\\.latency:(p50|p99)"),
            Pattern.compile("[^.]+\\.availability:mean"),
            Pattern.compile("recovery\\.[^.@]+\\.[^.@]+:mean"),
            Pattern.compile("bill\\.monthly:mean"));

    private static final List<Pattern> FRONTIER = List.of(
            Pattern.compile("[^.]+\\.latency:p99"),
            Pattern.compile("[^.]+\\.availability:mean"),
            Pattern.compile("recovery\\.[^.@]+\\.[^.@]+:mean"),
            Pattern.compile("bill\\.monthly:mean"));

    private static final List<Pattern> MEAN_LATENCY = List.of(Pattern.compile("[^.]+\\.latency:mean"));

    private final List<String> words;
    private final List<Pattern> patterns;

    private MetricChoice(List<String> words, List<Pattern> patterns) {
        this.words = words;
        this.patterns = patterns;
    }

    /** Latency and availability of each workload, recovery, and the bill. */
    public static MetricChoice usual() {
        return new MetricChoice(List.of(), USUAL);
    }

    /** The 99th percentile of latency and the availability of each workload, recovery, and the bill. */
    public static MetricChoice frontier() {
        return new MetricChoice(List.of(), FRONTIER);
    }

    /** The mean latency of each workload. */
    public static MetricChoice meanLatency() {
        return new MetricChoice(List.of(), MEAN_LATENCY);
    }

    /** @param words patterns as users write them, one at least */
    public static MetricChoice of(List<String> words) {
        return new MetricChoice(
                List.copyOf(words), words.stream().map(MetricChoice::pattern).toList());
    }

    private static Pattern pattern(String word) {
        String key = word.contains(":") ? word : word + ":*";
        List<String> parts = new ArrayList<>();
        for (String part : key.split("\\*", -1)) {
            parts.add(Pattern.quote(part));
        }
        return Pattern.compile(String.join(".*", parts));
    }

    /**
     * Those of the keys that are chosen, in their order.
     *
     * @throws UnknownMetricException if a pattern names none
     */
    public List<String> among(Collection<String> keys) {
        for (int i = 0; i < words.size(); i++) {
            Pattern pattern = patterns.get(i);
            if (keys.stream().noneMatch(key -> pattern.matcher(key).matches())) {
                throw new UnknownMetricException(
                        "no metric is called '" + words.get(i) + "'; there are, among others, " + some(keys));
            }
        }
        return keys.stream()
                .filter(key ->
                        patterns.stream().anyMatch(each -> each.matcher(key).matches()))
                .toList();
    }

    private static String some(Collection<String> keys) {
        return String.join(", ", keys.stream().limit(8).toList());
    }
}
