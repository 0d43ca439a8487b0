package io.virga.scenarios.parse.check;

import io.virga.models.compute.HibernatingTypes;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.resource.HibernationSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.StorageSpec;
import org.jspecify.annotations.Nullable;

/** What EC2 asks of an instance that can hibernate: its type, and a root volume that is encrypted and holds its memory. */
final class HibernationCheck {
    private static final String SOURCE = " (EC2 user guide, prerequisites for hibernation)";
    private static final double GIB = 1L << 30;

    private HibernationCheck() {}

    static void check(String path, InstanceSpec instance, @Nullable MachineSize size, Findings findings) {
        HibernationSpec hibernation = instance.hibernation();
        if (hibernation == null) {
            return;
        }
        boolean spot = instance.spot() != null;
        checkType(path + ".hibernation", hibernation, instance.instanceType(), spot, size, findings);
        StorageSpec storage = instance.storage();
        if (storage != null && storage.boot()) {
            checkRootVolume(path, storage, size, findings);
        }
    }

    /** What does not depend on the storage that the instance has. */
    static void checkType(
            String at, HibernationSpec hibernation, String type, @Nullable MachineSize size, Findings findings) {
        checkType(at, hibernation, type, false, size, findings);
    }

    private static void checkType(
            String at,
            HibernationSpec hibernation,
            String type,
            boolean spot,
            @Nullable MachineSize size,
            Findings findings) {
        if (!hibernation.encryptedRootVolume()) {
            String message = "hibernation needs an encrypted root volume" + SOURCE;
            findings.error(at + ".encryptedRootVolume", Code.CANNOT_HIBERNATE, message, null);
        }
        double memoryGib = size == null ? 0 : size.memoryGib();
        String refusal = HibernatingTypes.refusal(type, memoryGib, spot);
        if (refusal != null) {
            findings.error(at, Code.CANNOT_HIBERNATE, refusal + SOURCE, null);
        }
    }

    /** The root volume is described: it has to be what hibernation needs. */
    private static void checkRootVolume(
            String path, StorageSpec storage, @Nullable MachineSize size, Findings findings) {
        if (!storage.encrypted()) {
            String message = "the root volume is not encrypted; hibernation needs that" + SOURCE;
            findings.error(path + ".storage", Code.CANNOT_HIBERNATE, message, "write encrypted: true");
        }
        if (size != null && storage.size().bytes() / GIB <= size.memoryGib()) {
            String message = "a root volume of " + storage.size() + " has no room for " + size.memoryGib()
                    + " GiB of memory beside the system" + SOURCE;
            findings.error(path + ".storage.size", Code.CANNOT_HIBERNATE, message, null);
        }
        for (String property : new String[] {"encryptedRootVolume", "rootVolumeThroughput"}) {
            String at = path + ".hibernation." + property;
            if (findings.written(at)) {
                String message = property + " is said by storage, which is the root volume";
                findings.error(at, Code.INERT, message, "leave it out");
            }
        }
    }
}
