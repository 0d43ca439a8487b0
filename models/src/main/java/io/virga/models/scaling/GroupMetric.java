package io.virga.models.scaling;

/** A metric of an auto scaling group that alarms and policies can follow. */
public enum GroupMetric {
    /** Mean use of the processors, percent. */
    CPU_UTILIZATION("CPUUtilization", "%"),
    /** Bytes that an instance receives in a minute. */
    NETWORK_IN("NetworkIn", " B"),
    /** Bytes that an instance sends in a minute. */
    NETWORK_OUT("NetworkOut", " B"),
    /** Requests of a period for each target. */
    ALB_REQUEST_COUNT_PER_TARGET("ALBRequestCountPerTarget", ""),
    /** Errors with which the targets answered in a period; missing when there were none. */
    HTTP_CODE_TARGET_5XX_COUNT("HTTPCode_Target_5XX_Count", ""),
    /** Calls that wait for a worker and messages that wait in a queue, for each instance in service. */
    BACKLOG_PER_INSTANCE("BacklogPerInstance", "");

    private final String word;
    private final String unit;

    GroupMetric(String word, String unit) {
        this.word = word;
        this.unit = unit;
    }

    /** Whether EC2 publishes it, every minute or every five; others come each minute. */
    boolean isOfInstances() {
        return switch (this) {
            case CPU_UTILIZATION, NETWORK_IN, NETWORK_OUT -> true;
            case ALB_REQUEST_COUNT_PER_TARGET, HTTP_CODE_TARGET_5XX_COUNT, BACKLOG_PER_INSTANCE -> false;
        };
    }

    /** Its name in CloudWatch. */
    public String word() {
        return word;
    }

    String unit() {
        return unit;
    }
}
