package io.virga.models.traffic;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;

/**
 * Users who come, make some requests with thinking between an answer and the next, and leave: sessions begin at arrivals of
 * their own, whatever becomes of their requests.
 */
public final class SessionArrivals implements Arrivals {
    /** How many requests a session has. */
    @FunctionalInterface
    public interface Length {
        /** @param u uniform, from 0 to below 1 */
        long requests(double u);

        /**
         * Each request is the last with the same probability (Menascé and Almeida, Capacity Planning for Web Services,
         * 2002): geometric from 1.
         *
         * @param mean at least 1
         */
        static Length geometric(double mean) {
            double more = 1 - 1 / mean;
            return more == 0 ? u -> 1 : u -> 1 + (long) (StrictMath.log1p(-u) / StrictMath.log(more));
        }
    }

    private final Arrivals begins;
    private final Length length;
    private final Variate thinkNanos;
    private final RandomStream lengths;
    private final RandomStream thinking;
    private long number;

    /**
     * @param begins when sessions begin
     * @param thinkNanos from the end of a request to the next of the same session, nanoseconds
     */
    public SessionArrivals(
            Arrivals begins, Length length, Variate thinkNanos, RandomStream lengths, RandomStream thinking) {
        this.begins = begins;
        this.length = length;
        this.thinkNanos = thinkNanos;
        this.lengths = lengths;
        this.thinking = thinking;
    }

    @Override
    public long next() {
        return begins.next();
    }

    @Override
    public Session session() {
        long session = number++;
        return new Session(session, length.requests(lengths.at(session).nextDouble()));
    }

    @Override
    public long thinkNanos(Session session) {
        return thinkNanos.sampleNanos(thinking.at(session.id(), session.begun()));
    }
}
