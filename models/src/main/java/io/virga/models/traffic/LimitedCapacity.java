package io.virga.models.traffic;

import io.virga.kernel.ServiceCapacity;

/**
 * Processors that are held to less than their full time: those that have work get {@code limitVcpus} together, in slices, and
 * do that share of their work.
 *
 * @param whole what they do without the limit
 * @param vcpus how many there are
 * @param limitVcpus positive, below {@code vcpus}
 */
record LimitedCapacity(ServiceCapacity whole, int vcpus, double limitVcpus) implements ServiceCapacity {
    @Override
    public double rate(int jobs) {
        int busy = Math.min(jobs, vcpus);
        return whole.rate(jobs) * Math.min(1, limitVcpus / busy);
    }
}
