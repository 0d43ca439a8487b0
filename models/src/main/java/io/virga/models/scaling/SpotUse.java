package io.virga.models.scaling;

import io.virga.models.compute.Instance;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.spot.SpotRequest;
import java.util.List;

/** A Spot Instance of a group and the request that it came by: what its bill is made of. */
public record SpotUse(Instance instance, SpotRequest request) {
    private static final long HOUR_NANOS = 3_600_000_000_000L;

    /** When it ran at a charge: not in a first hour in which EC2 interrupted it, if the market has that rule. */
    public List<RunInterval> chargedRuns() {
        return instance.runIntervals().stream().filter(run -> !isFree(run)).toList();
    }

    private boolean isFree(RunInterval run) {
        return request.pool().isFirstHourFree()
                && run.endNanos() == request.reclaimedAtNanos()
                && run.endNanos() - run.startNanos() < HOUR_NANOS;
    }
}
