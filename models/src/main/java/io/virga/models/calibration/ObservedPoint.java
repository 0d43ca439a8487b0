package io.virga.models.calibration;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of one instance.
 *
 * @param requestsPerNano that it answered, positive
 * @param cpuUtilization share of its vCPUs at work, above 0 and below 1
 * @param meanNanos mean time from a request's coming to its answer, or null if the median is known
 * @param medianNanos median of that time, or null if the mean is known
 */
public record ObservedPoint(
        double requestsPerNano,
        double cpuUtilization,
        @Nullable Long meanNanos,
        @Nullable Long medianNanos) {
    public ObservedPoint {
        if (!(requestsPerNano > 0) || !(cpuUtilization > 0 && cpuUtilization < 1)) {
            throw new IllegalArgumentException("a point has a positive rate and a utilization between 0 and 1, not "
                    + requestsPerNano + "/ns and " + cpuUtilization);
        }
        if ((meanNanos == null) == (medianNanos == null)) {
            throw new IllegalArgumentException("a point has either a mean or a median");
        }
    }
}
