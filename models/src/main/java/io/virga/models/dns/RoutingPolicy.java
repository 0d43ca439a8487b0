package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import java.util.List;

/**
 * How one of the records of a name is chosen for a query.
 *
 * @param <C> what the policy knows of each record
 */
public interface RoutingPolicy<C> {
    /** Those that could be the answer to a query from there, were they healthy; all of them unless the place matters. */
    default List<ResourceRecord<C>> eligible(List<ResourceRecord<C>> records, QueryOrigin origin) {
        return records;
    }

    /**
     * The answer among some that are eligible and to be taken for healthy.
     *
     * @param candidates at least one
     * @param draws of this query
     */
    List<ResourceRecord<C>> choose(List<ResourceRecord<C>> candidates, QueryOrigin origin, UniformSource draws);
}
