package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.ExternalServiceSpec;
import io.virga.scenarios.spec.resource.FlowProtocol;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.NetworkLoadBalancerSpec;
import io.virga.scenarios.spec.resource.ProbeProtocol;

/** Which target types balancers of each type have: {@code instance}, {@code ip} and {@code alb}. */
final class TargetTypes {
    private static final String ALB = " (NLB user guide, Application Load Balancers as targets)";

    private final String path;
    private final LoadBalancerSpec balancer;
    private final Findings findings;

    /** @param path of the balancer */
    TargetTypes(String path, LoadBalancerSpec balancer, Findings findings) {
        this.path = path;
        this.balancer = balancer;
        this.findings = findings;
    }

    /** A resource that stands among the balancer's targets, at that path. */
    void check(String at, String name, CloudResourceSpec target) {
        if (!isAllowed(target)) {
            String message = "'" + name + "' is " + Resources.describe(target) + "; the targets of "
                    + Resources.describe((CloudResourceSpec) balancer) + " are " + allowed();
            findings.error(at, Code.WRONG_TARGET, message, null);
        } else if (balancer instanceof NetworkLoadBalancerSpec network && findings.whole(path)) {
            checkSettings(at, name, target, network);
        }
    }

    private boolean isAllowed(CloudResourceSpec target) {
        if (target instanceof AutoScalingGroupSpec || target instanceof InstanceSpec) {
            return true;
        }
        if (target instanceof ExternalServiceSpec) {
            return balancer instanceof ApplicationLoadBalancerSpec || balancer instanceof NetworkLoadBalancerSpec;
        }
        return balancer instanceof NetworkLoadBalancerSpec
                && (target instanceof ApplicationLoadBalancerSpec || target instanceof DbInstanceSpec);
    }

    private String allowed() {
        if (balancer instanceof NetworkLoadBalancerSpec) {
            return "auto scaling groups, instances, application load balancers, database instances and external"
                    + " services";
        }
        return balancer instanceof ApplicationLoadBalancerSpec
                ? "auto scaling groups, instances and external services"
                : "auto scaling groups and instances";
    }

    private void checkSettings(String at, String name, CloudResourceSpec target, NetworkLoadBalancerSpec network) {
        boolean probesPorts = network.healthCheck().protocol() == ProbeProtocol.TCP;
        if (target instanceof ApplicationLoadBalancerSpec) {
            if (probesPorts) {
                String message = "health checks of the balancer '" + name + "' speak HTTP" + ALB;
                findings.error(at, Code.TARGET_TYPE, message, "write healthCheck: { protocol: http }");
            }
            if (network.protocol() == FlowProtocol.TLS) {
                String message = "TLS ends at the balancer '" + name + "', to which connections are passed on" + ALB;
                findings.error(
                        at, Code.TARGET_TYPE, message, "write protocol: tcp, and tlsHandshake at '" + name + "'");
            }
        }
        if (target instanceof DbInstanceSpec && !probesPorts) {
            String message = "the database '" + name + "' does not answer health checks that speak HTTP";
            findings.error(at, Code.TARGET_TYPE, message, "write healthCheck: { protocol: tcp }");
        }
    }
}
