package io.virga.scenarios.parse.check;

import io.virga.models.storage.InstanceStorageTypes;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.InstanceStoreSpec;
import io.virga.scenarios.spec.resource.ServiceSpec;
import io.virga.scenarios.spec.resource.StorageSpec;
import io.virga.scenarios.spec.value.DataSize;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Instances with an instance store have disks of their own, large enough and of known speed. */
final class InstanceStoreCheck {
    private static final InstanceStorageTypes TYPES = InstanceStorageTypes.load();
    private static final String SOURCE = "see EC2 user guide, instance store volumes";

    private InstanceStoreCheck() {}

    static void check(String path, AutoScalingGroupSpec group, Findings findings) {
        Set<String> types = new LinkedHashSet<>(group.allInstanceTypes());
        check(path, types, group.storage(), group.instanceStore(), group.service(), findings);
    }

    static void check(
            String path,
            Set<String> types,
            @Nullable StorageSpec volume,
            @Nullable InstanceStoreSpec store,
            Map<String, ServiceSpec> service,
            Findings findings) {
        if (store == null) {
            return;
        }
        String at = path + ".instanceStore";
        if (volume != null) {
            String message = "block I/Os go to one device: either storage or instanceStore";
            findings.errorAtKey(at, Code.INSTANCE_STORE, message, "leave one of them out");
        }
        if (!StorageCheck.usesIos(service)) {
            String message = "no operation reads or writes the instance store";
            findings.errorAtKey(at, Code.INERT, message, "write io at an operation");
        }
        types.forEach(type -> checkType(at, type, store, findings));
    }

    private static void checkType(String at, String type, InstanceStoreSpec store, Findings findings) {
        long bytes = TYPES.localBytes(type);
        if (bytes == 0) {
            String message = "instances of type " + type + " have no instance store";
            findings.errorAtKey(at, Code.INSTANCE_STORE, message, SOURCE);
        } else if (store.data().bytes() > bytes) {
            String message = store.data() + " of data pass the " + new DataSize(bytes) + " of disks of " + type;
            findings.error(at + ".data", Code.INSTANCE_STORE, message, SOURCE);
        } else if (store.readIops() == null && TYPES.localDisks(type) == null) {
            String message = "the catalogue does not know how fast the disks of " + type + " are";
            findings.errorAtKey(at, Code.INSTANCE_STORE, message, "write readIops and writeIops");
        }
    }
}
