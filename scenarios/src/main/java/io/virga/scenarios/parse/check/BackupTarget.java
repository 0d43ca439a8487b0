package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.ModifyVolume;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.VolumeProperties;
import io.virga.scenarios.spec.value.DataSize;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The one volume of a resource, of which snapshots can be taken.
 *
 * @param region where it is
 * @param isAlone whether it is an ebsVolume
 */
record BackupTarget(String name, VolumeProperties volume, String region, boolean isAlone) {
    /** The volume of the resource that the value at a path names; null, and an error, if it has not just one. */
    static @Nullable BackupTarget find(
            String path, OperationSpec operation, String action, ScenarioSpec scenario, Findings findings) {
        String name = operation.target();
        CloudResourceSpec target = Resources.find(path, name, scenario, findings);
        if (target instanceof EbsVolumeSpec volume) {
            return new BackupTarget(name, volume, volume.zone().region(), true);
        }
        if (target instanceof InstanceSpec instance
                && instance.storage() != null
                && (instance.count() == 1 || instance.storage().multiAttach())
                && !instance.zones().isEmpty()) {
            return new BackupTarget(
                    name, instance.storage(), instance.zones().get(0).region(), false);
        }
        if (target != null) {
            String message = "'" + name + "' is " + Resources.describe(target) + "; " + action
                    + " is for an ebsVolume, or one instance with storage";
            findings.error(path, Code.WRONG_TARGET, message, null);
        }
        return null;
    }

    /** What is written on it at first; null if the scenario does not say so. */
    @Nullable
    DataSize data() {
        return volume.snapshot() == null ? volume.data() : volume.snapshot().data();
    }

    /** Its size at a time, as modifications before make it. */
    long sizeBytes(Duration at, ScenarioSpec scenario) {
        return scenario.operations().values().stream()
                .filter(ModifyVolume.class::isInstance)
                .map(ModifyVolume.class::cast)
                .filter(change -> change.target().equals(name) && change.at().compareTo(at) <= 0)
                .map(ModifyVolume::size)
                .filter(size -> size != null)
                .mapToLong(DataSize::bytes)
                .reduce(volume.size().bytes(), Math::max);
    }
}
