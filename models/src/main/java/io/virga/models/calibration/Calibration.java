package io.virga.models.calibration;

import io.virga.kernel.ServiceCapacity;
import java.util.Objects;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Finds the demands with which an instance behaves as observed. It takes requests to come as a Poisson process, none of them
 * to wait for a worker, their work to be exponential and their time off the processor to be the same for all (assumptions).
 */
public final class Calibration {
    private static final double ACCURACY = 1e-12;
    private static final int EVALUATIONS = 1_000;

    /**
     * Demands of one request.
     *
     * @param cpuNanos mean of the work, on a vCPU that runs nothing else
     * @param waitNanos time off the processor
     */
    public record Demands(double cpuNanos, double waitNanos) {}

    private Calibration() {}

    /**
     * @param capacity what the vCPUs of the instance do together, constant from as many jobs on as there are {@code vcpus}
     * @throws ImpossiblePointException if no demands lead to that point
     */
    public static Demands fit(ObservedPoint point, ServiceCapacity capacity, int vcpus)
            throws ImpossiblePointException {
        double offered = offered(new SharedProcessors(capacity, vcpus), point.cpuUtilization());
        double cpuNanos = offered / point.requestsPerNano();
        boolean isMean = point.meanNanos() != null;
        double computing = isMean
                ? new SharedProcessors(capacity, vcpus).present(offered) / point.requestsPerNano()
                : new SharingSojourn(capacity, vcpus, offered).median() * cpuNanos;
        long observed = Objects.requireNonNull(isMean ? point.meanNanos() : point.medianNanos(), "latency");
        if (observed < computing) {
            throw new ImpossiblePointException(String.format(
                    "at that utilization %s request computes for %.3g ms, which is longer than it takes in all",
                    isMean ? "the mean" : "the median", computing / 1e6));
        }
        return new Demands(cpuNanos, observed - computing);
    }

    /** The work that comes in at that utilization, which grows with it. */
    private static double offered(SharedProcessors processors, double utilization) {
        double most = processors.most() * (1 - 1e-9);
        return new BrentSolver(ACCURACY)
                .solve(EVALUATIONS, offered -> processors.utilization(offered) - utilization, 1e-12, most);
    }
}
