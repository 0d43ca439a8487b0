package io.virga.scenarios.build;

import io.virga.models.messaging.MessageDestination;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource to which other services send messages. */
interface TakesMessages {
    /** What takes them; null if it takes none. */
    @Nullable
    MessageDestination destination();

    /**
     * What the resource of that name takes messages with; null for no name.
     *
     * @throws IllegalArgumentException if it takes none
     */
    static @Nullable MessageDestination find(@Nullable String name, Map<String, ResourceModel> models) {
        if (name == null) {
            return null;
        }
        MessageDestination found = models.get(name) instanceof TakesMessages taker ? taker.destination() : null;
        if (found == null) {
            throw new IllegalArgumentException(name + " takes no messages");
        }
        return found;
    }
}
