package io.virga.kernel;

/** What an entity does with the subject of an event: a message, the thing held, the claimant granted. */
@FunctionalInterface
public interface Handler<T> {
    void handle(T subject);
}
