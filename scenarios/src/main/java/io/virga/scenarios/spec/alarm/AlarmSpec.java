package io.virga.scenarios.spec.alarm;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.resource.ScalingMetric;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.MetricValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A CloudWatch alarm on one metric of one resource. */
@Doc("A CloudWatch alarm. It stands while so many of the latest data points of its metric breach its threshold.")
public record AlarmSpec(
        @Property(doc = "The resource whose metric it watches.", example = "web")
        String of,

        @Property(doc = "The metric, by its CloudWatch name.", example = "CPUUtilization")
        ScalingMetric metric,

        @Property(
                doc = "What one data point spans: a multiple of a minute.",
                defaultValue = "1m",
                min = "1m",
                max = "1d",
                source = "CloudWatch user guide, periods of alarms")
        Duration period,

        @Property(
                doc = "How many of the latest data points are looked at.",
                min = "1",
                max = "1440",
                source = "CloudWatch user guide: evaluation periods times period at most a day",
                example = "3")
        int evaluationPeriods,

        @Property(
                doc = "How many of these must breach.",
                defaultFrom = "evaluationPeriods",
                min = "1",
                max = "1440",
                source = "CloudWatch API reference, PutMetricAlarm")
        int datapointsToAlarm,

        @Property(doc = "The value with which data points are compared, in the metric's unit.", example = "70%")
        MetricValue threshold,

        @Property(
                doc = "On which side of the threshold a data point breaches.",
                defaultValue = "greaterThanThreshold",
                source = "none: CloudWatch requires the operator to be named")
        ComparisonOperator comparisonOperator,

        @Property(
                doc = "How missing data points are treated.",
                defaultValue = "missing",
                source = "CloudWatch user guide, configuring how alarms treat missing data")
        MissingDataTreatment treatMissingData)
        implements SelfChecking {
    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (datapointsToAlarm > evaluationPeriods) {
            violations.add(new Violation(
                    "datapointsToAlarm",
                    "datapointsToAlarm " + datapointsToAlarm + " is above evaluationPeriods " + evaluationPeriods,
                    null));
        }
        if (period.toSeconds() % 60 != 0 || period.toNanosPart() != 0) {
            violations.add(new Violation(
                    "period",
                    "a period of " + Durations.format(period) + " is not a multiple of a minute",
                    "metrics of AWS services have periods of whole minutes (CloudWatch user guide)"));
        } else if (period.multipliedBy(evaluationPeriods).compareTo(Duration.ofDays(1)) > 0) {
            violations.add(new Violation(
                    "evaluationPeriods",
                    evaluationPeriods + " periods of " + Durations.format(period) + " are more than a day",
                    "CloudWatch evaluates alarms over at most a day"));
        }
        return violations;
    }
}
