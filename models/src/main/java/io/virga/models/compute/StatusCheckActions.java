package io.virga.models.compute;

/**
 * What follows when status checks of an instance fail, as {@link StatusChecks} counts them.
 *
 * @param recoverAfter failed system status checks in a row upon which EC2 recovers it; {@link #NEVER} for none
 * @param rebootAfter failed instance status checks in a row upon which an alarm reboots it; {@link #NEVER} for none
 */
public record StatusCheckActions(int recoverAfter, int rebootAfter) {
    /** Failed checks without consequences. */
    public static final int NEVER = 0;

    public StatusCheckActions {
        if (recoverAfter < 0 || rebootAfter < 0) {
            throw new IllegalArgumentException(
                    "failed checks are not fewer than 0: " + recoverAfter + ", " + rebootAfter);
        }
    }
}
