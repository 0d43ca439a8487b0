package io.virga.models.messaging;

import io.virga.kernel.random.Variate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which messages of a topic.
 *
 * @param endpoint where they go
 * @param filter whether the subscriber wants messages of that kind
 * @param inOrder whether a message of a group waits until those before it were delivered or given up
 * @param latencyNanos from publishing to the first try of a delivery
 * @param deadLetters where messages go that cannot be delivered; null for nowhere
 */
public record SubscriptionSettings(
        MessageDestination endpoint,
        IntPredicate filter,
        boolean inOrder,
        Variate latencyNanos,
        @Nullable MessageDestination deadLetters) {}
