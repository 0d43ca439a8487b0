package io.virga.scenarios.spec.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amount of data: {@code 512B}, {@code 10KiB}, {@code 100GiB} (powers of 1024), {@code 100GB} (powers of 1000). GiB
 * and GB differ.
 */
public record DataSize(long bytes) implements Comparable<DataSize> {
    private static final String NOUN = "a size such as 512B, 10KiB or 100GiB";
    private static final Map<String, Long> UNITS = units();

    /** Reads a size, which may be negative. */
    public static DataSize parse(String text) {
        Amount amount = Amount.split(text, NOUN);
        if (amount.unit().isEmpty()) {
            throw Amount.missingUnit(text, text + "MiB or " + text + "MB");
        }
        Long factor = UNITS.get(amount.unit());
        if (factor == null) {
            throw Amount.malformed(text, NOUN, hint(amount));
        }
        return new DataSize(bytes(text, amount.number(), factor));
    }

    static @Nullable Long factor(String unit) {
        return UNITS.get(unit);
    }

    static long bytes(String text, BigDecimal number, long factor) {
        BigInteger whole;
        try {
            whole = number.multiply(BigDecimal.valueOf(factor)).toBigIntegerExact();
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
            default -> "units are " + String.join(", ", UNITS.keySet());
        };
    }

    @Override
    public int compareTo(DataSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** The size in the largest unit that holds it as a whole number. */
    @Override
    public String toString() {
        String best = "B";
        for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
            if (bytes != 0 && bytes % unit.getValue() == 0 && unit.getValue() > UNITS.get(best)) {
                best = unit.getKey();
            }
        }
        return bytes / UNITS.get(best) + best;
    }

    private static Map<String, Long> units() {
        Map<String, Long> units = new LinkedHashMap<>();
        units.put("B", 1L);
        units.put("KiB", 1L << 10);
        units.put("MiB", 1L << 20);
        units.put("GiB", 1L << 30);
        units.put("TiB", 1L << 40);
        units.put("kB", 1_000L);
        units.put("MB", 1_000_000L);
        units.put("GB", 1_000_000_000L);
        units.put("TB", 1_000_000_000_000L);
        return units;
    }
}
