package io.virga.models.scaling;

/**
 * The time after a simple scaling activity in which no other simple one begins (EC2 Auto Scaling User Guide, "Scaling
 * cooldowns"): it runs from when the last instance has been launched or terminated.
 */
final class Cooldown {
    private long lengthNanos;
    private long endNanos;
    private boolean isAwaited;

    /** A simple scaling activity begins. */
    void begin(long nanos) {
        lengthNanos = nanos;
        isAwaited = true;
    }

    /** No instance is being launched or terminated any more. */
    void activityEnded(long now) {
        if (isAwaited) {
            isAwaited = false;
            endNanos = now + lengthNanos;
        }
    }

    /** Whether simple scaling has to wait. */
    boolean isActive(long now) {
        return isAwaited || now < endNanos;
    }
}
