package io.virga.models.balancing;

import io.virga.models.traffic.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Round robin, in which targets in slow start miss turns. */
final class TakingTurns implements TargetChoice {
    private int turn;

    TakingTurns(int firstTurn) {
        this.turn = firstTurn;
    }

    @Override
    public @Nullable NodeTarget next(Call call, List<NodeTarget> targets) {
        int size = targets.size();
        if (size == 0) {
            return null;
        }
        for (int i = 0; i < size; i++) {
            turn = (turn + 1) % size;
            NodeTarget target = targets.get(turn);
            if (target.slowStart().takesTurn()) {
                return target;
            }
        }
        // All are in slow start: they share as if none were.
        turn = (turn + 1) % size;
        return targets.get(turn);
    }
}
