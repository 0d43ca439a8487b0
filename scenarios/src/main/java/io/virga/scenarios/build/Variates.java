package io.virga.scenarios.build;

import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.TruncatedPareto;
import io.virga.kernel.random.Variate;
import io.virga.scenarios.spec.distribution.Constant;
import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.distribution.Empirical;
import io.virga.scenarios.spec.distribution.Erlang;
import io.virga.scenarios.spec.distribution.Exponential;
import io.virga.scenarios.spec.distribution.Gamma;
import io.virga.scenarios.spec.distribution.Hyperexponential;
import io.virga.scenarios.spec.distribution.Lognormal;
import io.virga.scenarios.spec.distribution.Pareto;
import io.virga.scenarios.spec.distribution.Triangular;
import io.virga.scenarios.spec.distribution.Uniform;
import io.virga.scenarios.spec.distribution.Weibull;
import io.virga.scenarios.spec.value.Percentage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From distributions of the language to distributions that can be sampled, in nanoseconds. */
final class Variates {
    private Variates() {}

    static Variate of(DistributionSpec spec) {
        // Sealed types cannot be switched over in this version of the language; the last line is never reached.
        if (spec instanceof Constant s) {
            return new io.virga.kernel.random.Constant(nanos(s.value()));
        } else if (spec instanceof Exponential s) {
            return new io.virga.kernel.random.Exponential(nanos(s.mean()));
        } else if (spec instanceof Uniform s) {
            return new io.virga.kernel.random.Uniform(nanos(s.min()), nanos(s.max()));
        } else if (spec instanceof Triangular s) {
            return new io.virga.kernel.random.Triangular(nanos(s.min()), nanos(s.mode()), nanos(s.max()));
        } else if (spec instanceof Lognormal s) {
            return lognormal(s);
        } else if (spec instanceof Gamma s) {
            return new io.virga.kernel.random.Gamma(nanos(s.mean()), number(s.cv()));
        } else if (spec instanceof Erlang s) {
            return new io.virga.kernel.random.Erlang(nanos(s.mean()), s.k());
        } else if (spec instanceof Weibull s) {
            return weibull(s);
        } else if (spec instanceof Pareto s) {
            return new TruncatedPareto(nanos(s.min()), number(s.shape()), nanos(s.max()));
        } else if (spec instanceof Hyperexponential s) {
            return new io.virga.kernel.random.HyperExponential(nanos(s.mean()), number(s.cv()));
        } else if (spec instanceof Empirical s) {
            return empirical(s);
        }
        throw new AssertionError(spec);
    }

    private static Variate lognormal(Lognormal s) {
        Duration mean = s.mean();
        Duration median = s.median();
        Duration quantile = s.p95() != null ? s.p95() : s.p99();
        double p = s.p95() != null ? 0.95 : 0.99;
        if (mean != null) {
            return quantile != null
                    ? LogNormal.ofMeanAndQuantile(nanos(mean), p, nanos(quantile))
                    : LogNormal.ofMeanAndCv(nanos(mean), coefficientOfVariation(s));
        }
        if (median == null) {
            throw new AssertionError(s);
        }
        return quantile != null
                ? LogNormal.ofMedianAndQuantile(nanos(median), p, nanos(quantile))
                : LogNormal.ofMedianAndSigma(nanos(median), sigma(s));
    }

    private static double coefficientOfVariation(Lognormal s) {
        double sigma = s.sigma() == null ? 0 : number(s.sigma());
        return s.cv() != null ? number(s.cv()) : StrictMath.sqrt(StrictMath.expm1(sigma * sigma));
    }

    private static double sigma(Lognormal s) {
        double cv = s.cv() == null ? 0 : number(s.cv());
        return s.sigma() != null ? number(s.sigma()) : StrictMath.sqrt(StrictMath.log1p(cv * cv));
    }

    private static Variate weibull(Weibull s) {
        Duration mean = s.mean();
        Duration scale = s.scale();
        if (mean != null) {
            return io.virga.kernel.random.Weibull.ofMean(nanos(mean), number(s.shape()));
        }
        if (scale == null) {
            throw new AssertionError(s);
        }
        return new io.virga.kernel.random.Weibull(nanos(scale), number(s.shape()));
    }

    private static Variate empirical(Empirical s) {
        if (!s.sampleValues().isEmpty()) {
            return io.virga.kernel.random.Empirical.ofValues(
                    s.sampleValues().stream().mapToDouble(Variates::nanos).toArray());
        }
        Map<Percentage, Duration> quantiles = s.sampleQuantiles();
        double[] probabilities = quantiles.keySet().stream()
                .mapToDouble(share -> share.fraction().doubleValue())
                .toArray();
        double[] values =
                quantiles.values().stream().mapToDouble(Variates::nanos).toArray();
        return io.virga.kernel.random.Empirical.ofQuantiles(probabilities, values);
    }

    static double nanos(Duration duration) {
        return duration.toNanos();
    }

    private static double number(@Nullable BigDecimal number) {
        if (number == null) {
            throw new AssertionError("a number that its record requires is missing");
        }
        return number.doubleValue();
    }
}
