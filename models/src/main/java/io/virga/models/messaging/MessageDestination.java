package io.virga.models.messaging;

/** What takes messages: a queue, or a topic. */
public interface MessageDestination {
    /** A message reaches it, in a call of its own. */
    SendStatus send(Message message);
}
