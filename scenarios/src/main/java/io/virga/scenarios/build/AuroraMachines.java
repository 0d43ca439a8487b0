package io.virga.scenarios.build;

import io.virga.kernel.ServiceCapacity;
import io.virga.models.aurora.ServerlessSettings;
import io.virga.models.compute.InstanceType;
import io.virga.models.network.DataCharge;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AuroraEngine;
import io.virga.scenarios.spec.resource.ServerlessSpec;

/** The machines of an Aurora cluster: of a type, or serverless as large as they can become. */
final class AuroraMachines {
    private static final double ACU_GIB = 2;
    private static final double BYTES_PER_GIB = 1L << 30;
    private static final double POSTGRES_BYTES_PER_CONNECTION = 9_531_392;
    private static final int POSTGRES_MOST_CONNECTIONS = 5_000;

    private final AuroraClusterSpec spec;
    private final BuildContext context;

    AuroraMachines(AuroraClusterSpec spec, BuildContext context) {
        this.spec = spec;
        this.context = context;
    }

    boolean isServerless(int instance) {
        return AuroraClusterSpec.SERVERLESS.equals(spec.typesOfInstances().get(instance));
    }

    InstanceType type(int instance) {
        ServerlessSpec serverless = spec.serverless();
        if (!isServerless(instance) || serverless == null) {
            return Machines.type(spec.typesOfInstances().get(instance));
        }
        double acus = serverless.maxHalves() / 2.0;
        int vcpus = (int) Math.ceil(acus * ServerlessSettings.VCPUS_PER_ACU);
        return new InstanceType(
                AuroraClusterSpec.SERVERLESS, "memory", "arm64", "aws", vcpus, acus * ACU_GIB, null, null);
    }

    StationSettings settings(int instance) {
        InstanceType type = type(instance);
        Integer most = spec.maxConnections();
        return new StationSettings(
                most != null ? most : connections(spec.engine(), type),
                Queues.endless(context.spec()),
                type.vcpus(),
                isServerless(instance) ? ServiceCapacity.ofProcessors(type.vcpus()) : Machines.capacity(type),
                1,
                DataCharge.OWN_SIDE_FREE,
                context.networkRating(type, spec.zones().get(instance)));
    }

    /** vCPUs of all, serverless ones at their largest. */
    int vcpus() {
        int vcpus = 0;
        for (int instance = 0; instance < spec.zones().size(); instance++) {
            vcpus += type(instance).vcpus();
        }
        return vcpus;
    }

    /** Aurora user guide, "Maximum connections to an Aurora DB instance". */
    private static int connections(AuroraEngine engine, InstanceType type) {
        double bytes = type.memoryGib() * BYTES_PER_GIB;
        return engine == AuroraEngine.MYSQL
                ? (int) Math.max(45 * log2(bytes / 805_306_368), 1_000 * log2(bytes / 8_187_281_408.0))
                : (int) Math.min(POSTGRES_MOST_CONNECTIONS, bytes / POSTGRES_BYTES_PER_CONNECTION);
    }

    private static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
