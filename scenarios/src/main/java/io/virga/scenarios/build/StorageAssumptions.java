package io.virga.scenarios.build;

import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.spec.resource.AttachmentSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import io.virga.scenarios.spec.resource.VolumeProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the models of storage take for granted. */
final class StorageAssumptions {
    private StorageAssumptions() {}

    /** The assumptions about the storage of one resource; none for one that has none. */
    static List<Assumption> of(CloudResourceSpec resource) {
        if (resource instanceof EbsVolumeSpec volume) {
            List<String> types = volume.attachedTo().stream()
                    .map(AttachmentSpec::instanceType)
                    .toList();
            return ofVolume(volume, types);
        } else if (resource instanceof DbClusterSpec cluster) {
            return ofVolume(cluster.storage(), List.of(cluster.instanceType()));
        } else if (resource instanceof DbInstanceSpec db) {
            return ofVolume(db.storage(), List.of(db.instanceType()));
        } else if (resource instanceof AutoScalingGroupSpec group) {
            return ofVolume(group.storage(), group.allInstanceTypes());
        }
        return List.of();
    }

    private static List<Assumption> ofVolume(@Nullable VolumeProperties volume, List<String> instanceTypes) {
        List<Assumption> assumptions = new ArrayList<>();
        if (volume == null) {
            return assumptions;
        }
        assumptions.add(new Assumption(
                "limits of volumes",
                "hold I/O by I/O, without tolerance",
                "AWS publishes rates, not how it holds them"));
        for (String type : instanceTypes) {
            assumptions.add(
                    Volumes.limits(type) == null
                            ? new Assumption("EBS limits of " + type, "none", "AWS publishes none")
                            : new Assumption(
                                    "EBS burst of instances",
                                    "30 minutes, filled at the baseline while less is used",
                                    "EC2 user guide: 30 minutes at least once in 24 hours"));
        }
        if (volume.latency() == null) {
            assumptions.add(new Assumption(
                    "latency of " + volume.volumeType().name().toLowerCase(Locale.ROOT),
                    Volumes.medianLatencyMicros(volume) + "us median, three times that at p99",
                    "EC2 user guide: single-digit milliseconds, io2 Block Express below one"));
        }
        if (volume.snapshot() != null) {
            assumptions.add(
                    new Assumption("blocks of a restored volume", "512 KiB, touched at random", "no public figure"));
        }
        if (volume.data() != null) {
            assumptions.add(new Assumption(
                    "blocks that requests write",
                    "512 KiB of the data, at random",
                    "EBS direct APIs have blocks of 512 KiB; where a program writes is its own affair"));
            assumptions.add(
                    new Assumption("what snapshots store", "billed from the call on", "AWS does not say since when"));
        }
        return assumptions;
    }
}
