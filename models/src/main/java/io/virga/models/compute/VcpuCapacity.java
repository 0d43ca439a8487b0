package io.virga.models.compute;

import io.virga.kernel.ServiceCapacity;

/**
 * What the vCPUs of an instance do together, in units of one job that runs alone.
 *
 * <p>Where a vCPU is a core, {@code n} jobs run {@code min(n, vcpus)} times as fast as one. Where it is a hyperthread, the
 * scheduler gives each of the first jobs a core of its own; from there each further job shares a core with another, and the
 * two together do {@value #HYPERTHREAD_GAIN} times the work of one. So a type with hyperthreads ends at 0.65 of its vCPU
 * count, and at a {@code CPUUtilization} of 50%, which counts busy vCPUs, it does 77% of what it can.
 *
 * <p>The gain is an assumption; Marr et al., "Hyper-Threading Technology Architecture and Microarchitecture", Intel
 * Technology Journal 6(1), 2002, found up to 1.3 on server workloads.
 *
 * @param vcpus at least 1
 * @param threadsPerCore 1 or 2
 */
public record VcpuCapacity(int vcpus, int threadsPerCore) implements ServiceCapacity {
    /** Work of two hyperthreads of a core against one of them alone. */
    public static final double HYPERTHREAD_GAIN = 1.3;

    public VcpuCapacity {
        if (vcpus < 1 || threadsPerCore < 1 || threadsPerCore > 2) {
            throw new IllegalArgumentException("an instance has at least 1 vCPU and 1 or 2 threads a core, not " + vcpus
                    + " vCPUs and " + threadsPerCore + " threads");
        }
    }

    @Override
    public double rate(int jobs) {
        int busy = Math.min(jobs, vcpus);
        int cores = Math.max(1, vcpus / threadsPerCore);
        return Math.min(busy, cores) + (HYPERTHREAD_GAIN - 1) * Math.max(0, busy - cores);
    }
}
