package io.virga.reports.format;

import java.math.BigDecimal;

/**
 * The unit in which a quantity is shown: milliseconds for 0.212 s, per cent for fractions, gibibytes for many bytes.
 *
 * @param prefix what stands before the number, such as "USD "
 * @param factor from the base unit to the shown one
 * @param suffix what stands behind the number, such as " ms"
 */
record Scale(String prefix, BigDecimal factor, String suffix) {
    private static final BigDecimal KIBI = new BigDecimal("0.0009765625");
    private static final String[] BYTES = {" B", " KiB", " MiB", " GiB", " TiB", " PiB"};

    /** The scale in which this value reads well. */
    static Scale of(BigDecimal value, String unit) {
        BigDecimal size = value.abs();
        return switch (unit) {
            case "s" -> seconds(size);
            case "1" -> new Scale("", new BigDecimal("100"), " %");
            case "B" -> bytes(size);
            case "1/s" -> new Scale("", BigDecimal.ONE, "/s");
            case "count", "" -> new Scale("", BigDecimal.ONE, "");
            default ->
                isCurrency(unit)
                        ? new Scale(unit.substring(0, 3) + " ", BigDecimal.ONE, unit.substring(3))
                        : new Scale("", BigDecimal.ONE, " " + unit);
        };
    }

    /** An ISO 4217 code, or one with a rate such as "USD/month". */
    static boolean isCurrency(String unit) {
        return unit.matches("[A-Z]{3}(/[a-z]+)?");
    }

    BigDecimal apply(BigDecimal value) {
        return value.multiply(factor);
    }

    /** The shown unit where it is not the base unit, such as "ms" or "%"; else empty. */
    String shownIn() {
        return factor.compareTo(BigDecimal.ONE) == 0 ? "" : suffix.strip();
    }

    String show(BigDecimal value, int decimals) {
        return Digits.fixed(apply(value), decimals);
    }

    private static Scale seconds(BigDecimal size) {
        if (size.signum() == 0 || size.compareTo(new BigDecimal("0.9995")) >= 0) {
            return new Scale("", BigDecimal.ONE, " s");
        }
        if (size.compareTo(new BigDecimal("0.0009995")) >= 0) {
            return new Scale("", new BigDecimal("1000"), " ms");
        }
        return size.compareTo(new BigDecimal("0.0000009995")) >= 0
                ? new Scale("", new BigDecimal("1000000"), " µs")
                : new Scale("", new BigDecimal("1000000000"), " ns");
    }

    private static Scale bytes(BigDecimal size) {
        BigDecimal factor = BigDecimal.ONE;
        int step = 0;
        while (step < BYTES.length - 1 && size.multiply(factor).compareTo(new BigDecimal("1023.5")) >= 0) {
            factor = factor.multiply(KIBI);
            step++;
        }
        return new Scale("", factor, BYTES[step]);
    }
}
