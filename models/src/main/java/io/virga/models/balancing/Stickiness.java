package io.virga.models.balancing;

/**
 * For how long the requests of a session go to the same target by a cookie (Application Load Balancer guide, "Sticky
 * sessions"; Classic Load Balancer guide, "Configure sticky sessions").
 *
 * @param durationNanos life of the balancer's cookie
 * @param renewed whether each request begins that life anew: an Application Load Balancer does so, a Classic one does not
 * @param applicationCookieNanos life of the application's own cookie from its first answer on, with which the session
 *     ends; {@link #WITHOUT} if the balancer does not follow one
 */
public record Stickiness(long durationNanos, boolean renewed, long applicationCookieNanos) {
    /** No cookie of the application. */
    public static final long WITHOUT = Long.MAX_VALUE;

    /** No stickiness. */
    public static final Stickiness NONE = new Stickiness(0, false, WITHOUT);

    boolean isSticky() {
        return durationNanos > 0;
    }
}
