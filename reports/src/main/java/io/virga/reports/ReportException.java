package io.virga.reports;

/** Reports that cannot be written; the message is for the person who named the target. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
