package io.virga.scenarios.sweep;

import io.virga.scenarios.result.SweepAxis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads axes: {@code webType=m7g.large,m7g.xlarge}, {@code webMin=2..6}, {@code peakRps=100/s..400/s:100/s}.
 *
 * <p>Commas within brackets separate no values. A range goes by 1 unless a step stands behind a colon, and its ends have the
 * same unit.
 */
public final class AxisText {
    private static final Pattern RANGE =
            Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,9})?)(\\D*?)\\.\\.(-?\\d{1,12}(?:\\.\\d{1,9})?)(\\D*?)"
                    + "(?::(\\d{1,12}(?:\\.\\d{1,9})?)(\\D*))?");
    private static final int MOST_VALUES = 10_000;

    private AxisText() {}

    /** @throws SweepException if it is none */
    public static SweepAxis read(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new SweepException("'" + text + "' is no axis such as webMin=2..6");
        }
        String name = text.substring(0, equals).strip();
        List<String> values = new ArrayList<>();
        for (String part : parts(text.substring(equals + 1))) {
            Matcher range = RANGE.matcher(part);
            if (range.matches()) {
                values.addAll(range(text, range));
            } else if (part.isEmpty()) {
                throw new SweepException("'" + text + "' has an empty value");
            } else {
                values.add(part);
            }
        }
        if (values.stream().distinct().count() < values.size()) {
            throw new SweepException("'" + text + "' has a value twice");
        }
        return new SweepAxis(name, List.copyOf(values));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static List<String> range(String text, Matcher range) {
        String unit = range.group(4);
        BigDecimal step = range.group(5) == null ? BigDecimal.ONE : new BigDecimal(range.group(5));
        if (differs(range.group(2), unit) || differs(range.group(6), unit)) {
            throw new SweepException("'" + text + "' has ends and step of different units");
        }
        BigDecimal last = new BigDecimal(range.group(3));
        BigDecimal at = new BigDecimal(range.group(1));
        if (step.signum() == 0 || at.compareTo(last) > 0) {
            throw new SweepException("'" + text + "' gives no value: a range goes up, by a step above zero");
        }
        List<String> values = new ArrayList<>();
        while (at.compareTo(last) <= 0) {
            if (values.size() == MOST_VALUES) {
                throw new SweepException("'" + text + "' gives more than " + MOST_VALUES + " values");
            }
            values.add(at.toPlainString() + unit);
            at = at.add(step);
        }
        return values;
    }

    /** The start of a range and its step need no unit, and where they have one it is that of its end. */
    private static boolean differs(@Nullable String written, String unit) {
        return written != null && !written.isEmpty() && !written.equals(unit);
    }
}
