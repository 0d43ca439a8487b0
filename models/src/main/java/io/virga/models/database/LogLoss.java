package io.virga.models.database;

/**
 * What was lost with a primary.
 *
 * @param acknowledged commits that clients had been told of
 * @param acknowledgedBytes that those had written
 * @param inDoubt commits that nobody had been told of: their clients cannot know
 * @param recoveryPointAgeNanos age of the oldest acknowledged commit that was lost, at the time of the fault; 0 when none was
 */
public record LogLoss(long acknowledged, long acknowledgedBytes, long inDoubt, long recoveryPointAgeNanos) {
    /** Nothing was lost. */
    public static final LogLoss NONE = new LogLoss(0, 0, 0, 0);
}
