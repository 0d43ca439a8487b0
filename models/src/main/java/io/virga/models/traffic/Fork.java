package io.virga.models.traffic;

import java.util.List;

/**
 * Hops that are called at the same time, each as often as its {@code times} says, all of these at once.
 *
 * @param branches at least one
 * @param needed answers without error that are enough, so that the other calls are given up; {@link #ALL} for all
 */
public record Fork(List<Hop> branches, int needed) implements Step {
    public static final int ALL = Integer.MAX_VALUE;

    public Fork {
        branches = List.copyOf(branches);
        if (branches.isEmpty() || needed < 1) {
            throw new IllegalArgumentException(
                    "a fork needs branches and at least one answer, not " + branches + " and " + needed);
        }
    }
}
