package io.virga.models.storage;

import org.jspecify.annotations.Nullable;

/**
 * Spaces I/Os out so that they keep to a limit: a server whose service of an I/O of {@code n} tokens with {@code L} in
 * the bucket takes the longer of {@code n / burst} and {@code (n − L) / baseline}. I/Os go on when their service begins,
 * so that an idle ceiling delays nobody.
 *
 * <p>Remainders of a nanosecond are carried from service to service: a ceiling of 3,000 a second lets 3,000 pass.
 */
final class Ceiling {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final IoLimit limit;
    private final @Nullable BurstBucket bucket;
    private long freeNanos;
    private long carry;

    /** A ceiling with a full bucket. */
    Ceiling(IoLimit limit, long nowNanos) {
        this(limit, nowNanos, limit.bucket());
    }

    /** @param level tokens in its bucket; more than it holds are lost */
    Ceiling(IoLimit limit, long nowNanos, long level) {
        this.limit = limit;
        this.bucket = limit.bursts()
                ? new BurstBucket(limit.bucket(), limit.baseline(), Math.min(level, limit.bucket()), nowNanos)
                : null;
        this.freeNanos = nowNanos;
    }

    IoLimit limit() {
        return limit;
    }

    /** When the next I/O may go on. */
    long freeNanos() {
        return freeNanos;
    }

    /** Tokens in its bucket, never below 0; 0 without a bucket. */
    long level(long nowNanos) {
        return bucket == null ? 0 : Math.max(0, bucket.level(nowNanos));
    }

    /** An I/O goes on now, which is not before {@link #freeNanos}. */
    void pass(long nowNanos, long sizeBytes) {
        long tokens = limit.cost().tokens(sizeBytes);
        long wanted = Math.multiplyExact(tokens, NANOS_PER_SECOND) + (nowNanos == freeNanos ? carry : 0);
        long service = wanted / limit.burst();
        carry = wanted % limit.burst();
        if (bucket != null) {
            long lacking = bucket.nanosUntil(nowNanos, tokens);
            if (lacking > service) {
                service = lacking;
                carry = 0;
            }
            bucket.spend(nowNanos, tokens);
        }
        freeNanos = nowNanos + service;
    }
}
