package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A blue/green deployment: traffic moves from one target group to another, and back when an alarm stands. */
@Kind(
        value = "createDeployment",
        doc = "A blue/green deployment as CodeDeploy does it: the traffic of a rule moves from the `original` target"
                + " group to the `replacement`, as a canary, in equal steps or all at once. An alarm that stands before"
                + " its end sends all traffic back at once.")
public record CreateDeployment(
        @Property(doc = AT, example = "20h") Duration at,

        @Property(doc = "The balancer.", example = "alb") String target,

        @Property(
                doc = "The rule, which forwards to these two target groups.",
                optional = true,
                absent = "the default action",
                example = "api")
        @Nullable
        String rule,

        @Property(doc = "The target group that has the traffic.", example = "blue")
        String original,

        @Property(doc = "The target group that is to have it.", example = "green")
        String replacement,

        @Property(
                doc = "How the traffic moves: `AllAtOnce`, `Canary10Percent5Minutes` (10% at once, the rest 5 minutes"
                        + " later) or `Linear10PercentEvery1Minutes` (10% at once and 10% more each minute), with any"
                        + " percentages and minutes. CodeDeploy's own names, such as"
                        + " `CodeDeployDefault.ECSCanary10Percent5Minutes`, are taken too.",
                defaultValue = "AllAtOnce",
                source = "CodeDeploy user guide, deployment configurations: CodeDeployDefault.ECSAllAtOnce",
                example = "Canary10Percent5Minutes")
        DeploymentConfig deploymentConfig,

        @Property(
                doc = "How long alarms are watched after all traffic has moved, and the original waits.",
                defaultValue = "0s",
                max = "2880m",
                source = "CodeDeploy API reference, BlueInstanceTerminationOption")
        Duration terminationWait,

        @Property(
                doc = "Whether the instances of the original are terminated when the deployment has succeeded.",
                defaultValue = "false",
                source = "CodeDeploy API reference, BlueInstanceTerminationOption: KEEP_ALIVE")
        boolean terminateOriginal,

        @Property(
                doc = "Alarms any of which rolls it back, or keeps it from beginning.",
                defaultValue = "[]",
                entry = "alarm",
                source = "CodeDeploy API reference, AlarmConfiguration",
                example = "[errors]")
        List<String> rollbackAlarms)
        implements OperationSpec {
    /** When it has succeeded, if no alarm stands. */
    public Duration end() {
        return at.plus(deploymentConfig.duration()).plus(terminationWait);
    }
}
