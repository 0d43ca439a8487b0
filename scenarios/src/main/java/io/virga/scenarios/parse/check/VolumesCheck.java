package io.virga.scenarios.parse.check;

import io.virga.models.storage.AttachmentRules;
import io.virga.models.storage.FastSnapshotRestore;
import io.virga.models.storage.StorageRule;
import io.virga.models.storage.VolumeRules;
import io.virga.models.storage.VolumeType;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AttachmentSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.SnapshotSpec;
import io.virga.scenarios.spec.resource.VolumeProperties;
import io.virga.scenarios.spec.workload.PathStep;
import java.util.List;
import java.util.Set;

/** Volumes are such as AWS has, lie with their instances, and are called by clients alone. */
final class VolumesCheck implements Check {
    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (!findings.whole(path)) {
                return;
            }
            if (spec instanceof EbsVolumeSpec volume) {
                checkOrder(path, volume, findings);
                checkAttachments(path, volume, findings);
            } else if (spec instanceof AutoScalingGroupSpec group) {
                StorageCheck.check(path, group.storage(), group.instanceStore() != null, group.service(), findings);
                InstanceStoreCheck.check(path, group, findings);
            } else if (spec instanceof InstanceSpec instance) {
                StorageCheck.check(
                        path, instance.storage(), instance.instanceStore() != null, instance.service(), findings);
                InstanceStoreCheck.check(
                        path,
                        Set.of(instance.instanceType()),
                        instance.storage(),
                        instance.instanceStore(),
                        instance.service(),
                        findings);
            } else if (spec instanceof DbClusterSpec cluster) {
                StorageCheck.check(path, cluster.storage(), false, cluster.service(), findings);
                StorageCheck.checkDatabase(path, cluster.storage(), findings);
            } else if (spec instanceof DbInstanceSpec db) {
                StorageCheck.check(path, db.storage(), false, db.service(), findings);
                StorageCheck.checkDatabase(path, db.storage(), findings);
            }
        });
        scenario.workloads()
                .forEach((workloadName, workload) -> workload.requests().forEach((className, request) -> {
                    String path = "workloads." + workloadName + ".requests." + className + ".path";
                    checkPath(path, request.path(), scenario, findings);
                }));
    }

    static void checkOrder(String path, VolumeProperties volume, Findings findings) {
        if (volume.size().bytes() % GIB != 0) {
            String message = "a volume has a whole number of GiB, not " + volume.size();
            findings.error(path + ".size", Code.VOLUME_SIZE, message, null);
            return;
        }
        if (volume.throughput() != null && volume.throughput().bytesPerSecond() % MIB != 0) {
            String message = "throughput is provisioned in whole MiB/s, not " + volume.throughput();
            findings.error(path + ".throughput", Code.VOLUME_THROUGHPUT, message, null);
            return;
        }
        VolumeType type = VolumeType.valueOf(volume.volumeType().name());
        Long iops = volume.iops() == null ? null : volume.iops().longValue();
        Long throughput =
                volume.throughput() == null ? null : volume.throughput().bytesPerSecond() / MIB;
        for (StorageRule rule : VolumeRules.broken(type, volume.size().bytes() / GIB, iops, throughput)) {
            report(path, rule, findings);
        }
        checkSnapshot(path, volume, findings);
    }

    private static void checkSnapshot(String path, VolumeProperties volume, Findings findings) {
        SnapshotSpec snapshot = volume.snapshot();
        if (snapshot != null && snapshot.data().compareTo(volume.size()) > 0) {
            String message =
                    "a snapshot with " + snapshot.data() + " of data needs a larger volume than " + volume.size();
            findings.error(path + ".snapshot.data", Code.VOLUME_SIZE, message, "see EC2 user guide, create a volume");
        }
        if (volume.fastRestore() == null) {
            return;
        }
        String at = path + ".fastRestore";
        if (snapshot == null) {
            String message = "fast snapshot restore needs a snapshot to restore from";
            findings.error(at, Code.FAST_RESTORE, message, "write snapshot, or leave fastRestore out");
        } else if (volume.size().bytes() / GIB > FastSnapshotRestore.MOST_GIB) {
            String message = "fast snapshot restore takes snapshots of volumes up to 16 TiB, not " + volume.size();
            findings.error(at, Code.FAST_RESTORE, message, "see EC2 user guide, Amazon EBS fast snapshot restore");
        }
    }

    private static void checkAttachments(String path, EbsVolumeSpec volume, Findings findings) {
        List<AttachmentSpec> instances = volume.attachedTo();
        VolumeType type = VolumeType.valueOf(volume.volumeType().name());
        AttachmentRules.brokenBy(type, instances.size()).ifPresent(rule -> report(path, rule, findings));
        for (int i = 0; i < instances.size(); i++) {
            if (instances.get(i).zone() != null) {
                String at = path + ".attachedTo[" + i + "]";
                String zone = String.valueOf(instances.get(i).zone());
                AttachmentRules.zones(volume.zone().toString(), zone).ifPresent(rule -> report(at, rule, findings));
            }
        }
    }

    private static void report(String path, StorageRule rule, Findings findings) {
        Code code = switch (rule.property()) {
            case "size" -> Code.VOLUME_SIZE;
            case "iops" -> Code.VOLUME_IOPS;
            case "throughput" -> Code.VOLUME_THROUGHPUT;
            case "zone" -> Code.VOLUME_ZONE;
            default -> Code.VOLUME_ATTACHMENT;
        };
        String at = path + "." + rule.property();
        // What is missing is shown where the volume is.
        findings.error(findings.written(at) ? at : path, code, rule.message(), "see " + rule.source());
    }

    private static void checkPath(String path, List<PathStep> steps, ScenarioSpec scenario, Findings findings) {
        for (PlacedStep hop : PlacedStep.hops(PlacedStep.of(path, steps))) {
            String target = hop.target();
            if (scenario.resources().get(target) instanceof EbsVolumeSpec && steps.size() > 1) {
                String message = "'" + target + "' is an ebsVolume, which clients call directly and alone";
                String hint = "a group or database has its own volume: write storage there";
                findings.error(hop.at(), Code.VOLUME_PATH, message, hint);
            }
        }
    }
}
