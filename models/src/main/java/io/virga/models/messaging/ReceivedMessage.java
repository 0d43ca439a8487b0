package io.virga.models.messaging;

/**
 * A message as its consumer gets it.
 *
 * @param receipt the receipt handle, with which this receipt of the message can be deleted or extended
 * @param message what was sent
 * @param sentNanos when it was first sent to a queue
 * @param receiveCount how often it has been received, this time included: ApproximateReceiveCount
 */
public record ReceivedMessage(long receipt, Message message, long sentNanos, int receiveCount) {}
