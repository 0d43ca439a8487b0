package io.virga.models.serverless;

/**
 * Which of several idle environments takes the next event. AWS does not say; measurements fit those that come back to few
 * environments and let the others expire (N. Mahmoudi and H. Khazaei, "SimFaaS", CLOSER 2021).
 */
public enum ReusePolicy {
    /** The one that was created last. */
    NEWEST_CREATED,
    /** The one whose last event ended last. */
    MOST_RECENTLY_USED,
    /** The one whose last event ended first, so that none ever expires while there is traffic. */
    LEAST_RECENTLY_USED
}
