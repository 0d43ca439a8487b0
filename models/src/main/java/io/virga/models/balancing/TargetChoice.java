package io.virga.models.balancing;

import io.virga.kernel.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Round robin, or the target with the least outstanding requests; ties go round robin. */
final class TargetChoice {
    private final BalancingAlgorithm algorithm;
    private List<NodeTarget> targets = new ArrayList<>();
    private int turn;

    TargetChoice(BalancingAlgorithm algorithm, RandomStream draws) {
        this.algorithm = algorithm;
        this.turn = draws.nextInt(1 << 20);
    }

    void among(List<NodeTarget> newTargets) {
        targets = newTargets;
    }

    @Nullable
    NodeTarget next() {
        int size = targets.size();
        if (size == 0) {
            return null;
        }
        turn = (turn + 1) % size;
        return algorithm == BalancingAlgorithm.ROUND_ROBIN ? targets.get(turn) : leastOutstanding(size);
    }

    private NodeTarget leastOutstanding(int size) {
        NodeTarget best = targets.get(turn);
        for (int i = 1; i < size; i++) {
            NodeTarget candidate = targets.get((turn + i) % size);
            if (candidate.outstanding() < best.outstanding()) {
                best = candidate;
            }
        }
        return best;
    }
}
