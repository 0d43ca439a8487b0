package io.virga.models.storage;

import org.jspecify.annotations.Nullable;

/**
 * Instance types that EC2 can recover onto another host (EC2 User Guide, "Automatic instance recovery"): neither bare metal
 * nor those with an instance store.
 */
public final class RecoverableTypes {
    private final InstanceStorageTypes types;

    public RecoverableTypes(InstanceStorageTypes types) {
        this.types = types;
    }

    /** Why instances of a type cannot be recovered, such as "is bare metal"; null when they can. */
    public @Nullable String refusal(String type) {
        if (type.contains(".metal")) {
            return "is bare metal";
        }
        return types.localBytes(type) > 0 ? "has an instance store" : null;
    }
}
