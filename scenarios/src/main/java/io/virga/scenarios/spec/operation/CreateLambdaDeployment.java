package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import java.util.List;

/** A deployment of a version of a function: its alias leads more and more events there, and back when an alarm stands. */
@Kind(
        value = "createLambdaDeployment",
        doc = "A deployment of a version of a function as CodeDeploy does it: the alias that all callers name leads"
                + " events to the new version, as a canary, in equal steps or all at once. An alarm that stands"
                + " before its end leads all events back to the first version at once.")
public record CreateLambdaDeployment(
        @Property(doc = AT, example = "20h") Duration at,

        @Property(doc = "The function.", example = "checkout")
        String target,

        @Property(doc = "One of the function's `versions`.", example = "v2")
        String version,

        @Property(
                doc = "How events move: `AllAtOnce`, `Canary10Percent5Minutes` (10% at once, the rest 5 minutes"
                        + " later) or `Linear10PercentEvery1Minute` (10% at once and 10% more each minute), with"
                        + " any percentages and minutes. CodeDeploy's own names, such as"
                        + " `CodeDeployDefault.LambdaCanary10Percent5Minutes`, are taken too.",
                defaultValue = "AllAtOnce",
                source = "CodeDeploy user guide, deployment configurations: CodeDeployDefault.LambdaAllAtOnce",
                example = "Canary10Percent5Minutes")
        DeploymentConfig deploymentConfig,

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
        return at.plus(deploymentConfig.duration());
    }
}
