package io.virga.models.balancing;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;
import io.virga.models.traffic.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of two different targets drawn at random the one with fewer outstanding requests; a tie goes to the first (Mitzenmacher,
 * "The power of two choices in randomized load balancing", 2001).
 */
final class BetterOfTwo implements TargetChoice {
    private final RandomStream draws;

    BetterOfTwo(RandomStream draws) {
        this.draws = draws;
    }

    @Override
    public @Nullable NodeTarget next(Call call, List<NodeTarget> targets) {
        int size = targets.size();
        if (size < 2) {
            return size == 0 ? null : targets.get(0);
        }
        UniformSource draw = draws.at(call.key());
        int one = draw.nextInt(size);
        int other = draw.nextInt(size - 1);
        NodeTarget first = targets.get(one);
        NodeTarget second = targets.get(other < one ? other : other + 1);
        return second.outstanding() < first.outstanding() ? second : first;
    }
}
