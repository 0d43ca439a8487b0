package io.virga.models.balancing;

import io.virga.models.traffic.Call;
import io.virga.models.traffic.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a node chooses one of the targets that may get requests. */
interface TargetChoice {
    /**
     * The target for that call; null when there is none.
     *
     * @param targets that may get new requests now
     */
    @Nullable
    NodeTarget next(Call call, List<NodeTarget> targets);

    /** The target gets nothing any more, whatever it was chosen for before. */
    default void forget(NodeTarget target) {}

    /** The target answered a request, or its answer did not come. */
    default void answered(NodeTarget target, Outcome outcome) {}

    static TargetChoice of(LoadBalancerNode node) {
        return switch (node.settings().algorithm()) {
            case ROUND_ROBIN -> new TakingTurns(node.firstTurn());
            case LEAST_OUTSTANDING_REQUESTS -> new LeastOutstanding(node.firstTurn());
            case WEIGHTED_RANDOM -> new AtRandom(node.choiceDraws());
            case WEIGHTED_RANDOM_WITH_ANOMALY_MITIGATION ->
                new AnomalyMitigation(node.choiceDraws(), node.simulation()::now);
            case POWER_OF_TWO_CHOICES -> new BetterOfTwo(node.choiceDraws());
            case FLOW_HASH ->
                new FlowHash(
                        node.simulation()::now,
                        node.path(),
                        node.settings().options().flows().key(),
                        node.settings().idleTimeoutNanos());
        };
    }
}
