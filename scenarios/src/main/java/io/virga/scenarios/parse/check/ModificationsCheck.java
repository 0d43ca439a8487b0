package io.virga.scenarios.parse.check;

import io.virga.models.storage.StorageRule;
import io.virga.models.storage.VolumeRules;
import io.virga.models.storage.VolumeType;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.ModifyVolume;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import io.virga.scenarios.spec.resource.EbsVolumeType;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.StorageSpec;
import io.virga.scenarios.spec.resource.VolumeProperties;
import io.virga.scenarios.spec.value.Throughput;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Modifications of volumes, one after another: each makes a volume that AWS has, not smaller, and none too soon. */
final class ModificationsCheck {
    private static final Duration COOL_DOWN = Duration.ofHours(6);
    private static final String SOURCE = " (EC2 user guide, requirements when modifying volumes)";
    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;

    /** What a volume is ordered as at a time. */
    private record Ordered(
            EbsVolumeType type,
            long sizeBytes,
            @Nullable Integer iops,
            @Nullable Throughput throughput,
            @Nullable Duration modifiedAt) {
        static Ordered of(VolumeProperties spec) {
            return new Ordered(spec.volumeType(), spec.size().bytes(), spec.iops(), spec.throughput(), null);
        }

        Ordered after(ModifyVolume change) {
            EbsVolumeType newType = change.volumeType() == null ? type : change.volumeType();
            VolumeType rules = VolumeType.valueOf(newType.name());
            return new Ordered(
                    newType,
                    change.size() == null ? sizeBytes : change.size().bytes(),
                    change.iops() != null || !rules.takesIops() ? change.iops() : iops,
                    change.throughput() != null || !rules.takesThroughput() ? change.throughput() : throughput,
                    change.at());
        }

        List<StorageRule> broken() {
            return VolumeRules.broken(
                    VolumeType.valueOf(type.name()),
                    sizeBytes / GIB,
                    iops == null ? null : iops.longValue(),
                    throughput == null ? null : throughput.bytesPerSecond() / MIB);
        }
    }

    private ModificationsCheck() {}

    static void check(ScenarioSpec scenario, Findings findings) {
        Map<String, Ordered> volumes = new LinkedHashMap<>();
        TimedOperations.of(scenario).stream()
                .filter(entry ->
                        entry.getValue() instanceof ModifyVolume && findings.whole("operations." + entry.getKey()))
                .forEach(entry -> {
                    ModifyVolume change = (ModifyVolume) entry.getValue();
                    String path = "operations." + entry.getKey();
                    VolumeProperties spec = volume(path + ".target", change, scenario, findings);
                    if (spec != null) {
                        Ordered before = volumes.computeIfAbsent(change.target(), name -> Ordered.of(spec));
                        check(path, change, before, findings);
                        checkShared(path, change, before, scenario, findings);
                        checkBoot(path, change, spec, findings);
                        volumes.put(change.target(), before.after(change));
                    }
                });
    }

    private static @Nullable VolumeProperties volume(
            String path, ModifyVolume change, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec target = Resources.find(path, change.target(), scenario, findings);
        if (target instanceof EbsVolumeSpec volume) {
            return volume;
        }
        if (target instanceof InstanceSpec instance && instance.storage() != null) {
            return instance.storage();
        }
        if (target != null) {
            String message = "'" + change.target() + "' is " + Resources.describe(target)
                    + "; modifyVolume is for an ebsVolume, or an instance with storage";
            findings.error(path, Code.WRONG_TARGET, message, null);
        }
        return null;
    }

    /** A volume that several instances share can change less. */
    private static void checkShared(
            String path, ModifyVolume change, Ordered before, ScenarioSpec scenario, Findings findings) {
        if (!MultiAttachCheck.isShared(scenario.resources().get(change.target()))) {
            return;
        }
        if (change.volumeType() != null) {
            String message = "the type of a volume with Multi-Attach cannot be changed" + SOURCE;
            findings.error(path + ".volumeType", Code.BAD_MODIFICATION, message, null);
        } else if (before.type() == EbsVolumeType.IO1) {
            String message = "neither size nor IOPS of an io1 volume with Multi-Attach can be changed" + SOURCE;
            findings.errorAtKey(path, Code.BAD_MODIFICATION, message, "an io2 volume can");
        }
    }

    private static void checkBoot(String path, ModifyVolume change, VolumeProperties spec, Findings findings) {
        EbsVolumeType type = change.volumeType();
        if (spec instanceof StorageSpec storage
                && storage.boot()
                && type != null
                && !VolumeType.valueOf(type.name()).boots()) {
            String message = "a boot volume cannot become one of type " + VolumeType.valueOf(type.name()) + SOURCE;
            findings.error(path + ".volumeType", Code.BAD_MODIFICATION, message, null);
        }
    }

    private static void check(String path, ModifyVolume change, Ordered before, Findings findings) {
        Ordered after = before.after(change);
        if (change.volumeType() == null
                && change.size() == null
                && change.iops() == null
                && change.throughput() == null) {
            String message = "modifyVolume changes nothing";
            findings.errorAtKey(path, Code.BAD_MODIFICATION, message, "write size, volumeType, iops or throughput");
            return;
        }
        if (after.sizeBytes() % GIB != 0) {
            String message = "a volume has a whole number of GiB, not " + change.size();
            findings.error(path + ".size", Code.VOLUME_SIZE, message, null);
        } else if (after.sizeBytes() < before.sizeBytes()) {
            String message = "a volume of " + before.sizeBytes() / GIB + " GiB cannot shrink to "
                    + after.sizeBytes() / GIB + SOURCE;
            findings.error(path + ".size", Code.BAD_MODIFICATION, message, null);
        }
        if (before.modifiedAt() != null
                && change.at().minus(before.modifiedAt()).compareTo(COOL_DOWN) < 0) {
            String message = "a volume can be modified again six hours after the last time" + SOURCE;
            findings.error(path + ".at", Code.BAD_MODIFICATION, message, null);
        }
        for (StorageRule rule : after.broken()) {
            boolean written = findings.written(path + "." + rule.property());
            String at = written ? path + "." + rule.property() : path;
            findings.errorAtKey(at, Code.BAD_MODIFICATION, rule.message(), rule.source());
        }
    }
}
