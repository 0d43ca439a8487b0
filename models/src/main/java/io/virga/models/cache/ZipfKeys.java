package io.virga.models.cache;

import io.virga.kernel.random.UniformSource;

/**
 * Keys that are asked for by Zipf's law: the key of rank k, from 1, with a chance in proportion to k<sup>-s</sup>.
 *
 * <p>Drawn in constant time and memory by rejection-inversion (W. Hörmann and G. Derflinger, "Rejection-inversion to generate
 * variates from monotone discrete distributions", ACM TOMACS 6, 1996): the law's continuous hull is inverted, and the result
 * is rounded and seldom rejected.
 */
public final class ZipfKeys {
    private final int number;
    private final double exponent;
    private final double lower;
    private final double upper;
    private final double always;

    /**
     * @param number of keys, at least 1
     * @param exponent s, from 0 for keys that are all alike
     */
    public ZipfKeys(int number, double exponent) {
        if (number < 1 || !(exponent >= 0) || exponent == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "keys need a number from 1 and an exponent from 0, not " + number + " and " + exponent);
        }
        this.number = number;
        this.exponent = exponent;
        this.lower = integral(1.5) - 1;
        this.upper = integral(number + 0.5);
        this.always = 2 - inverse(integral(2.5) - weight(2));
    }

    public int number() {
        return number;
    }

    /** A key as its rank, from 0 for the one that is asked for most. */
    public int sample(UniformSource draws) {
        while (true) {
            double area = upper + draws.nextDouble() * (lower - upper);
            double x = inverse(area);
            int rank = (int) Math.max(1, Math.min(number, Math.round(x)));
            if (rank - x <= always || area >= integral(rank + 0.5) - weight(rank)) {
                return rank - 1;
            }
        }
    }

    /** In proportion to the chance of a rank from 1. */
    private double weight(double rank) {
        return StrictMath.exp(-exponent * StrictMath.log(rank));
    }

    /** Of the weight, from 1. */
    private double integral(double x) {
        double log = StrictMath.log(x);
        double power = 1 - exponent;
        return power == 0 ? log : StrictMath.expm1(power * log) / power;
    }

    private double inverse(double area) {
        double power = 1 - exponent;
        return StrictMath.exp(power == 0 ? area : StrictMath.log1p(Math.max(-1, power * area)) / power);
    }
}
