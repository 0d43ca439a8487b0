package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** A metric of an auto scaling group that alarms and policies can follow. */
public enum ScalingMetric {
    @Kind(value = "CPUUtilization", doc = "mean use of the processors over the group's warm instances, a percentage")
    CPU_UTILIZATION,
    @Kind(
            value = "NetworkIn",
            doc = "bytes that an instance received in a minute, mean over the group's warm instances; policies on AWS"
                    + " call it ASGAverageNetworkIn")
    NETWORK_IN,
    @Kind(
            value = "NetworkOut",
            doc = "bytes that an instance sent in a minute, mean over the group's warm instances; policies on AWS call"
                    + " it ASGAverageNetworkOut")
    NETWORK_OUT,
    @Kind(
            value = "ALBRequestCountPerTarget",
            doc = "requests of the period for each instance in service, a count; for groups behind a balancer")
    ALB_REQUEST_COUNT_PER_TARGET,
    @Kind(
            value = "HTTPCode_Target_5XX_Count",
            doc = "errors that the group's instances answered in the period, a count, missing when there were none; for"
                    + " groups behind a balancer, and for alarms alone")
    HTTP_CODE_TARGET_5XX_COUNT,
    @Kind(
            value = "BacklogPerInstance",
            doc = "requests that wait for a worker, for each instance in service, a count: a custom metric that a job"
                    + " publishes each minute")
    BACKLOG_PER_INSTANCE,
    @Kind(value = "Errors", doc = "invocations of the period that failed, a count; of functions, for alarms alone")
    ERRORS,
    @Kind(
            value = "Throttles",
            doc = "invocations of the period that were throttled, a count; of functions, for alarms alone")
    THROTTLES,
    @Kind(
            value = "ApproximateNumberOfMessagesVisible",
            doc = "messages that can be received, a count; of queues, for alarms alone")
    APPROXIMATE_NUMBER_OF_MESSAGES_VISIBLE,
    @Kind(
            value = "ApproximateAgeOfOldestMessage",
            doc = "since the oldest message was sent, in seconds; of queues, for alarms alone")
    APPROXIMATE_AGE_OF_OLDEST_MESSAGE;

    /** Whether more instances lower it in proportion, as target tracking needs. */
    public boolean isPerInstance() {
        return this != HTTP_CODE_TARGET_5XX_COUNT && isOfGroup();
    }

    /** Whether functions publish it. */
    public boolean isOfFunction() {
        return this == ERRORS || this == THROTTLES;
    }

    /** Whether queues publish it. */
    public boolean isOfQueue() {
        return this == APPROXIMATE_NUMBER_OF_MESSAGES_VISIBLE || this == APPROXIMATE_AGE_OF_OLDEST_MESSAGE;
    }

    /** Whether it is one of an auto scaling group. */
    public boolean isOfGroup() {
        return !isOfFunction() && !isOfQueue();
    }

    /** Whether EC2 publishes it, every minute or every five. */
    public boolean isOfInstances() {
        return this == CPU_UTILIZATION || this == NETWORK_IN || this == NETWORK_OUT;
    }

    /** Whether a balancer publishes it. */
    public boolean isOfBalancer() {
        return this == ALB_REQUEST_COUNT_PER_TARGET || this == HTTP_CODE_TARGET_5XX_COUNT;
    }
}
