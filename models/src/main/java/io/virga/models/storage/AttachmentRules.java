package io.virga.models.storage;

import java.util.List;
import java.util.Optional;

/** Which instances a volume can be attached to. */
public final class AttachmentRules {
    /** Most instances that share a volume by Multi-Attach. */
    public static final int MULTI_ATTACH_LIMIT = 16;

    /** Families of the Xen hypervisor, but for their bare metal types (EC2 user guide, instances built on Nitro). */
    private static final List<String> XEN_FAMILIES = List.of(
            "c3", "c4", "d2", "f1", "g3", "g3s", "h1", "i2", "i3", "m3", "m4", "p2", "p3", "r3", "r4", "t2", "x1",
            "x1e");

    private static final List<String> IO1_REGIONS = List.of("us-east-1", "us-west-2", "eu-west-1", "ap-northeast-2");
    private static final String SOURCE = "EC2 user guide, attach an EBS volume";
    private static final String MULTI_ATTACH = "EC2 user guide, EBS Multi-Attach";

    private AttachmentRules() {}

    /** The rule that is broken when a volume is attached to so many instances at once. */
    public static Optional<StorageRule> brokenBy(VolumeType type, int instances) {
        if (instances > 1 && !type.multiAttaches()) {
            String message = "a volume of type " + type + " can be attached to one instance, not to " + instances
                    + "; io1 and io2 have Multi-Attach";
            return Optional.of(new StorageRule("attachedTo", message, MULTI_ATTACH));
        }
        if (instances > MULTI_ATTACH_LIMIT) {
            String message =
                    "a volume can be attached to " + MULTI_ATTACH_LIMIT + " instances at most, not to " + instances;
            return Optional.of(new StorageRule("attachedTo", message, MULTI_ATTACH));
        }
        return Optional.empty();
    }

    /** The rule that is broken when an instance of that type is one of several that share a volume. */
    public static Optional<StorageRule> sharedBy(VolumeType type, String instanceType, String region) {
        String family = instanceType.substring(0, Math.max(0, instanceType.indexOf('.')));
        String message = null;
        if (XEN_FAMILIES.contains(family) && !instanceType.contains(".metal")) {
            message = instanceType + " is not built on the Nitro System, which Multi-Attach needs";
        } else if (type == VolumeType.IO1 && family.equals("r5b")) {
            message = instanceType + " has no Multi-Attach of io1 volumes, only of io2";
        } else if (type == VolumeType.IO1 && !IO1_REGIONS.contains(region)) {
            message = "region " + region + " has no Multi-Attach of io1 volumes, only of io2";
        }
        return Optional.ofNullable(message).map(text -> new StorageRule("attachedTo", text, MULTI_ATTACH));
    }

    /** The rule that is broken when a volume and its instance are in these zones. */
    public static Optional<StorageRule> zones(String volumeZone, String instanceZone) {
        if (volumeZone.equals(instanceZone)) {
            return Optional.empty();
        }
        String message = "a volume in " + volumeZone + " cannot be attached to an instance in " + instanceZone
                + ": both must be in one zone";
        return Optional.of(new StorageRule("zone", message, SOURCE));
    }

    static Optional<StorageRule> brokenBy(Volume volume, EbsLink link) {
        return zones(volume.zone().path(), link.zone().path())
                .or(() -> brokenBy(volume.settings().type(), volume.attachments() + 1));
    }
}
