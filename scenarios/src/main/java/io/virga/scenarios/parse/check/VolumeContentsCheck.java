package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.ConvertToMultiAz;
import io.virga.scenarios.spec.operation.CreateDbSnapshot;
import io.virga.scenarios.spec.operation.CreateSnapshot;
import io.virga.scenarios.spec.operation.DatabaseRestoreSpec;
import io.virga.scenarios.spec.operation.RestoreVolume;
import io.virga.scenarios.spec.operation.WriteData;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.VolumeProperties;
import org.jspecify.annotations.Nullable;

/** What is written on a volume, and whether it is encrypted, is said where operations take snapshots of it. */
final class VolumeContentsCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (!findings.whole(path) || !findings.whole("operations")) {
                return;
            }
            if (spec instanceof EbsVolumeSpec volume) {
                check(path, name, volume, scenario, findings);
            } else if (spec instanceof InstanceSpec instance) {
                check(path + ".storage", name, instance.storage(), scenario, findings);
            } else if (spec instanceof AutoScalingGroupSpec group) {
                check(path + ".storage", name, group.storage(), scenario, findings);
            } else if (spec instanceof DbClusterSpec cluster) {
                check(path + ".storage", name, cluster.storage(), scenario, findings);
            } else if (spec instanceof DbInstanceSpec db) {
                check(path + ".storage", name, db.storage(), scenario, findings);
            }
        });
    }

    private static void check(
            String path, String name, @Nullable VolumeProperties volume, ScenarioSpec scenario, Findings findings) {
        if (volume == null) {
            return;
        }
        if (volume.data() != null && volume.snapshot() != null) {
            String message = "data is written on the volume by the snapshot that it is created from";
            findings.error(path + ".data", Code.INERT, message, "leave it out");
        } else if (volume.data() != null && !isBackedUp(name, scenario) && !hasBackups(name, scenario)) {
            String message =
                    "data has no effect: no operation takes a snapshot of '" + name + "', writes or restores it";
            findings.error(path + ".data", Code.INERT, message, "leave it out, or add a createSnapshot");
        } else if (volume.data() != null && volume.data().compareTo(volume.size()) > 0) {
            String message = volume.data() + " of data need a larger volume than " + volume.size();
            findings.error(path + ".data", Code.VOLUME_SIZE, message, null);
        }
        if (volume.encrypted() && !isSnapshotTaken(name, scenario) && !isHibernated(name, scenario)) {
            String message = "encrypted has no effect: no operation takes a snapshot of '" + name
                    + "', and I/Os are as fast without (EC2 user guide, Amazon EBS encryption)";
            findings.error(path + ".encrypted", Code.INERT, message, "leave it out");
        }
    }

    private static boolean isBackedUp(String name, ScenarioSpec scenario) {
        return scenario.operations().values().stream()
                .anyMatch(operation -> operation.target().equals(name)
                        && (operation instanceof CreateSnapshot
                                || operation instanceof WriteData
                                || operation instanceof RestoreVolume
                                || operation instanceof CreateDbSnapshot
                                || operation instanceof DatabaseRestoreSpec
                                || operation instanceof ConvertToMultiAz));
    }

    /** What is written decides what its backups cost. */
    private static boolean hasBackups(String name, ScenarioSpec scenario) {
        return scenario.resources().get(name) instanceof DbInstanceSpec db && db.backup() != null;
    }

    /** Hibernation needs an encrypted root volume. */
    private static boolean isHibernated(String name, ScenarioSpec scenario) {
        return scenario.resources().get(name) instanceof InstanceSpec instance
                && instance.hibernation() != null
                && instance.storage() != null
                && instance.storage().boot();
    }

    private static boolean isSnapshotTaken(String name, ScenarioSpec scenario) {
        return scenario.operations().values().stream()
                .anyMatch(operation -> operation instanceof CreateSnapshot
                        && operation.target().equals(name));
    }
}
