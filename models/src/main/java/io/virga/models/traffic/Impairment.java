package io.virga.models.traffic;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.UniformSource;
import io.virga.kernel.random.Variate;

/**
 * Something that is wrong with the network: messages take longer, get lost now and then, or do not get through at all.
 *
 * <p>A message that is lost is sent again after a timeout of 200 ms, which doubles with each loss up to two minutes, and the
 * connection is given up after 15 of them: Linux's TCP without fast retransmission, for a message that is lost as a whole
 * (assumption).
 */
public final class Impairment {
    /** The extra time of a message that never gets through. */
    static final long LOST = -1;

    private static final long FIRST_TIMEOUT_NANOS = 200_000_000L;
    private static final long LONGEST_TIMEOUT_NANOS = 120_000_000_000L;
    private static final int MOST_RETRANSMISSIONS = 15;
    private static final Variate NO_DELAY = new Constant(0);

    private final long key;
    private final ImpairedPath path;
    private final Variate delay;
    private final double lossShare;
    private final boolean cut;

    private Impairment(String name, ImpairedPath path, Variate delay, double lossShare, boolean cut) {
        this.key = Mix.hash(name);
        this.path = path;
        this.delay = delay;
        this.lossShare = lossShare;
        this.cut = cut;
    }

    /**
     * Each message takes longer.
     *
     * @param name unique in the simulation: the key of its draws
     * @param delay of one message, nanoseconds
     */
    public static Impairment delay(String name, ImpairedPath path, Variate delay) {
        return new Impairment(name, path, delay, 0, false);
    }

    /** @param share of the messages that is lost, each try anew, from 0 to less than 1 */
    public static Impairment loss(String name, ImpairedPath path, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("the share of lost messages is from 0 to less than 1: " + share);
        }
        return new Impairment(name, path, NO_DELAY, share, false);
    }

    /** Nothing gets through. */
    public static Impairment partition(String name, ImpairedPath path) {
        return new Impairment(name, path, NO_DELAY, 0, true);
    }

    long key() {
        return key;
    }

    boolean covers(Caller caller, Endpoint endpoint) {
        return path.covers(caller, endpoint);
    }

    /** What a message takes longer, in nanoseconds, or {@link #LOST}. */
    long extraNanos(UniformSource draws) {
        if (cut) {
            return LOST;
        }
        long extra = delay.sampleNanos(draws);
        long timeout = FIRST_TIMEOUT_NANOS;
        for (int losses = 1; lossShare > 0 && draws.nextDouble() < lossShare; losses++) {
            if (losses > MOST_RETRANSMISSIONS) {
                return LOST;
            }
            extra += timeout;
            timeout = Math.min(2 * timeout, LONGEST_TIMEOUT_NANOS);
        }
        return extra;
    }
}
