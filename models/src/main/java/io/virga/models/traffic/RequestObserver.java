package io.virga.models.traffic;

/** Told of each logical request when it is wanted and when it has ended. */
public interface RequestObserver {
    void offered(Request request);

    /**
     * @param outcome {@link Outcome#OK} only when the request is good
     * @param endNanos when it ended; attempt and account are still those of its last attempt
     */
    void ended(Request request, Outcome outcome, long endNanos);
}
