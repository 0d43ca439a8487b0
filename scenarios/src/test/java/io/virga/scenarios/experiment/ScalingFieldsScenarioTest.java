package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.RunResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each accepted field of auto scaling changes the run: one value written otherwise, another result. */
class ScalingFieldsScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: fields
        simulate: { duration: 75m, warmup: 0s, seed: 5, replications: 1 }
        regions: { us-east-1: { zones: [a, b] } }
        resources:
          alb:
            type: applicationLoadBalancer
            zones: [us-east-1.a, us-east-1.b]
            targets: [web]
            deregistrationDelay: 10s
            healthCheck: { interval: 10s }
          web:
            type: autoScalingGroup
            instanceType: m7g.medium
            zones: [us-east-1.a, us-east-1.b]
            minSize: 2
            maxSize: 6
            desiredCapacity: 2
            healthCheckType: EC2
            healthCheckGracePeriod: 0s
            defaultInstanceWarmup: 60s
            monitoring: detailed
            metricPublicationDelay: 0s
            terminationPolicies: [Default]
            suspendedProcesses: []
            scaling: { targetTracking: { metric: CPUUtilization, targetValue: 50%, disableScaleIn: false } }
            scalingPolicies:
              out:
                stepScaling:
                  alarm: busy
                  adjustmentType: percentChangeInCapacity
                  stepAdjustments: [{ scalingAdjustment: 10 }]
                  minAdjustmentMagnitude: 1
                  estimatedInstanceWarmup: 60s
              in: { simpleScaling: { alarm: idle, scalingAdjustment: -1, cooldown: 2m } }
            scheduledActions:
              end: { at: 60m, minSize: 3, maxSize: 5, desiredCapacity: 4 }
            lifecycleHooks:
              configure:
                transition: launching
                heartbeatTimeout: 60s
                defaultResult: CONTINUE
                work: 90s
                workFromWarmPool: 5s
                heartbeats: []
              collect: { transition: terminating, work: 30s }
            warmPool:
              poolState: Stopped
              minSize: 0
              maxGroupPreparedCapacity: 3
              reuseOnScaleIn: false
              start: 15s
              boot: 10s
              stopping: 20s
            launchTemplateVersions: { v2: { serviceTimeFactor: 1.2, errorRate: 20%, boot: 30s } }
            launch: 20s
            boot: 30s
            service: { get: { cpu: 1s } }
        alarms:
          errors: { of: web, metric: HTTPCode_Target_5XX_Count, evaluationPeriods: 1, threshold: 1000000 }
          busy: { of: web, metric: CPUUtilization, evaluationPeriods: 2, threshold: 80% }
          idle:
            of: web
            metric: CPUUtilization
            evaluationPeriods: 6
            threshold: 30%
            comparisonOperator: lessThanThreshold
        faults:
          outage: { at: 30m, duration: 8m, action: zonePowerLoss, target: us-east-1.a }
          slow: { at: 45m, duration: 4m, action: errorRate, target: web, share: 100% }
        operations:
          quiet: { at: 48m, action: suspendProcesses, target: web, processes: [Launch] }
          deploy:
            at: 8m
            action: startInstanceRefresh
            target: web
            version: v2
            minHealthyPercentage: 50%
            maxHealthyPercentage: 100%
            instanceWarmup: 60s
            checkpointPercentages: [30%, 100%]
            checkpointDelay: 2m
            bakeTime: 2m
            skipMatching: false
            rollbackAlarms: [errors]
          again: { at: 66m, action: startInstanceRefresh, target: web, version: v2, skipMatching: false }
          loud: { at: 62m, action: resumeProcesses, target: web, processes: [Launch] }
        workloads:
          clients:
            target: alb
            arrivals: { poisson: { rate: 1.4/s, profile: { steps: [{ at: 10m, level: 200% }, { at: 24m, level: 60% }] } } }
            requests: { get: { share: 100%, path: [alb, web], timeout: 60s } }
        """;

    private static final String WEB = "resources.web.";
    private static final List<Object> BASE = outcome(run(List.of()));

    private static RunResult run(List<String> sets) {
        Loaded loaded = ScenarioFile.parse(Path.of("fields.yaml"), SCENARIO, sets, new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    private static List<Object> outcome(RunResult result) {
        return List.of(result.metrics(), result.events(), result.bill());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "healthCheckType=ELB",
                "healthCheckType=ELB | healthCheckGracePeriod=300s",
                "defaultInstanceWarmup=240s",
                "metricPublicationDelay=45s",
                "terminationPolicies=[NewestInstance]",
                "suspendedProcesses=[AZRebalance]",
                "suspendedProcesses=[Terminate]",
                "suspendedProcesses=[AddToLoadBalancer]",
                "suspendedProcesses=[AlarmNotification]",
                "suspendedProcesses=[HealthCheck]",
                "suspendedProcesses=[ReplaceUnhealthy]",
                "suspendedProcesses=[ScheduledActions]",
                "scaling.targetTracking.targetValue=70%",
                "scaling.targetTracking.disableScaleIn=true",
                "scalingPolicies.out.stepScaling.minAdjustmentMagnitude=0 |"
                        + " scalingPolicies.out.stepScaling.adjustmentType=changeInCapacity",
                "scalingPolicies.out.stepScaling.minAdjustmentMagnitude=4",
                "scaling.targetTracking.targetValue=90% | scalingPolicies.out.stepScaling.estimatedInstanceWarmup=0s",
                "scalingPolicies.in.simpleScaling.scalingAdjustment=-2",
                "scalingPolicies.in.simpleScaling.cooldown=15m",
                "scheduledActions.end.at=50m",
                "scheduledActions.end.minSize=2",
                "scheduledActions.end.maxSize=4",
                "scheduledActions.end.desiredCapacity=5",
                "lifecycleHooks.configure.heartbeatTimeout=80s",
                "lifecycleHooks.configure.defaultResult=ABANDON",
                "lifecycleHooks.configure.work=40s",
                "lifecycleHooks.configure.workFromWarmPool=25s",
                "lifecycleHooks.configure.heartbeats=[50s]",
                "lifecycleHooks.collect.work=60s",
                "warmPool.minSize=2",
                "warmPool.maxGroupPreparedCapacity=5",
                "warmPool.maxGroupPreparedCapacity=6 | warmPool.reuseOnScaleIn=true",
                "warmPool.start=40s",
                "warmPool.boot=25s",
                "warmPool.reuseOnScaleIn=true | warmPool.maxGroupPreparedCapacity=6 | warmPool.stopping=10m",
            })
    void changesTheRun(String change) {
        String[] parts = change.split(" \\| ", -1);
        List<String> before = new ArrayList<>();
        for (String set : List.of(parts).subList(0, parts.length - 1)) {
            before.add(WEB + set);
        }
        List<String> after = new ArrayList<>(before);
        after.add(WEB + parts[parts.length - 1]);

        assertThat(outcome(run(after)).equals(before.isEmpty() ? BASE : outcome(run(before))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resources.web.suspendedProcesses=[InstanceRefresh]",
                "resources.web.launchTemplateVersions.v2.serviceTimeFactor=1.3",
                "resources.web.launchTemplateVersions.v2.errorRate=10%",
                "resources.web.launchTemplateVersions.v2.boot=60s",
                "alarms.errors.threshold=10",
                "alarms.errors.metric=BacklogPerInstance | alarms.errors.threshold=1",
                "operations.deploy.at=7m",
                "operations.deploy.minHealthyPercentage=0%",
                "operations.deploy.maxHealthyPercentage=150%",
                "operations.deploy.instanceWarmup=120s",
                "operations.deploy.checkpointPercentages=[60%]",
                "operations.deploy.checkpointDelay=4m",
                "operations.deploy.bakeTime=20m",
                "operations.again.skipMatching=true",
            })
    void aPropertyOfADeploymentChangesTheRun(String change) {
        String[] parts = change.split(" \\| ", -1);

        assertThat(outcome(run(List.of(parts))).equals(BASE)).isFalse();
    }

    /** EC2 publishes every five minutes then, and alarms have to follow. */
    @Test
    void basicMonitoringChangesTheRun() {
        List<String> slow = List.of("alarms.busy.period=5m", "alarms.idle.period=5m");
        List<String> basic = List.of("alarms.busy.period=5m", "alarms.idle.period=5m", WEB + "monitoring=basic");

        assertThat(outcome(run(basic)).equals(outcome(run(slow)))).isFalse();
    }

    @Test
    void anOperationThatSuspendsAnotherProcessChangesTheRun() {
        List<String> other = List.of("operations.quiet.processes=[Terminate]", "operations.loud.processes=[Terminate]");

        assertThat(outcome(run(other)).equals(BASE)).isFalse();
    }

    /** Else nothing above would prove anything. */
    @Test
    void nothingElseDoes() {
        assertThat(outcome(run(List.of(WEB + "warmPool.minSize=0")))).isEqualTo(BASE);
    }
}
