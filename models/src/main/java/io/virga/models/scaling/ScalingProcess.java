package io.virga.models.scaling;

/**
 * What an auto scaling group does by itself and can be kept from doing (EC2 Auto Scaling User Guide, "Suspend and resume
 * processes").
 */
public enum ScalingProcess {
    /** Adds instances, for whatever reason. */
    LAUNCH("Launch"),
    /** Takes instances out of service, for whatever reason. */
    TERMINATE("Terminate"),
    /** Registers new instances with the load balancers; one that missed it is not registered later. */
    ADD_TO_LOAD_BALANCER("AddToLoadBalancer"),
    /** Lets alarms carry out target tracking, step and simple scaling policies. */
    ALARM_NOTIFICATION("AlarmNotification"),
    /** Balances the zones again when they are out of balance. */
    AZ_REBALANCE("AZRebalance"),
    /** Finds unhealthy instances. */
    HEALTH_CHECK("HealthCheck"),
    /** Replaces instances by those of another version. */
    INSTANCE_REFRESH("InstanceRefresh"),
    /** Replaces instances that were found unhealthy. */
    REPLACE_UNHEALTHY("ReplaceUnhealthy"),
    /** Carries out scheduled actions. */
    SCHEDULED_ACTIONS("ScheduledActions");

    private final String word;

    ScalingProcess(String word) {
        this.word = word;
    }

    /** Its name in the API. */
    public String word() {
        return word;
    }
}
