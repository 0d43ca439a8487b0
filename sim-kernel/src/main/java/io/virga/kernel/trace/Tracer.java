package io.virga.kernel.trace;

/** Is told of each event before its handler runs. A tracer must not change the model. */
@FunctionalInterface
public interface Tracer {
    /**
     * @param timeNanos when the event happens
     * @param entity path of the entity
     * @param handler name of the port, activity or timer
     * @param subject what it is about; a timer is its own subject
     * @param subjectId number of the subject, or 0 when it has none
     */
    void event(long timeNanos, String entity, String handler, Object subject, long subjectId);
}
