package io.virga.kernel.random;

/**
 * Elementary functions in plain double arithmetic. {@link Math#log} and its like may differ between platforms and
 * between interpreter and compiler, and {@link StrictMath} leaves Java for native code; these give the same bits
 * everywhere and stay within one unit in the last place.
 *
 * <p>The polynomials are Chebyshev fits computed to 200 bits for the intervals named at each function.
 */
final class Elementary {
    /** ln 2 in two parts; the first has so few bits that its product with any exponent is exact. */
    private static final double LN2_HIGH = 0x1.62e42p-1;

    private static final double LN2_LOW = 4.7493250390316726e-07;
    private static final double INVERSE_LN2 = 1.4426950408889634;
    private static final double EXP_MAX = 709.782712893384;
    private static final double EXP_MIN = -745.1332191019412;

    /**
     * Adding this to a number of less than 2^51 leaves its nearest integer in the low bits. Conversions between long and
     * double are done on the bits: the plain instruction waits for an unrelated register on some JDKs (JDK-8318562), which
     * makes a logarithm three times as slow.
     */
    private static final double ROUND_TO_INTEGER = 0x1.8p52;

    private static final double EXPONENT_OFFSET = 0x1.0p52 + 2048;
    private static final long EXPONENT_BITS = Double.doubleToRawLongBits(EXPONENT_OFFSET);

    private Elementary() {}

    /**
     * Natural logarithm of a positive, finite, normal number.
     *
     * <p>x = 2^k · z with z in a cell of {@link LogTable} that has an inverse c of its middle: ln x = k·ln 2 − ln c +
     * ln(1 + r) with r = z·c − 1, |r| < 0.0045. The product is taken in two parts, so that only their sum is rounded; the
     * series of ln(1 + r) − r ends after r^7. A table instead of a division and a longer series halves the time until the
     * result is there, for which whoever draws has to wait.
     *
     * <p>Source of the method: Tang, "Table-driven implementation of the logarithm function in IEEE floating-point
     * arithmetic", ACM TOMS 16 (1990).
     */
    static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long shifted = bits - LogTable.START;
        double k = Double.longBitsToDouble(EXPONENT_BITS + (shifted >> 52)) - EXPONENT_OFFSET;
        int cell = LogTable.ENTRIES * (int) ((shifted >>> 45) & 127);
        long mantissa = bits - (shifted & 0xFFF0000000000000L);
        double high = Double.longBitsToDouble(mantissa & 0xFFFFFFFFFFFF0000L);
        double low = Double.longBitsToDouble(mantissa) - high;
        double inverse = LogTable.CELLS[cell];
        double r = (high * inverse - 1.0) + low * inverse;
        double whole = k * LN2_HIGH + LogTable.CELLS[cell + 1];
        double sum = whole + r;
        double rest = (whole - sum) + r + (k * LN2_LOW + LogTable.CELLS[cell + 2]);
        double z = r * r;
        double series = (-0.5 + r * 0.3333333333333333)
                + z * ((-0.25 + r * 0.2) + z * (-0.16666666666666666 + r * 0.14285714285714285));
        return (z * series + rest) + sum;
    }

    /**
     * Exponential function; 0 below and infinity above the range of doubles.
     *
     * <p>x = k·ln 2 + r with |r| ≤ ½ ln 2; e^r = 1 + r + r²·P(r), where P is fitted with an error below 1e-18.
     */
    static double exp(double x) {
        if (!(x <= EXP_MAX && x >= EXP_MIN)) {
            return x > EXP_MAX ? Double.POSITIVE_INFINITY : x < EXP_MIN ? 0.0 : x;
        }
        double rounded = x * INVERSE_LN2 + ROUND_TO_INTEGER;
        double k = rounded - ROUND_TO_INTEGER;
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = high - low;
        double z = r * r;
        double even = 0.5
                + z
                        * (0.04166666666666667
                                + z
                                        * (0.0013888888888883752
                                                + z
                                                        * (2.4801587325533363e-05
                                                                + z
                                                                        * (2.755727366134845e-07
                                                                                + z * 2.0914679376659845e-09))));
        double odd = 0.1666666666666667
                + z
                        * (0.008333333333326141
                                + z
                                        * (0.00019841269874800493
                                                + z * (2.755725542574618e-06 + z * 2.5105206374063314e-08)));
        double tail = z * (even + r * odd) + ((high - r) - low);
        return Math.scalb(1.0 + (r + tail), (int) Double.doubleToRawLongBits(rounded));
    }

    /** {@code base} to the power of {@code exponent}, for a positive base; relative error about 1e-16 · |ln of the result|. */
    static double pow(double base, double exponent) {
        return exp(exponent * log(base));
    }
}
