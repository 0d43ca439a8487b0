package io.virga.models.balancing;

/** What a health check asks of a target. */
public enum HealthCheckProtocol {
    /** An answer from the application; the question waits for a worker like any other. */
    HTTP,
    /** A connection; the machine's system makes it as long as the application listens, however it fares. */
    TCP
}
