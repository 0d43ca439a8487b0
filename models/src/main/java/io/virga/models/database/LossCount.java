package io.virga.models.database;

/** What a store has lost, over all of its losses. */
public final class LossCount {
    private long lostWrites;
    private long lostBytes;
    private long inDoubtWrites;
    private long recoveryPointAgeNanos;

    public void add(LogLoss loss) {
        lostWrites += loss.acknowledged();
        lostBytes += loss.acknowledgedBytes();
        inDoubtWrites += loss.inDoubt();
        recoveryPointAgeNanos = Math.max(recoveryPointAgeNanos, loss.recoveryPointAgeNanos());
    }

    /** Commits that clients had been told of and that are gone. */
    public long lostWrites() {
        return lostWrites;
    }

    /** What those had written. */
    public long lostBytes() {
        return lostBytes;
    }

    /** Commits that are gone and that nobody had been told of: their clients cannot know. */
    public long inDoubtWrites() {
        return inDoubtWrites;
    }

    /** Greatest age that the oldest lost commit had when its primary was lost, in nanoseconds; 0 while none was lost. */
    public long recoveryPointAgeNanos() {
        return recoveryPointAgeNanos;
    }
}
