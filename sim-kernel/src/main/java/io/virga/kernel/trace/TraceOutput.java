package io.virga.kernel.trace;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Where a trace is written to; a failure to write is an error of the run. */
final class TraceOutput {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final Appendable out;

    TraceOutput(Appendable out) {
        this.out = out;
    }

    TraceOutput text(CharSequence text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the trace cannot be written", e);
        }
        return this;
    }

    TraceOutput number(long number) {
        return text(Long.toString(number));
    }

    /** A JSON string with its quotes. */
    TraceOutput quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
            } else {
                quoted.append(c);
            }
        }
        return text(quoted.append('"'));
    }

    /** Nanoseconds as a decimal number of a unit of 10^digits nanoseconds. */
    TraceOutput decimal(long nanos, int digits) {
        String padded = String.format("%0" + (digits + 1) + "d", nanos);
        int point = padded.length() - digits;
        return text(padded.substring(0, point)).text(".").text(padded.substring(point));
    }
}
