package io.virga.scenarios.build;

import io.virga.kernel.ServiceCapacity;
import io.virga.models.compute.BurstableTypes;
import io.virga.models.compute.InstanceType;
import io.virga.models.compute.InstanceTypes;
import io.virga.models.compute.Processors;
import io.virga.models.network.InterRegionLatency;
import io.virga.models.pricing.PriceBook;
import io.virga.models.storage.InstanceStorageTypes;
import io.virga.models.storage.RecoverableTypes;
import io.virga.scenarios.spec.resource.Burstable;

/** The bundled catalogue, read once: machines do not change while a program runs. */
public final class Machines {
    private static final RecoverableTypes RECOVERABLE = new RecoverableTypes(InstanceStorageTypes.load());
    private static final InstanceTypes TYPES = InstanceTypes.load();
    private static final Processors PROCESSORS = Processors.load();
    private static final InterRegionLatency INTER_REGION_LATENCY = InterRegionLatency.load();

    private static final BurstableTypes BURSTABLE = BurstableTypes.load();

    private Machines() {}

    static PriceBook prices() {
        return PriceBooks.BUNDLED;
    }

    public static InstanceTypes types() {
        return TYPES;
    }

    static InterRegionLatency interRegionLatency() {
        return INTER_REGION_LATENCY;
    }

    static InstanceType type(String name) {
        return TYPES.find(name);
    }

    static BurstableTypes burstableTypes() {
        return BURSTABLE;
    }

    static boolean isBurstable(String type) {
        return BURSTABLE.find(type) != null;
    }

    /** Whether EC2 can recover instances of that type onto another host. */
    static boolean isRecoverable(String type) {
        return RECOVERABLE.refusal(type) == null;
    }

    /** Whether some of the instances may have CPU credits. */
    static boolean anyBurstable(Burstable spec) {
        return spec.allInstanceTypes().stream().anyMatch(Machines::isBurstable);
    }

    static ServiceCapacity capacity(InstanceType type) {
        return PROCESSORS.capacity(type);
    }

    /** Speed of one job on {@code type}, relative to the type that demands were measured on. */
    static double relativeSpeed(InstanceType type, InstanceType measuredOn) {
        return PROCESSORS.relativeSpeed(type, measuredOn);
    }
}
