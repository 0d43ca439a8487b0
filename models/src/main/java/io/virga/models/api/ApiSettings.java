package io.virga.models.api;

import io.virga.kernel.TokenBucket;
import io.virga.kernel.random.Variate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an API is.
 *
 * @param usagePlans the throttle of each workload whose clients have a key, which is looked at before the others
 * @param throttles of the stage, if it has one, and then of the account, which it shares with other APIs
 * @param integrationTimeoutNanos after which a request is answered with 504
 * @param latencyNanos that it adds to a request
 * @param cache of the stage; null for none
 * @param meteredBytes of a request that is billed as one; {@link Long#MAX_VALUE} where size does not count
 */
public record ApiSettings(
        Map<String, TokenBucket> usagePlans,
        List<TokenBucket> throttles,
        long integrationTimeoutNanos,
        Variate latencyNanos,
        @Nullable StageCache cache,
        long meteredBytes) {}
