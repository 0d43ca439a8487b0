package io.virga.kernel.statistics;

/**
 * A mean corrected by a control whose expectation is known in closed form: what the control missed by is taken off the
 * estimate, times the regression coefficient.
 *
 * <p>Source: Lavenberg and Welch, "A perspective on the use of control variables", Management Science 27 (1981).
 *
 * @param interval interval for the mean of the responses
 * @param coefficient regression of the response on the control
 * @param squaredCorrelation share of the variance that the control explains
 */
public record ControlVariate(ConfidenceInterval interval, double coefficient, double squaredCorrelation) {
    /**
     * @param responses one a replication
     * @param controls as many, in the same order
     * @param expectation known mean of the control
     * @throws IllegalArgumentException for fewer than three pairs and for a control that never varies
     */
    public static ControlVariate of(double[] responses, double[] controls, double expectation, double level) {
        ConfidenceInterval.requireSameLength(responses, controls);
        int n = responses.length;
        Tally response = Tally.of(responses);
        Tally control = Tally.of(controls);
        if (n < 3 || control.variance() == 0) {
            throw new IllegalArgumentException("a control variate needs three pairs or more and a control that varies");
        }
        double products = 0;
        for (int i = 0; i < n; i++) {
            products += (responses[i] - response.mean()) * (controls[i] - control.mean());
        }
        double coefficient = products / ((n - 1) * control.variance());
        double explained = coefficient * products / ((n - 1) * response.variance());
        double estimate = response.mean() - coefficient * (control.mean() - expectation);
        double offset = control.mean() - expectation;
        double residual = response.variance() * (n - 1) * (1 - explained) / (n - 2);
        // The coefficient is estimated too: its error grows with the distance of the control from its mean.
        double variance = residual * (1.0 / n + offset * offset / ((n - 1) * control.variance()));
        return new ControlVariate(
                ConfidenceInterval.ofEstimate(estimate, Math.sqrt(variance), n - 2L, level), coefficient, explained);
    }
}
