package io.virga.models.calibration;

import io.virga.kernel.ServiceCapacity;

/**
 * Processors shared by requests that come as a Poisson process, in equilibrium: M/G/n processor sharing with a capacity that
 * depends on the number present. That number has a product form in which only the mean of the work counts (Cohen, "The
 * multiple phase service network with generalized processor sharing", Acta Informatica 12, 1979).
 */
final class SharedProcessors {
    private final ServiceCapacity capacity;
    private final int vcpus;

    /** @param capacity constant from as many jobs on as there are {@code vcpus} */
    SharedProcessors(ServiceCapacity capacity, int vcpus) {
        this.capacity = capacity;
        this.vcpus = vcpus;
    }

    /** Work that comes in, in processors of full speed, which must stay below this. */
    double most() {
        return capacity.rate(vcpus);
    }

    /**
     * Share of the vCPUs at work in the mean.
     *
     * @param offered work that comes in, above 0 and below {@link #most}
     */
    double utilization(double offered) {
        double all = 0;
        double busy = 0;
        double weight = 1;
        for (int jobs = 0; jobs < vcpus; jobs++) {
            all += weight;
            busy += weight * jobs;
            weight *= offered / capacity.rate(jobs + 1);
        }
        double tail = weight / (1 - offered / most());
        return (busy + tail * vcpus) / ((all + tail) * vcpus);
    }

    /** Requests present in the mean. */
    double present(double offered) {
        double all = 0;
        double sum = 0;
        double weight = 1;
        for (int jobs = 0; jobs < vcpus; jobs++) {
            all += weight;
            sum += weight * jobs;
            weight *= offered / capacity.rate(jobs + 1);
        }
        double ratio = offered / most();
        double tail = weight / (1 - ratio);
        return (sum + tail * (vcpus + ratio / (1 - ratio))) / (all + tail);
    }

    /** The chance that so many requests are present, for each number until the rest has a chance below {@code rest}. */
    double[] distribution(double offered, double rest) {
        double ratio = offered / most();
        int length = vcpus + 1 + (int) Math.ceil(StrictMath.log(rest) / StrictMath.log(ratio));
        double[] chances = new double[length];
        double sum = 0;
        double weight = 1;
        for (int jobs = 0; jobs < length; jobs++) {
            chances[jobs] = weight;
            sum += weight;
            weight *= offered / capacity.rate(jobs + 1);
        }
        for (int jobs = 0; jobs < length; jobs++) {
            chances[jobs] /= sum;
        }
        return chances;
    }
}
