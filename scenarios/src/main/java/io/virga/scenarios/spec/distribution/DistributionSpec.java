package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;

/** A distribution of durations that cannot be negative. */
@Choice(by = By.ONE_KEY, bare = "constant", noun = "distribution")
@Doc(
        "A distribution of durations, as a map of one key; a bare duration is a constant. Means, quantiles and coefficients"
                + " of variation (`cv`, standard deviation over mean) are given, and the formula's own parameters are solved for.")
public sealed interface DistributionSpec
        permits Constant,
                Exponential,
                Uniform,
                Triangular,
                Lognormal,
                Gamma,
                Erlang,
                Weibull,
                Pareto,
                Hyperexponential,
                Empirical {}
