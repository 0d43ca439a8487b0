package io.virga.scenarios.parse.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name that a mistyped one was probably meant to be: the same name in another tool's spelling ({@code
 * min_size}, {@code MinSize}), a known foreign name for the same thing, or else the nearest by the
 * Damerau–Levenshtein distance (optimal string alignment), if it is near enough.
 */
public final class NearestName {
    private NearestName() {}

    /** The candidate that was probably meant; among equals, the first. */
    public static Optional<String> find(String name, Collection<String> candidates) {
        Optional<String> translated = sameLetters(name, candidates).or(() -> foreign(name, candidates));
        return translated.isPresent() ? translated : closest(name, candidates);
    }

    /** A hint that names the candidate, or null when none is near. */
    public static @Nullable String hint(String name, Collection<String> candidates) {
        return find(name, candidates)
                .map(candidate -> "did you mean '" + candidate + "'?")
                .orElse(null);
    }

    private static Optional<String> sameLetters(String name, Collection<String> candidates) {
        String letters = letters(name);
        return candidates.stream().filter(c -> letters(c).equals(letters)).findFirst();
    }

    private static Optional<String> foreign(String name, Collection<String> candidates) {
        List<String> ours = ForeignNames.ours(letters(name));
        return ours.stream().filter(candidates::contains).findFirst();
    }

    private static Optional<String> closest(String name, Collection<String> candidates) {
        String lower = name.toLowerCase(Locale.ROOT);
        int best = Math.max(1, Math.min(4, name.length() / 3)) + 1;
        String closest = null;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) >= best) {
                continue;
            }
            int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
            if (distance < best && distance < candidate.length()) {
                best = distance;
                closest = candidate;
            }
        }
        return Optional.ofNullable(closest);
    }

    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-. ]", "");
    }

    /** Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other. */
    static int distance(String a, String b) {
        int[] twoBack = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], twoBack[j - 2] + 1);
                }
            }
            int[] recycled = twoBack;
            twoBack = previous;
            previous = current;
            current = recycled;
        }
        return previous[b.length()];
    }
}
