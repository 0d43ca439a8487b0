package io.virga.models.balancing;

import io.virga.models.traffic.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The target with the least outstanding requests of this node; ties go round robin. */
final class LeastOutstanding implements TargetChoice {
    private int turn;

    LeastOutstanding(int firstTurn) {
        this.turn = firstTurn;
    }

    @Override
    public @Nullable NodeTarget next(Call call, List<NodeTarget> targets) {
        int size = targets.size();
        if (size == 0) {
            return null;
        }
        turn = (turn + 1) % size;
        NodeTarget best = targets.get(turn);
        for (int i = 1; i < size && best.outstanding() > 0; i++) {
            int at = turn + i;
            NodeTarget candidate = targets.get(at < size ? at : at - size);
            if (candidate.outstanding() < best.outstanding()) {
                best = candidate;
            }
        }
        return best;
    }
}
