package io.virga.models.topology;

/**
 * A launch that does not get the place that it asks for.
 *
 * @param code of EC2's error, such as {@code InsufficientHostCapacity}
 * @param reason in words
 */
public record LaunchRefusal(String code, String reason) implements PlacementOutcome {
    @Override
    public String toString() {
        return code + ": " + reason;
    }
}
