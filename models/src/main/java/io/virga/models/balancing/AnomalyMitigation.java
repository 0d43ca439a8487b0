package io.virga.models.balancing;

import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Weighted random with anomaly mitigation: a target that fails more of its requests than the others gets fewer, and slowly more
 * again once it does not. It needs three healthy targets, and leaves at least half of them their weight. Source: ALB user guide,
 * "Automatic Target Weights".
 *
 * <p>Assumed, as AWS publishes none of it: each node looks at periods of ten seconds, of targets with ten requests at least; an
 * anomaly is a share of errors of twice the median target's and a tenth more; it halves the weight of a target in each period,
 * to no less than 1%, and each period without one doubles it.
 */
final class AnomalyMitigation implements TargetChoice {
    private static final long PERIOD_NANOS = 10_000_000_000L;
    private static final int FEWEST_TARGETS = 3;
    private static final int FEWEST_REQUESTS = 10;
    private static final double LEAST_WEIGHT = 0.01;
    private static final double MARGIN = 0.1;

    /** What is known of a target. */
    private static final class Standing {
        private double weight = 1;
        private long requests;
        private long errors;

        boolean isJudged() {
            return requests >= FEWEST_REQUESTS;
        }

        double errorShare() {
            return errors / (double) requests;
        }
    }

    private final RandomStream draws;
    private final LongSupplier clock;
    private final Map<NodeTarget, Standing> standings = new LinkedHashMap<>();
    private long periodEndNanos;

    AnomalyMitigation(RandomStream draws, LongSupplier clock) {
        this.draws = draws;
        this.clock = clock;
        this.periodEndNanos = clock.getAsLong() + PERIOD_NANOS;
    }

    @Override
    public @Nullable NodeTarget next(Call call, List<NodeTarget> targets) {
        if (targets.isEmpty()) {
            return null;
        }
        if (clock.getAsLong() >= periodEndNanos) {
            endPeriod(targets);
        }
        double sum = 0;
        for (NodeTarget target : targets) {
            sum += weight(target);
        }
        double left = draws.at(call.key()).nextDouble() * sum;
        for (NodeTarget target : targets) {
            left -= weight(target);
            if (left < 0) {
                return target;
            }
        }
        return targets.get(targets.size() - 1);
    }

    /** Errors are answers of 5xx and connections that failed. */
    @Override
    public void answered(NodeTarget target, Outcome outcome) {
        Standing standing = standing(target);
        standing.requests++;
        standing.errors += outcome.code() >= 500 ? 1 : 0;
    }

    private double weight(NodeTarget target) {
        Standing standing = standings.get(target);
        return standing == null ? 1 : standing.weight;
    }

    private Standing standing(NodeTarget target) {
        return standings.computeIfAbsent(target, each -> new Standing());
    }

    private void endPeriod(List<NodeTarget> targets) {
        standings.keySet().retainAll(targets);
        double limit = targets.size() < FEWEST_TARGETS ? Double.POSITIVE_INFINITY : limit();
        int more = targets.size() / 2;
        for (Standing standing : standings.values()) {
            boolean isAnomalous = more > 0 && standing.isJudged() && standing.errorShare() > limit;
            more -= isAnomalous ? 1 : 0;
            standing.weight =
                    isAnomalous ? Math.max(LEAST_WEIGHT, standing.weight / 2) : Math.min(1, standing.weight * 2);
            standing.requests = 0;
            standing.errors = 0;
        }
        periodEndNanos = clock.getAsLong() + PERIOD_NANOS;
    }

    /** The share of errors above which one is an anomaly. */
    private double limit() {
        double[] shares = standings.values().stream()
                .filter(Standing::isJudged)
                .mapToDouble(Standing::errorShare)
                .sorted()
                .toArray();
        return shares.length == 0 ? 1 : 2 * shares[(shares.length - 1) / 2] + MARGIN;
    }
}
