package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** EC2 instances that no group runs. */
@Kind(
        value = "instance",
        doc = "One EC2 instance, or some of one type, that no group runs. They serve as those of an `autoScalingGroup`"
                + " do; nobody replaces them, and they stay stopped until an operation starts them.")
public record InstanceSpec(
        @Property(doc = "The EC2 instance type.", example = "t3.small")
        String instanceType,

        @Property(doc = "The zones in which instances are placed in turn.", example = "[eu-west-1.a]")
        List<Place> zones,

        @Property(doc = "How many instances.", defaultValue = "1", min = "1", max = "100000", example = "2")
        int count,

        @Property(
                doc = "Where they lie: their placement group and tenancy.",
                optional = true,
                absent = "instances lie on racks in turn",
                example = "{ group: spread }")
        @Nullable
        PlacementSpec placement,

        @Property(
                doc = "How they use Capacity Reservations.",
                optional = true,
                absent =
                        "they use open ones of their type and zone, if there are any and they are in no placement group",
                example = "{ preference: only, targets: [spare] }")
        @Nullable
        ReservationUseSpec capacityReservation,

        @Property(
                doc = "That they are Spot Instances.",
                optional = true,
                absent = "they are on demand",
                example = "{ maxPrice: 0.05 USD/h, interruptionBehavior: stop }")
        @Nullable
        SpotOptionsSpec spot,

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
                doc = "What lets the instances hibernate.",
                optional = true,
                absent = "they cannot hibernate",
                example = "{ rootVolumeThroughput: 250MiB/s }")
        @Nullable
        HibernationSpec hibernation,

        @Property(
                doc = "Whether EC2 recovers an instance by itself when its host fails: after two failed system status"
                        + " checks it migrates to another host of its zone.",
                optional = true,
                absent = "`default` for types that EC2 can recover, otherwise `disabled`",
                source = "EC2 user guide, simplified automatic recovery; the number of checks is assumed",
                example = "disabled")
        @Nullable
        AutoRecovery autoRecovery,

        @Property(
                doc = "CloudWatch alarms on the status checks of each instance, with an action of EC2.",
                optional = true,
                absent = "no alarms",
                example = "{ reboot: 3 }")
        @Nullable
        StatusCheckAlarmsSpec statusCheckAlarms,

        @Property(
                doc = "Time of a recovery: from its beginning until the instance boots on its new host.",
                defaultValue = "{ lognormal: { median: 2m, p95: 5m } }",
                source = "AWS publishes no figure",
                assumption = true,
                example = "3m")
        DistributionSpec recovery,

        @Property(
                doc = "Time from the request to start a stopped instance until it is running.",
                defaultValue = "{ lognormal: { median: 18s, p95: 26s } }",
                source = "brevdev/ec2-coldboot-research, January 2026: 1.8 s and 16.4 s; the spread is assumed",
                assumption = true)
        DistributionSpec start,

        @Property(
                doc = "Time from running until the application answers.",
                defaultValue = "{ lognormal: { mean: 30s, p95: 60s } }",
                source = "depends on the image and the application",
                assumption = true,
                example = "{ lognormal: { mean: 75s, p95: 120s } }")
        DistributionSpec boot,

        @Property(
                doc = "Time from running until the application answers, after hibernation.",
                defaultValue = "{ lognormal: { median: 2.4s, p95: 5s } }",
                source = "brevdev/ec2-coldboot-research, January 2026: 2.4 s; the spread is assumed",
                assumption = true)
        DistributionSpec resume,

        @Property(
                doc = "Time from the request to stop an instance until it is stopped.",
                defaultValue = "{ lognormal: { median: 30s, p95: 60s } }",
                source = "AWS publishes no figure",
                assumption = true,
                example = "20s")
        DistributionSpec stopping,

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
                doc = "The own disks of each instance, for the block I/Os of operations. Their data is gone when the"
                        + " instance stops, hibernates or loses its host.",
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
        implements CloudResourceSpec, MadeOfMachines, ApplicationHost, Placed {
    @Override
    public int initialInstances() {
        return count;
    }
}
