package io.virga.models.traffic;

/**
 * How a call or a logical request ended. Codes are those of the Application Load Balancer guide (troubleshooting, HTTP
 * errors).
 */
public enum Outcome {
    OK(200),
    /** The service answered with an error of its own. */
    ERROR(500),
    /** The other side closed the connection: it stopped while the call was with it. */
    RESET(502),
    /** Nobody can take the call, or the queue is full. */
    UNAVAILABLE(503),
    /** A rate limit was passed. */
    THROTTLED(429),
    /** No answer: connecting, or waiting for the answer, took longer than the caller waits. */
    NO_ANSWER(504),
    /** The client gave up waiting. */
    ABANDONED(460),
    /** Answered without error, but later than what counts as good. */
    LATE(200),
    /** The caller did not even try: its circuit breaker is open. */
    CIRCUIT_OPEN(503);

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    /** The HTTP status code that a client or an access log shows. */
    public int code() {
        return code;
    }

    public boolean isOk() {
        return this == OK;
    }
}
