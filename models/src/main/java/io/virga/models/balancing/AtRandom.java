package io.virga.models.balancing;

import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any target, each with the same chance. */
final class AtRandom implements TargetChoice {
    private final RandomStream draws;

    AtRandom(RandomStream draws) {
        this.draws = draws;
    }

    @Override
    public @Nullable NodeTarget next(Call call, List<NodeTarget> targets) {
        int size = targets.size();
        return size == 0 ? null : targets.get(draws.at(call.key()).nextInt(size));
    }
}
