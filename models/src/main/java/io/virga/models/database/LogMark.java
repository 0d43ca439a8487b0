package io.virga.models.database;

/**
 * A time in the life of a log, and what has happened since: how many commits were written, and of how many clients were told.
 * It needs no commit to be kept.
 */
public final class LogMark {
    private final long timeNanos;
    private long position;
    private long acknowledged;
    private long acknowledgedBytes;
    private long nextNanos = ReplicatedLog.NEVER;

    LogMark(long timeNanos, long position) {
        this.timeNanos = timeNanos;
        this.position = position;
    }

    LogMark(LogMark like) {
        this(like.timeNanos, like.position);
        this.acknowledged = like.acknowledged;
        this.acknowledgedBytes = like.acknowledgedBytes;
        this.nextNanos = like.nextNanos;
    }

    /** The time that it marks. */
    public long timeNanos() {
        return timeNanos;
    }

    /** The last commit that was written by then. */
    public long position() {
        return position;
    }

    /** Commits written since that clients were told of. */
    public long acknowledged() {
        return acknowledged;
    }

    /** What those had written. */
    long acknowledgedBytes() {
        return acknowledgedBytes;
    }

    void appended(long nowNanos) {
        if (nextNanos == ReplicatedLog.NEVER) {
            nextNanos = nowNanos;
        }
    }

    void acknowledged(long ofPosition, long sizeBytes) {
        if (ofPosition > position) {
            acknowledged++;
            acknowledgedBytes += sizeBytes;
        }
    }

    /** When the first commit since was written; {@link ReplicatedLog#NEVER} when none was. */
    long nextNanos() {
        return nextNanos;
    }

    /** The log ends there now, and that is gone. */
    void truncate(long last, LogLoss gone) {
        if (position >= last) {
            position = last;
            acknowledged = 0;
            acknowledgedBytes = 0;
            nextNanos = ReplicatedLog.NEVER;
        } else {
            acknowledged -= gone.acknowledged();
            acknowledgedBytes -= gone.acknowledgedBytes();
        }
    }
}
