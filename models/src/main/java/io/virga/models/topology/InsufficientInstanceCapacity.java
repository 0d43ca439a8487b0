package io.virga.models.topology;

/**
 * A zone cannot take the instance now; EC2's error of the same name.
 *
 * @param reason in words
 */
public record InsufficientInstanceCapacity(String reason) implements PlacementOutcome {
    @Override
    public String toString() {
        return "InsufficientInstanceCapacity: " + reason;
    }
}
