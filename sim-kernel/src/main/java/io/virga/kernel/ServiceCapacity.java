package io.virga.kernel;

/** How much work a shared server does a second, by the number of jobs present. */
@FunctionalInterface
public interface ServiceCapacity {
    /**
     * @param jobs number of jobs present, at least 1
     * @return total rate in units of work per nanosecond of simulated time, 0 while nothing progresses; 1 is one processor of full speed
     */
    double rate(int jobs);

    /** {@code processors} equal processors; each job uses at most one of them. */
    static ServiceCapacity ofProcessors(int processors) {
        return jobs -> Math.min(jobs, processors);
    }
}
