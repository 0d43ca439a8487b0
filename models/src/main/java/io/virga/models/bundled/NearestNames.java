package io.virga.models.bundled;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names that a mistyped one was most likely meant to be. */
public final class NearestNames {
    private NearestNames() {}

    /** At most {@code limit} of {@code candidates}, nearest first; equally near ones in the order of the alphabet. */
    public static List<String> of(String name, Collection<String> candidates, int limit) {
        Map<String, Integer> distances = new TreeMap<>();
        for (String candidate : candidates) {
            distances.put(candidate, distance(name, candidate));
        }
        List<String> names = new ArrayList<>(distances.keySet());
        names.sort(Comparator.comparingInt(distances::get));
        return List.copyOf(names.subList(0, Math.min(limit, names.size())));
    }

    /**
     * Optimal string alignment distance: insertions, deletions, substitutions and exchanges of neighbours that turn
     * {@code a} into {@code b}.
     */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        int substitution = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cost = Math.min(substitution, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(cost, d[i - 2][j - 2] + 1) : cost;
    }
}
