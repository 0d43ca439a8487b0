package io.virga.kernel.random;

/** Checks of parameters; the message names the parameter and shows the value. */
final class Require {
    private Require() {}

    static void that(boolean condition, String message, double value) {
        if (!condition) {
            throw new IllegalArgumentException(message + ", not " + value);
        }
    }

    static void positive(String what, double value) {
        that(value > 0 && value < Double.POSITIVE_INFINITY, what + " must be positive and finite", value);
    }

    static void notNegative(String what, double value) {
        that(value >= 0 && value < Double.POSITIVE_INFINITY, what + " must be finite and not negative", value);
    }

    static void probability(String what, double value) {
        that(value > 0 && value < 1, what + " must lie between 0 and 1, both excluded", value);
    }
}
