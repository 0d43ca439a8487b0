package io.virga.models.monitoring;

/** How a data point is compared with an alarm's threshold. */
public enum Comparison {
    GREATER_THAN_THRESHOLD(">"),
    GREATER_THAN_OR_EQUAL_TO_THRESHOLD(">="),
    LESS_THAN_THRESHOLD("<"),
    LESS_THAN_OR_EQUAL_TO_THRESHOLD("<=");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** Whether {@code value} breaches {@code threshold}. */
    public boolean isBreached(double value, double threshold) {
        return switch (this) {
            case GREATER_THAN_THRESHOLD -> value > threshold;
            case GREATER_THAN_OR_EQUAL_TO_THRESHOLD -> value >= threshold;
            case LESS_THAN_THRESHOLD -> value < threshold;
            case LESS_THAN_OR_EQUAL_TO_THRESHOLD -> value <= threshold;
        };
    }

    public String symbol() {
        return symbol;
    }
}
