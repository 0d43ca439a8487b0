package io.virga.scenarios.spec.value;

/** Data per second: {@code 125MiB/s}. */
public record Throughput(long bytesPerSecond) implements Comparable<Throughput> {
    private static final String NOUN = "a throughput such as 125MiB/s";

    /** Reads a throughput, which may be negative. */
    public static Throughput parse(String text) {
        Amount amount = Amount.split(text, NOUN);
        if (amount.unit().isEmpty()) {
            throw Amount.missingUnit(text, text + "MiB/s or " + text + "MB/s");
        }
        if (!amount.unit().endsWith("/s")) {
            throw Amount.malformed(text, NOUN, "a throughput ends in /s");
        }
        Amount size = new Amount(
                amount.number(), amount.unit().substring(0, amount.unit().length() - 2));
        DataSize.Unit unit = DataSize.Unit.of(size.unit());
        if (unit == null) {
            throw Amount.malformed(text, NOUN, DataSize.hint(size));
        }
        return new Throughput(DataSize.bytes(text, size.number(), unit));
    }

    @Override
    public int compareTo(Throughput other) {
        return Long.compare(bytesPerSecond, other.bytesPerSecond);
    }

    @Override
    public String toString() {
        return new DataSize(bytesPerSecond) + "/s";
    }
}
