package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group of instances of one type that run the same application. */
@Kind(
        value = "autoScalingGroup",
        doc = "A group of EC2 instances of one type that run the same application. An instance shares its processors"
                + " among the requests that have a worker (processor sharing); further requests wait first come, first"
                + " served, and are refused with 503 when the queue is full.")
public record AutoScalingGroupSpec(
        @Property(doc = "The EC2 instance type.", example = "m7g.large")
        String instanceType,

        @Property(
                doc = "All types that the group may launch, the preferred first, `instanceType` among them.",
                optional = true,
                absent = "`instanceType` alone",
                onlyWith = "instancesDistribution",
                example = "[m5.large, m5a.large, m6i.large]")
        @Nullable
        List<String> instanceTypes,

        @Property(
                doc = "How the capacity is divided into On-Demand and Spot Instances.",
                optional = true,
                absent = "all instances are on demand",
                example = "{ onDemandPercentageAboveBaseCapacity: 20% }")
        @Nullable
        InstancesDistributionSpec instancesDistribution,

        @Property(
                doc = "The zones over which instances are balanced.",
                example = "[eu-west-1.a, eu-west-1.b, eu-west-1.c]")
        List<Place> zones,

        @Property(doc = "The fewest instances.", min = "0", max = "100000", example = "3")
        int minSize,

        @Property(doc = "The most instances.", min = "1", max = "100000", example = "12")
        int maxSize,

        @Property(
                doc = "How many instances there are at first; scaling changes it.",
                defaultFrom = "minSize",
                min = "0",
                max = "100000",
                source = "EC2 Auto Scaling API reference, CreateAutoScalingGroup")
        int desiredCapacity,

        @Property(
                doc = "Which checks have an instance replaced.",
                defaultValue = "EC2",
                source = "EC2 Auto Scaling user guide, health checks")
        HealthCheckType healthCheckType,

        @Property(
                doc = "How long after an instance is in service its failed checks are overlooked.",
                defaultValue = "0s",
                max = "2h",
                source = "EC2 Auto Scaling user guide, grace period (0 by API, 300 s in the console)")
        Duration healthCheckGracePeriod,

        @Property(
                doc = "How long a new instance is left out of the metric that scaling looks at.",
                defaultValue = "300s",
                max = "3600s",
                source = "EC2 Auto Scaling user guide: unset falls back to the default cooldown")
        Duration defaultInstanceWarmup,

        @Property(
                doc = "How often EC2 publishes the metrics of the instances. A balancer's come each minute anyway.",
                defaultValue = "detailed",
                source = "EC2 Auto Scaling user guide, which recommends it for scaling; the API's default is basic")
        MonitoringKind monitoring,

        @Property(
                doc = "How long after the end of a period alarms see its data point.",
                defaultValue = "0s",
                max = "10m",
                source = "AWS publishes no figure",
                assumption = true)
        Duration metricPublicationDelay,

        @Property(
                doc = "The policy that changes the desired capacity.",
                optional = true,
                absent = "the size stays as it is, apart from replacements",
                example = "{ targetTracking: { metric: CPUUtilization, targetValue: 55% } }")
        @Nullable
        ScalingPolicySpec scaling,

        @Property(
                doc = "More policies by name. Of those that ask at a time the one with the largest capacity wins;"
                        + " target tracking removes instances only when all policies of its kind would.",
                defaultValue = "{}",
                entry = "policy",
                source = "EC2 Auto Scaling user guide, multiple dynamic scaling policies",
                example = "{ out: { stepScaling: { alarm: busy, stepAdjustments: [{ scalingAdjustment: 2 }] } } }")
        Map<String, ScalingPolicySpec> scalingPolicies,

        @Property(
                doc = "New sizes of the group at given times, by name.",
                defaultValue = "{}",
                entry = "action",
                source = "EC2 Auto Scaling user guide, scheduled scaling",
                example = "{ morning: { at: 7h, every: 24h, minSize: 6 } }")
        Map<String, ScheduledActionSpec> scheduledActions,

        @Property(
                doc = "Which instance goes first when there are too many: of the zone with the most, by the first"
                        + " policy that decides.",
                defaultValue = "[Default]",
                entry = "policy",
                source = "EC2 Auto Scaling user guide, termination policies",
                example = "[NewestInstance]")
        List<TerminationPolicyKind> terminationPolicies,

        @Property(
                doc = "What the group does not do by itself, from the start; operations resume it.",
                defaultValue = "[]",
                entry = "process",
                source = "EC2 Auto Scaling user guide, suspend and resume processes",
                example = "[AZRebalance]")
        List<ScalingProcessKind> suspendedProcesses,

        @Property(
                doc = "What holds instances before they are in service and before they are terminated, by name.",
                defaultValue = "{}",
                entry = "hook",
                source = "EC2 Auto Scaling user guide, lifecycle hooks",
                example = "{ configure: { transition: launching, work: 90s } }")
        Map<String, LifecycleHookSpec> lifecycleHooks,

        @Property(
                doc = "Other versions of what the group launches, by name; an operation brings one in.",
                defaultValue = "{}",
                entry = "version",
                example = "{ v2: { serviceTimeFactor: 1.3, errorRate: 2% } }")
        Map<String, LaunchTemplateVersionSpec> launchTemplateVersions,

        @Property(
                doc = "Instances that are prepared ahead of the need for them.",
                optional = true,
                absent = "none: all instances are launched when they are needed",
                example = "{ poolState: Stopped, boot: 12s }")
        @Nullable
        WarmPoolSpec warmPool,

        @Property(doc = CREDITS_DOC, optional = true, absent = CREDITS_ABSENT, source = CREDITS_SOURCE) @Nullable
        CreditMode creditSpecification,

        @Property(
                doc = INITIAL_CREDITS_DOC,
                optional = true,
                absent = INITIAL_CREDITS_ABSENT,
                max = "100%",
                example = "50%")
        @Nullable
        Percentage initialCpuCredits,

        @Property(
                doc = "Where its instances lie: their placement group and tenancy.",
                optional = true,
                absent = "instances lie on racks in turn",
                example = "{ group: spread }")
        @Nullable
        PlacementSpec placement,

        @Property(
                doc = "How they use Capacity Reservations.",
                optional = true,
                absent = "they use open ones of their type and zone, if there are any and they are in no placement"
                        + " group",
                example = "{ preference: only, targets: [spare] }")
        @Nullable
        ReservationUseSpec capacityReservation,

        @Property(
                doc = "Time from the launch request until the instance is running.",
                defaultValue = "{ lognormal: { median: 17s, p95: 25s } }",
                source = "brevdev/ec2-coldboot-research, January 2026: 16.4 to 17.8 s over types and regions;"
                        + " the spread is assumed",
                assumption = true)
        DistributionSpec launch,

        @Property(
                doc = "Time from running until the application answers.",
                defaultValue = "{ lognormal: { mean: 30s, p95: 60s } }",
                source = "depends on the image and the application",
                assumption = true,
                example = "{ lognormal: { mean: 75s, p95: 120s } }")
        DistributionSpec boot,

        @Embedded ApplicationSpec application,

        @Property(
                doc = "The instance type on which the `cpu` times were measured; other types are faster or"
                        + " slower by the catalogue's speeds.",
                defaultFrom = "instanceType",
                example = "m7g.large")
        String measuredOn,

        @Property(
                doc = "The EBS volume under each instance.",
                optional = true,
                absent = "none: storage is neither limited nor billed",
                example = "{ volumeType: gp3, size: 100GiB }")
        @Nullable
        StorageSpec storage,

        @Property(
                doc = "The own disks of each instance, for the block I/Os of operations.",
                optional = true,
                absent = "not used",
                example = "{ data: 50GiB }")
        @Nullable
        InstanceStoreSpec instanceStore,

        @Property(
                doc = "What each operation needs. A hop that names no operation uses the one that is called"
                        + " like its request class.",
                entry = "operation",
                example = "{ browse: { cpu: 18ms } }")
        Map<String, ServiceSpec> service)
        implements CloudResourceSpec, MadeOfMachines, ApplicationHost, Placed, SelfChecking {

    /** All types that the group may launch, the preferred first. */
    @Override
    public List<String> allInstanceTypes() {
        return instanceTypes == null ? List.of(instanceType) : instanceTypes;
    }

    /** All policies by name; the one under {@code scaling} has none. */
    public Map<String, ScalingPolicySpec> allScalingPolicies() {
        Map<String, ScalingPolicySpec> all = new LinkedHashMap<>();
        if (scaling != null) {
            all.put("", scaling);
        }
        all.putAll(scalingPolicies);
        return all;
    }

    @Override
    public int initialInstances() {
        return desiredCapacity;
    }

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (new HashSet<>(terminationPolicies).size() < terminationPolicies.size()) {
            violations.add(new Violation(
                    "terminationPolicies",
                    "a termination policy stands in the list twice, the second time without effect",
                    null));
        }
        if (!suspendedProcesses.isEmpty()) {
            violations.addAll(ScalingProcessKind.twice("suspendedProcesses", suspendedProcesses));
        }
        if (minSize > maxSize) {
            violations.add(new Violation("minSize", "minSize " + minSize + " is above maxSize " + maxSize, null));
        } else if (desiredCapacity < minSize || desiredCapacity > maxSize) {
            violations.add(new Violation(
                    "desiredCapacity",
                    "desiredCapacity " + desiredCapacity + " is outside minSize " + minSize + " to maxSize " + maxSize,
                    null));
        }
        return violations;
    }
}
