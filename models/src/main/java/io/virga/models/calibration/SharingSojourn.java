package io.virga.models.calibration;

import io.virga.kernel.ServiceCapacity;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a request computes on shared processors when the work of each is exponential: the time until a Markov chain ends
 * that counts the requests present and ends with one of them, by uniformization (Jensen 1953). Time is in units of the mean
 * work.
 */
final class SharingSojourn {
    private static final double REST = 1e-10;

    /** After each transition of the uniformized chain, the chance that the request is still there. */
    private final List<Double> alive = new ArrayList<>();

    private final double eventRate;

    /** @param offered work that comes in, above 0 and below what the capacity can do */
    SharingSojourn(ServiceCapacity capacity, int vcpus, double offered) {
        double[] found = new SharedProcessors(capacity, vcpus).distribution(offered, REST);
        eventRate = offered + capacity.rate(vcpus);
        double[] present = found;
        for (double chance = 1; chance > REST; chance = sum(present)) {
            alive.add(chance);
            present = step(capacity, offered, present);
        }
    }

    /** One transition; {@code others[i]} is the chance that the request is here with i others. */
    private double[] step(ServiceCapacity capacity, double offered, double[] others) {
        double[] next = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            double rate = capacity.rate(i + 1);
            double leaving = rate * i / (i + 1);
            int more = Math.min(i + 1, others.length - 1);
            next[more] += others[i] * offered / eventRate;
            if (i > 0) {
                next[i - 1] += others[i] * leaving / eventRate;
            }
            next[i] += others[i] * (eventRate - offered - rate) / eventRate;
        }
        return next;
    }

    private static double sum(double[] chances) {
        double sum = 0;
        for (double chance : chances) {
            sum += chance;
        }
        return sum;
    }

    /** The chance that it takes longer than that. */
    double tail(double time) {
        double mean = eventRate * time;
        double tail = 0;
        // Of the Poisson weights, which would be zero to begin with if they were not kept as logarithms.
        double logWeight = -mean;
        for (int k = 0; k < alive.size(); k++) {
            logWeight += k == 0 ? 0 : StrictMath.log(mean / k);
            tail += alive.get(k) * StrictMath.exp(logWeight);
        }
        return tail;
    }

    /** The time that half of the requests stay below. */
    double median() {
        double low = 1e-9;
        double high = 1;
        while (tail(high) > 0.5) {
            high *= 2;
        }
        while (high - low > 1e-9 * high) {
            double middle = (low + high) / 2;
            if (tail(middle) > 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
