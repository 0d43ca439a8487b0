package io.virga.scenarios.build;

import io.virga.models.balancing.FixedResponse;
import io.virga.models.balancing.ListenerRules;
import io.virga.models.balancing.LoadBalancerMetrics;
import io.virga.models.balancing.RedirectAction;

/** The metrics of load balancers under CloudWatch's names. */
final class LoadBalancerObservations {
    private static final double NANOS_PER_SECOND = 1e9;

    private LoadBalancerObservations() {}

    /** Of those that balance requests. */
    static void ofRequests(LoadBalancerMetrics metrics, ListenerRules rules, Observations to) {
        to.count("RequestCount", "sum", metrics.requestCount());
        to.count("HTTPCode_Target_2XX_Count", "sum", metrics.target2xxCount());
        to.count("HTTPCode_Target_4XX_Count", "sum", metrics.target4xxCount());
        to.count("HTTPCode_Target_5XX_Count", "sum", metrics.target5xxCount());
        if (rules.hasAction(FixedResponse.class)) {
            to.count("HTTP_Fixed_Response_Count", "sum", metrics.fixedResponseCount());
        }
        if (rules.hasAction(RedirectAction.class)) {
            to.count("HTTP_Redirect_Count", "sum", metrics.redirectCount());
        }
        to.count("HTTPCode_ELB_5XX_Count", "sum", metrics.elb5xxCount());
        to.count("HTTPCode_ELB_502_Count", "sum", metrics.elb502Count());
        to.count("HTTPCode_ELB_503_Count", "sum", metrics.elb503Count());
        to.count("HTTPCode_ELB_504_Count", "sum", metrics.elb504Count());
        to.ratio(
                "TargetResponseTime",
                "mean",
                "s",
                metrics.responseNanos() / NANOS_PER_SECOND,
                metrics.responses(),
                metrics.responses());
    }

    /** Of those that balance connections. */
    static void ofConnections(LoadBalancerMetrics metrics, Observations to) {
        to.count("TCP_ELB_Reset_Count", "sum", metrics.elbResetCount());
        to.count("TCP_Target_Reset_Count", "sum", metrics.targetResetCount());
    }
}
