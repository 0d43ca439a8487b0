package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some Dedicated Hosts of one kind. */
@Kind(
        value = "dedicatedHost",
        doc =
                "EC2 Dedicated Hosts: physical servers that one account has for itself, for instances with `tenancy: host`."
                        + " They are billed by the second while they are allocated, whatever runs on them. Where the racks of the"
                        + " zone are described, each takes a whole host of a rack and fails with it.")
public record DedicatedHostSpec(
        @Property(
                doc =
                        "The instance family that they hold in all sizes; only A1, C5, M5, R5, C5n, M5n, R5n and T3 mix sizes.",
                optional = true,
                absent = "they hold `instanceType` only",
                source = "EC2 user guide, Dedicated Hosts",
                example = "m5")
        @Nullable
        String instanceFamily,

        @Property(
                doc = "The one instance type that they hold.",
                optional = true,
                absent = "they hold the sizes of `instanceFamily`",
                example = "m7g.large")
        @Nullable
        String instanceType,

        @Property(doc = "The zones in which they are allocated in turn.", example = "[eu-west-1.a]")
        List<Place> zones,

        @Property(doc = "How many hosts.", defaultValue = "1", min = "1", max = "10000", example = "2")
        int count,

        @Property(
                doc = "Whether they take instances that name no host.",
                defaultValue = "on",
                source = "EC2 API reference, AllocateHosts")
        AutoPlacement autoPlacement,

        @Property(
                doc = "Whether EC2 moves instances of a host that fails to a new one, where they boot after their"
                        + " `recovery`. Instances of groups are replaced by their groups.",
                defaultValue = "off",
                source = "EC2 API reference, AllocateHosts; that a failure is seen after 2 minutes is assumed")
        HostRecovery hostRecovery)
        implements CloudResourceSpec, HeldCapacity {}
