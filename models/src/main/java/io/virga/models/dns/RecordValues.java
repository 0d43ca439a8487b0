package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import java.util.List;

/** Addresses that are written into a record; all of them are returned, and a client takes one at random. */
public final class RecordValues implements RecordTarget {
    private final Answer answer;

    /** @param timeToLiveNanos not negative */
    public RecordValues(List<Address> values, long timeToLiveNanos) {
        this.answer = new Answer(values, timeToLiveNanos, false);
    }

    @Override
    public Answer answer(QueryOrigin origin, UniformSource draws) {
        return answer;
    }

    /** Nobody looks at values; a health check of the record does. */
    @Override
    public boolean isHealthyFor(QueryOrigin origin) {
        return true;
    }
}
