package io.virga.models.scaling;

/** A metric of an auto scaling group that alarms and policies can follow. */
public enum GroupMetric {
    /** Mean use of the processors, percent. */
    CPU_UTILIZATION("CPUUtilization", "%"),
    /** Requests of a period for each target. */
    ALB_REQUEST_COUNT_PER_TARGET("ALBRequestCountPerTarget", ""),
    /** Errors with which the targets answered in a period; missing when there were none. */
    HTTP_CODE_TARGET_5XX_COUNT("HTTPCode_Target_5XX_Count", ""),
    /** Calls that wait for a worker of an instance, for each instance in service: the backlog of a queue's workers. */
    BACKLOG_PER_INSTANCE("BacklogPerInstance", "");

    private final String word;
    private final String unit;

    GroupMetric(String word, String unit) {
        this.word = word;
        this.unit = unit;
    }

    /** Its name in CloudWatch. */
    public String word() {
        return word;
    }

    String unit() {
        return unit;
    }
}
