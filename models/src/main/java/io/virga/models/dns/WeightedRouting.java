package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import java.util.List;

/**
 * By weights from 0 to 255: a record is chosen with its weight's part of the sum. Records of weight 0 are chosen only if
 * there are no others, each of them as often (Route 53 developer guide, "Values specific for weighted records" and "How
 * Route 53 chooses records when health checking is configured").
 */
public final class WeightedRouting implements RoutingPolicy<Integer> {
    @Override
    public List<ResourceRecord<Integer>> choose(
            List<ResourceRecord<Integer>> candidates, QueryOrigin origin, UniformSource draws) {
        int sum = 0;
        for (ResourceRecord<Integer> candidate : candidates) {
            sum += candidate.criterion();
        }
        if (sum == 0) {
            return List.of(candidates.get(draws.nextInt(candidates.size())));
        }
        int point = draws.nextInt(sum);
        for (ResourceRecord<Integer> candidate : candidates) {
            point -= candidate.criterion();
            if (point < 0) {
                return List.of(candidate);
            }
        }
        throw new AssertionError("the weights add up to " + sum);
    }
}
