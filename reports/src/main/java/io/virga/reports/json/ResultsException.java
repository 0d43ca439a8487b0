package io.virga.reports.json;

import org.jspecify.annotations.Nullable;

/** Results that cannot be read or written; the message is for the person who named the file or folder. */
public final class ResultsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ResultsException(String message) {
        this(message, null);
    }

    public ResultsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
