package io.virga.models.dns;

/**
 * How some clients use what they were answered.
 *
 * @param share of the clients
 * @param leastNanos their resolvers keep an answer for at least so long, whatever its time to live is
 * @param connectionNanos they keep connections open for so long and look the name up for new ones; 0 if they look it up
 *     each time
 */
public record AnswerUse(double share, long leastNanos, long connectionNanos) {
    /** How long those keep an answer that look a name up only once. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    /** As long as its time to live allows. */
    public static AnswerUse timeToLive(double share) {
        return new AnswerUse(share, 0, 0);
    }

    /** For so long in any case, as resolvers and run-time environments do that raise short times to live. */
    public static AnswerUse atLeast(double share, long nanos) {
        return new AnswerUse(share, nanos, 0);
    }

    /** For as long as a connection is kept open, if it does not fail before. */
    public static AnswerUse connection(double share, long ageNanos) {
        return new AnswerUse(share, 0, ageNanos);
    }
}
