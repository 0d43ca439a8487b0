package io.virga.scenarios.parse.check;

import io.virga.models.storage.VolumeType;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.resource.ServiceSpec;
import io.virga.scenarios.spec.resource.StorageSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Volumes under stations, and the operations that use them. */
final class StorageCheck {
    private StorageCheck() {}

    /** Checks a resource's volume together with its operations. */
    static void check(
            String path,
            @Nullable StorageSpec storage,
            boolean hasDisks,
            Map<String, ServiceSpec> service,
            Findings findings) {
        boolean isUsed = false;
        for (Map.Entry<String, ServiceSpec> operation : service.entrySet()) {
            if (operation.getValue().io() != null) {
                isUsed = true;
                if (storage == null && !hasDisks) {
                    String at = path + ".service." + operation.getKey() + ".io";
                    String message = "operation '" + operation.getKey() + "' has block I/Os, but there is no storage";
                    findings.errorAtKey(at, Code.NO_STORAGE, message, "write storage beside service");
                }
            }
        }
        if (storage != null) {
            checkVolume(path + ".storage", storage, findings);
            if (!isUsed) {
                String message = "the storage is billed, but no operation reads or writes it";
                findings.warning(path + ".storage", Code.INERT, message, "write io at an operation");
            }
        }
    }

    /** An instance store that nothing uses would do nothing. */
    static boolean usesIos(Map<String, ServiceSpec> service) {
        return service.values().stream().anyMatch(operation -> operation.io() != null);
    }

    private static void checkVolume(String path, StorageSpec storage, Findings findings) {
        VolumesCheck.checkOrder(path, storage, findings);
        VolumeType type = VolumeType.valueOf(storage.volumeType().name());
        if (storage.boot() && !type.boots()) {
            String message = "a volume of type " + type + " cannot be a boot volume";
            findings.error(path + ".volumeType", Code.VOLUME_USE, message, "see EC2 user guide, EBS volume types");
        }
    }

    /** RDS has solid-state volumes, which stay as long as the database does. */
    static void checkDatabase(String path, @Nullable StorageSpec storage, Findings findings) {
        if (storage == null) {
            return;
        }
        VolumeType type = VolumeType.valueOf(storage.volumeType().name());
        if (type.isDisk()) {
            String message = "RDS has no storage of type " + type;
            findings.error(
                    path + ".storage.volumeType", Code.VOLUME_USE, message, "see RDS user guide, DB instance storage");
        }
        Map<String, Boolean> foreign = new LinkedHashMap<>();
        foreign.put("boot", storage.boot());
        foreign.put("multiAttach", storage.multiAttach());
        foreign.put("deleteOnTermination", storage.deleteOnTermination() != null);
        foreign.put("fastRestore", storage.fastRestore() != null);
        foreign.forEach((property, isGiven) -> {
            if (isGiven) {
                String message = "'" + property + "' does not apply to the storage of a database";
                findings.errorAtKey(path + ".storage." + property, Code.VOLUME_USE, message, "leave it out");
            }
        });
    }
}
