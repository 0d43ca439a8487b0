package io.virga.models.traffic;

import io.virga.kernel.Identified;

/** One user's requests one after another, with thinking between them. */
public final class Session implements Identified {
    private final long number;
    private final long requests;
    private long begun;

    /** @param requests how many there are, at least 1 */
    public Session(long number, long requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("a session has at least one request, not " + requests);
        }
        this.number = number;
        this.requests = requests;
    }

    @Override
    public long id() {
        return number;
    }

    /** Another request begins. */
    void begin() {
        begun++;
    }

    /** Number of the requests that have begun. */
    long begun() {
        return begun;
    }

    /** Whether the last of its requests has begun. */
    boolean isOver() {
        return begun >= requests;
    }

    @Override
    public String toString() {
        return "session#" + number;
    }
}
