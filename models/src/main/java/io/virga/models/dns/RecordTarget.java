package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;

/** What a record leads to: values, a resource, or another name. */
public interface RecordTarget {
    /**
     * What a query that gets here is answered with.
     *
     * @param draws of this query
     */
    Answer answer(QueryOrigin origin, UniformSource draws);

    /** Whether a query from there would get something healthy: what an alias sees that evaluates its target's health. */
    boolean isHealthyFor(QueryOrigin origin);
}
