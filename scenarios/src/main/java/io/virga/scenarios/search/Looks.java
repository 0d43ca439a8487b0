package io.virga.scenarios.search;

import java.util.ArrayList;
import java.util.List;

/**
 * After how many replications a setting is judged: each look has twice as many as the one before.
 *
 * @param sizes numbers of replications, rising
 */
record Looks(List<Integer> sizes) {
    /** With fewer, the strict intervals of a search tell nothing. */
    static final int FIRST = 5;

    /** @param most replications of the last look, at least 2 */
    static Looks upTo(int most) {
        List<Integer> sizes = new ArrayList<>();
        for (int size = FIRST; size < most; size *= 2) {
            sizes.add(size);
        }
        sizes.add(most);
        return new Looks(List.copyOf(sizes));
    }

    int count() {
        return sizes.size();
    }

    int most() {
        return sizes.get(sizes.size() - 1);
    }
}
