package io.virga.models.serverless;

import io.virga.models.messaging.MessageDestination;
import org.jspecify.annotations.Nullable;

/**
 * Where Lambda sends a record of what came of an event.
 *
 * @param onSuccess of events that the function processed; null for nowhere
 * @param onFailure of events that are dropped; null for nowhere
 * @param deadLetters of events that are dropped as well, by the older of the two ways; null for nowhere
 */
public record AsyncEventDestinations(
        @Nullable MessageDestination onSuccess,
        @Nullable MessageDestination onFailure,
        @Nullable MessageDestination deadLetters) {
    /** Nobody is told. */
    public static final AsyncEventDestinations NONE = new AsyncEventDestinations(null, null, null);
}
