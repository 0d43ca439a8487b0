package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Violation;
import java.util.EnumSet;
import java.util.List;

/** What an auto scaling group does by itself and can be kept from doing. */
public enum ScalingProcessKind {
    @Kind(value = "Launch", doc = "adds instances, for whatever reason")
    LAUNCH,
    @Kind(value = "Terminate", doc = "takes instances out of service, for whatever reason")
    TERMINATE,
    @Kind(
            value = "AddToLoadBalancer",
            doc = "registers new instances with the balancers; one launched meanwhile is never registered")
    ADD_TO_LOAD_BALANCER,
    @Kind(value = "AlarmNotification", doc = "carries out target tracking, step and simple policies")
    ALARM_NOTIFICATION,
    @Kind(value = "AZRebalance", doc = "balances the zones again, launching before it terminates")
    AZ_REBALANCE,
    @Kind(value = "HealthCheck", doc = "finds unhealthy instances")
    HEALTH_CHECK,
    @Kind(value = "InstanceRefresh", doc = "replaces instances in an instance refresh, which waits meanwhile")
    INSTANCE_REFRESH,
    @Kind(value = "ReplaceUnhealthy", doc = "replaces instances that were found unhealthy")
    REPLACE_UNHEALTHY,
    @Kind(value = "ScheduledActions", doc = "carries out scheduled actions")
    SCHEDULED_ACTIONS;

    /** What is wrong with a list of them: nothing in it, or something twice. */
    public static List<Violation> violations(String property, List<ScalingProcessKind> processes) {
        if (processes.isEmpty()) {
            return List.of(new Violation(property, "the list names no process", "name at least one, such as Launch"));
        }
        return twice(property, processes);
    }

    static List<Violation> twice(String property, List<ScalingProcessKind> processes) {
        boolean isTwice = EnumSet.copyOf(processes).size() < processes.size();
        return isTwice ? List.of(new Violation(property, "a process stands in the list twice", null)) : List.of();
    }
}
