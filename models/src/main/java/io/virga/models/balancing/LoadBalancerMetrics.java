package io.virga.models.balancing;

import io.virga.models.traffic.Call;
import io.virga.models.traffic.Outcome;

/** Counts under CloudWatch's names since the last {@link #restart}, and the dimensions of the load balancer's bill. */
public final class LoadBalancerMetrics {
    private final LcuMeter lcu;
    private long requests;
    private long target2xx;
    private long target4xx;
    private long target5xx;
    private long targetResets;
    private long ownResets;
    private long unserved;
    private long fixedResponses;
    private long redirects;
    private long spillover;
    private long elb504;
    private long responses;
    private long responseNanos;

    LoadBalancerMetrics(LcuMeter lcu) {
        this.lcu = lcu;
    }

    /** Forgets the past. */
    public void restart() {
        requests = 0;
        target2xx = 0;
        target4xx = 0;
        target5xx = 0;
        targetResets = 0;
        ownResets = 0;
        unserved = 0;
        fixedResponses = 0;
        redirects = 0;
        spillover = 0;
        elb504 = 0;
        responses = 0;
        responseNanos = 0;
    }

    /** A node took a call, and answers itself if there is no target to pass it to. */
    void taken(Call call, boolean hasTarget) {
        lcu.count(call);
        if (hasTarget) {
            requests++;
        } else {
            unserved++;
        }
    }

    /** A request found the surge queue full. */
    void spilledOver() {
        spillover++;
    }

    /** A rule had a node answer a call by itself. */
    void answeredItself(Call call) {
        lcu.count(call);
        fixedResponses++;
    }

    /** A rule had a node send the client of a call elsewhere. */
    void redirected(Call call) {
        lcu.count(call);
        redirects++;
    }

    /** A call that was passed to a target is answered, {@code nanos} after it was taken. */
    void answered(Outcome outcome, long nanos) {
        switch (outcome) {
            case OK, LATE -> target2xx++;
            case THROTTLED, ABANDONED -> target4xx++;
            case ERROR, UNAVAILABLE, CIRCUIT_OPEN -> target5xx++;
            case RESET -> targetResets++;
            case NO_ANSWER -> elb504++;
        }
        if (outcome != Outcome.RESET && outcome != Outcome.NO_ANSWER) {
            responses++;
            responseNanos += nanos;
        }
    }

    /** A node closed the connection to a target while a call was with it. */
    void cut() {
        ownResets++;
    }

    public LcuMeter lcu() {
        return lcu;
    }

    /** {@code RequestCount}: requests for which a target could be chosen. */
    public long requestCount() {
        return requests;
    }

    /** {@code HTTPCode_Target_2XX_Count}. */
    public long target2xxCount() {
        return target2xx;
    }

    /** {@code HTTPCode_Target_4XX_Count}. */
    public long target4xxCount() {
        return target4xx;
    }

    /** {@code HTTPCode_Target_5XX_Count}. */
    public long target5xxCount() {
        return target5xx;
    }

    /** {@code SpilloverCount}. */
    public long spilloverCount() {
        return spillover;
    }

    /** {@code HTTP_Fixed_Response_Count}. */
    public long fixedResponseCount() {
        return fixedResponses;
    }

    /** {@code HTTP_Redirect_Count}. */
    public long redirectCount() {
        return redirects;
    }

    /** {@code HTTPCode_ELB_502_Count}. */
    public long elb502Count() {
        return targetResets + ownResets;
    }

    /** {@code HTTPCode_ELB_503_Count}. */
    public long elb503Count() {
        return unserved;
    }

    /** {@code HTTPCode_ELB_504_Count}. */
    public long elb504Count() {
        return elb504;
    }

    /** {@code HTTPCode_ELB_5XX_Count}. */
    public long elb5xxCount() {
        return elb502Count() + elb503Count() + elb504Count();
    }

    /** {@code TCP_Target_Reset_Count}. */
    public long targetResetCount() {
        return targetResets;
    }

    /** {@code TCP_ELB_Reset_Count}: connections that the balancer cut, or refused for want of a target. */
    public long elbResetCount() {
        return ownResets + unserved;
    }

    /** Answers that came from targets. */
    public long responses() {
        return responses;
    }

    /** Sum of {@code TargetResponseTime}, from the balancer's taking a request to the target's answer. */
    public long responseNanos() {
        return responseNanos;
    }
}
