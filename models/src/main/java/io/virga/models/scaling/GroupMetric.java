package io.virga.models.scaling;

/** A metric of an auto scaling group that alarms and policies can follow. */
public enum GroupMetric {
    /** Mean use of the processors, percent. */
    CPU_UTILIZATION("CPUUtilization", "%"),
    /** Requests of a period for each target. */
    ALB_REQUEST_COUNT_PER_TARGET("ALBRequestCountPerTarget", "");

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
