package io.virga.scenarios.spec.value;

import org.jspecify.annotations.Nullable;

/** A text that is not the value it should be: what is wrong, and what was probably meant. */
public final class MalformedValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final @Nullable String hint;

    MalformedValueException(Reason reason, String message, @Nullable String hint) {
        super(message);
        this.reason = reason;
        this.hint = hint;
    }

    /** The text is not {@code noun}, which has its article and an example. */
    public static MalformedValueException malformed(String text, String noun, @Nullable String hint) {
        return new MalformedValueException(Reason.MALFORMED, "'" + text + "' is not " + noun, hint);
    }

    public Reason reason() {
        return reason;
    }

    public @Nullable String hint() {
        return hint;
    }

    /** Kinds of failure, which have diagnostic codes of their own. */
    public enum Reason {
        /** A bare number where a unit belongs. */
        MISSING_UNIT,
        /** Not a value of this type at all. */
        MALFORMED,
        /** Well formed, but too large or too fine to be represented exactly. */
        OVERFLOW
    }
}
