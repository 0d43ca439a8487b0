package io.virga.models.messaging;

/**
 * What a topic takes.
 *
 * @param fifo whether it keeps the order of each message group and drops what it had in the last five minutes
 * @param publishesPerSecond messages a second, of which one second's worth may come at once; positive
 * @param maxMessageBytes larger messages are refused; at least 1
 */
public record TopicSettings(boolean fifo, double publishesPerSecond, int maxMessageBytes) {
    public TopicSettings {
        if (!(publishesPerSecond > 0) || maxMessageBytes < 1) {
            throw new IllegalArgumentException("a topic takes messages of at least 1 B at a positive rate, not of "
                    + maxMessageBytes + " B at " + publishesPerSecond + " /s");
        }
    }
}
