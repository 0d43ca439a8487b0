package io.virga.scenarios.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which assumptions verdicts rest on.
 *
 * @param objectives verdicts of the scenario as it is, by name
 * @param variations each assumption smaller and larger, the others as they are
 * @param fixed paths of assumptions without a quantity, and names of those that no field of the scenario says
 */
public record SensitivityResult(
        String formatVersion, Map<String, Verdict> objectives, List<Variation> variations, List<String> fixed) {
    /**
     * The scenario with one assumption changed.
     *
     * @param path of the property
     * @param value as assumed
     * @param changed what it was changed to
     * @param change as a fraction, negative where it is smaller
     * @param objectives verdicts by name
     * @param problem why it could not be simulated, or null
     */
    public record Variation(
            String path,
            String value,
            String changed,
            double change,
            Map<String, Verdict> objectives,
            @Nullable String problem) {}

    /** The variations in which a verdict is another one than in the scenario as it is. */
    public List<Variation> flips() {
        return variations.stream()
                .filter(each -> each.problem() == null && !each.objectives().equals(objectives))
                .toList();
    }
}
