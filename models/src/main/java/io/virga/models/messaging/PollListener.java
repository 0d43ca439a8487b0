package io.virga.models.messaging;

import java.util.List;

/** Is told what the queue answers. */
@FunctionalInterface
public interface PollListener {
    /**
     * Called once for each {@link MessageQueue#receive}, after that has returned; it may ask again right away.
     *
     * @param messages at most as many as asked for, in the order of the queue; empty when none came in time
     */
    void polled(ReceiveStatus status, List<ReceivedMessage> messages);
}
