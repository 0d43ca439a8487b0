package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules that several distributions share. */
final class Rules {
    private Rules() {}

    /** The first must be below the second. */
    static List<Violation> rising(String lowName, Duration low, String highName, Duration high) {
        if (low.compareTo(high) < 0) {
            return List.of();
        }
        String message =
                highName + " " + Durations.format(high) + " is not above " + lowName + " " + Durations.format(low);
        String hint = low.equals(high) ? "write " + Durations.format(low) + " alone for a constant" : null;
        return List.of(new Violation(highName, message, hint));
    }

    static Violation violation(String property, Duration value, String what, @Nullable String hint) {
        return new Violation(property, property + " " + Durations.format(value) + " " + what, hint);
    }

    /** Exactly one of the named properties must be written. */
    static List<Violation> exactlyOne(List<String> names, List<? extends @Nullable Object> values) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (values.get(i) != null) {
                written.add(names.get(i));
            }
        }
        String choice = names.stream().collect(Collectors.joining(", "));
        if (written.isEmpty()) {
            return List.of(new Violation("", "one of " + choice + " is missing", null));
        }
        return written.subList(1, written.size()).stream()
                .map(extra -> new Violation(
                        extra,
                        "'" + extra + "' and '" + written.get(0) + "' exclude each other",
                        "keep one of " + choice))
                .collect(Collectors.toList());
    }
}
