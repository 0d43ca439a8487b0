package io.virga.models.balancing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests go to target groups by weight: a group gets its weight's part of the sum (Application Load Balancer guide,
 * "Forward actions"). Weights can change at any time. A group without healthy targets keeps its part: nothing fails over.
 */
public final class ForwardAction implements ListenerAction {
    /** The largest weight; the smallest is 0. */
    public static final int MAX_WEIGHT = 999;

    private final List<String> groups;
    private final long stickinessNanos;
    private int[] weights;

    /** Without stickiness to a target group. */
    public ForwardAction(Map<String, Integer> weights) {
        this(weights, 0);
    }

    /**
     * @param weights by the names of the target groups
     * @param stickinessNanos for how long a session goes to the group of its last request; 0 for no stickiness
     * @throws IllegalArgumentException if a weight is out of range, or all are 0
     */
    public ForwardAction(Map<String, Integer> weights, long stickinessNanos) {
        this.groups = List.copyOf(new ArrayList<>(weights.keySet()));
        this.stickinessNanos = stickinessNanos;
        this.weights = checked(weights);
    }

    /** For how long a session goes to the group of its last request. */
    long stickinessNanos() {
        return stickinessNanos;
    }

    /** The target groups, also those that get nothing at the moment. */
    public List<String> groups() {
        return groups;
    }

    /** Weights by target group. */
    public Map<String, Integer> weights() {
        Map<String, Integer> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            byGroup.put(groups.get(i), weights[i]);
        }
        return byGroup;
    }

    /**
     * From now on requests go by these weights; those on their way stay where they are.
     *
     * @throws IllegalArgumentException if the groups are others than before, a weight is out of range, or all are 0
     */
    public void setWeights(Map<String, Integer> newWeights) {
        weights = checked(newWeights);
    }

    private int[] checked(Map<String, Integer> byGroup) {
        int[] values = new int[groups.size()];
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            Integer weight = byGroup.get(groups.get(i));
            if (weight == null || weight < 0 || weight > MAX_WEIGHT) {
                throw new IllegalArgumentException(
                        "a target group needs a weight from 0 to 999, not " + groups.get(i) + " " + weight);
            }
            values[i] = weight;
            sum += weight;
        }
        if (sum == 0 || byGroup.size() != values.length) {
            throw new IllegalArgumentException("weights of " + groups + " that are not all 0, not " + byGroup);
        }
        return values;
    }

    /**
     * Number of the group for a request, from 0.
     *
     * @param u uniform from 0 to 1
     */
    int choose(double u) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        double left = u * sum;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
