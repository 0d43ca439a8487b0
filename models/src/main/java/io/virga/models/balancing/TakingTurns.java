package io.virga.models.balancing;

import io.virga.models.traffic.Call;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Round robin. */
final class TakingTurns implements TargetChoice {
    private List<NodeTarget> targets = new ArrayList<>();
    private int turn;

    TakingTurns(int firstTurn) {
        this.turn = firstTurn;
    }

    @Override
    public void among(List<NodeTarget> newTargets) {
        targets = newTargets;
    }

    @Override
    public @Nullable NodeTarget next(Call call) {
        int size = targets.size();
        if (size == 0) {
            return null;
        }
        turn = (turn + 1) % size;
        return targets.get(turn);
    }
}
