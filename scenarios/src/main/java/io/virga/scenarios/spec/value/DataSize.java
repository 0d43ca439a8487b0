package io.virga.scenarios.spec.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An amount of data: {@code 512B}, {@code 10KiB}, {@code 100GiB} (powers of 1024), {@code 100GB} (powers of 1000). GiB
 * and GB differ.
 */
public record DataSize(long bytes) implements Comparable<DataSize> {
    private static final String NOUN = "a size such as 512B, 10KiB or 100GiB";

    /** Reads a size, which may be negative. */
    public static DataSize parse(String text) {
        Amount amount = Amount.split(text, NOUN);
        if (amount.unit().isEmpty()) {
            throw Amount.missingUnit(text, text + "MiB or " + text + "MB");
        }
        Unit unit = Unit.of(amount.unit());
        if (unit == null) {
            throw Amount.malformed(text, NOUN, hint(amount));
        }
        return new DataSize(bytes(text, amount.number(), unit));
    }

    static long bytes(String text, BigDecimal number, Unit unit) {
        BigInteger whole;
        try {
            whole = number.multiply(BigDecimal.valueOf(unit.bytes)).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw Amount.overflow(text + " is not a whole number of bytes");
        }
        if (whole.bitLength() > Long.SIZE - 1) {
            throw Amount.overflow(text + " is more than 8 EiB, the largest size");
        }
        return whole.longValue();
    }

    static String hint(Amount amount) {
        String number = amount.numberText();
        String unit = amount.unit().toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "k", "kb", "kib" -> "did you mean " + number + "KiB or " + number + "kB?";
            case "m", "mb", "mib" -> "did you mean " + number + "MiB or " + number + "MB?";
            case "g", "gb", "gib" -> "did you mean " + number + "GiB or " + number + "GB?";
            case "t", "tb", "tib" -> "did you mean " + number + "TiB or " + number + "TB?";
            case "byte", "bytes", "b" -> "did you mean " + number + "B?";
            default -> "units are B, KiB, MiB, GiB, TiB, kB, MB, GB, TB";
        };
    }

    @Override
    public int compareTo(DataSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** The size in the largest unit that holds it as a whole number. */
    @Override
    public String toString() {
        Unit best = Unit.B;
        for (Unit unit : Unit.values()) {
            if (bytes != 0 && bytes % unit.bytes == 0 && unit.bytes > best.bytes) {
                best = unit;
            }
        }
        return bytes / best.bytes + best.text();
    }

    /** Units, named as they are written but for the small k. */
    enum Unit {
        B(1),
        KiB(1L << 10),
        MiB(1L << 20),
        GiB(1L << 30),
        TiB(1L << 40),
        KB(1_000),
        MB(1_000_000),
        GB(1_000_000_000),
        TB(1_000_000_000_000L);

        private final long bytes;

        Unit(long bytes) {
            this.bytes = bytes;
        }

        private String text() {
            return this == KB ? "kB" : name();
        }

        static @Nullable Unit of(String text) {
            for (Unit unit : values()) {
                if (unit.text().equals(text)) {
                    return unit;
                }
            }
            return null;
        }
    }
}
