/**
 * Distributions of durations, in the words that people know: means, quantiles and coefficients of variation. The
 * parameters of the formulas (μ and σ, scale) are solved for when a simulation is built; a combination that no
 * distribution has is refused here.
 */
@NullMarked
package io.virga.scenarios.spec.distribution;

import org.jspecify.annotations.NullMarked;
