package io.virga.kernel.random;

/**
 * Gamma distribution of that mean and coefficient of variation.
 *
 * <p>Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000): rejection, about 1.05
 * tries of two uniform numbers each; what is rejected is drawn again from the same source, so that keyed draws of other
 * keys stay as they are. For a shape below 1 one more uniform number is drawn first and the shape raised by 1.
 */
public record Gamma(double mean, double cv) implements Variate {
    public Gamma {
        Require.positive("mean of a gamma distribution", mean);
        Require.that(cv > 0 && cv <= 100, "coefficient of variation must be positive and at most 100", cv);
    }

    public double shape() {
        return 1 / (cv * cv);
    }

    @Override
    public double sample(UniformSource source) {
        double shape = shape();
        double boost = shape < 1 ? Elementary.pow(source.nextDouble(), 1 / shape) : 1;
        double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = Normal.quantile(source.nextDouble());
            double root = 1 + c * x;
            double u = source.nextDouble();
            if (root > 0) {
                double v = root * root * root;
                if (Elementary.log(u) < 0.5 * x * x + d * (1 - v + Elementary.log(v))) {
                    return mean / shape * boost * d * v;
                }
            }
        }
    }

    @Override
    public double variance() {
        return mean * mean * cv * cv;
    }
}
