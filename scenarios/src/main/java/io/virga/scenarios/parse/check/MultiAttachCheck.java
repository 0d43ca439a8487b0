package io.virga.scenarios.parse.check;

import io.virga.models.storage.AttachmentRules;
import io.virga.models.storage.StorageRule;
import io.virga.models.storage.VolumeType;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.StorageSpec;
import org.jspecify.annotations.Nullable;

/** Volumes that several instances share by Multi-Attach: io1 and io2, on instances of the Nitro System in one zone. */
final class MultiAttachCheck implements Check {
    private static final String SOURCE = "see EC2 user guide, EBS Multi-Attach";

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (!findings.whole(path)) {
                return;
            }
            if (spec instanceof EbsVolumeSpec volume && isShared(volume)) {
                checkAttachments(path, volume, findings);
            } else if (spec instanceof InstanceSpec instance
                    && instance.storage() != null
                    && instance.storage().multiAttach()) {
                checkInstances(path, instance, instance.storage(), findings);
            } else if (spec instanceof AutoScalingGroupSpec group
                    && group.storage() != null
                    && group.storage().multiAttach()) {
                String message = "Multi-Attach cannot be enabled when instances are launched, as a group does";
                findings.error(path + ".storage.multiAttach", Code.MULTI_ATTACH, message, SOURCE);
            }
        });
    }

    /** Whether several instances have the same volume of that resource. */
    static boolean isShared(@Nullable CloudResourceSpec resource) {
        if (resource instanceof EbsVolumeSpec volume) {
            return volume.attachedTo().size() > 1;
        }
        return resource instanceof InstanceSpec instance
                && instance.storage() != null
                && instance.storage().multiAttach();
    }

    private static void checkAttachments(String path, EbsVolumeSpec volume, Findings findings) {
        VolumeType type = VolumeType.valueOf(volume.volumeType().name());
        for (int i = 0; i < volume.attachedTo().size(); i++) {
            String at = path + ".attachedTo[" + i + "]";
            AttachmentRules.sharedBy(
                            type,
                            volume.attachedTo().get(i).instanceType(),
                            volume.zone().region())
                    .ifPresent(rule -> report(at, rule, findings));
        }
    }

    private static void checkInstances(String path, InstanceSpec instance, StorageSpec storage, Findings findings) {
        String at = path + ".storage.multiAttach";
        VolumeType type = VolumeType.valueOf(storage.volumeType().name());
        if (instance.count() == 1) {
            findings.error(at, Code.INERT, "one instance has nobody to share its volume with", "raise count");
        }
        if (storage.boot()) {
            String message = "a volume with Multi-Attach cannot be a boot volume";
            findings.error(at, Code.MULTI_ATTACH, message, SOURCE);
        }
        if (instance.zones().size() > 1) {
            String message = "instances that share a volume are in its zone, not in "
                    + instance.zones().size();
            findings.error(path + ".zones", Code.MULTI_ATTACH, message, SOURCE);
        }
        AttachmentRules.brokenBy(type, instance.count()).ifPresent(rule -> report(at, rule, findings));
        if (!instance.zones().isEmpty()) {
            String region = instance.zones().get(0).region();
            AttachmentRules.sharedBy(type, instance.instanceType(), region)
                    .ifPresent(rule -> report(at, rule, findings));
        }
    }

    private static void report(String path, StorageRule rule, Findings findings) {
        findings.error(path, Code.MULTI_ATTACH, rule.message(), "see " + rule.source());
    }
}
