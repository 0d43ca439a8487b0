package io.virga.models.storage;

import java.util.Optional;

/** Which instances a volume can be attached to. */
public final class AttachmentRules {
    /** Most instances that share a volume by Multi-Attach. */
    public static final int MULTI_ATTACH_LIMIT = 16;

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
