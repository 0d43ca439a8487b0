package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.network.DataCharge;
import io.virga.models.network.NetworkRating;
import io.virga.models.traffic.ConnectionPoolSettings;
import io.virga.models.traffic.PauseSettings;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.WarmUp;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApplicationSpec;
import io.virga.scenarios.spec.resource.MemorySpec;
import io.virga.scenarios.spec.resource.PausesSpec;
import io.virga.scenarios.spec.resource.WarmUpSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The applications of instances. */
final class Applications {
    private Applications() {}

    /**
     * @param measuredOn the type on which its demands were measured
     * @param network null where bandwidth is no limit
     */
    static StationSettings of(
            ApplicationSpec spec,
            InstanceType type,
            String measuredOn,
            @Nullable NetworkRating network,
            ScenarioSpec scenario) {
        StationSettings settings = new StationSettings(
                workers(spec, type),
                Queues.of(spec, scenario),
                type.vcpus(),
                Machines.capacity(type),
                Machines.relativeSpeed(type, Machines.type(measuredOn)),
                DataCharge.PAYS,
                network);
        return settings.withProcess(warmUp(spec.warmUp()), pauses(spec.pauses()))
                .withPools(pools(spec));
    }

    private static List<ConnectionPoolSettings> pools(ApplicationSpec spec) {
        List<ConnectionPoolSettings> pools = new ArrayList<>();
        spec.connectionPools()
                .forEach((resource, pool) -> pools.add(new ConnectionPoolSettings(
                        resource,
                        pool.maxConnections(),
                        pool.maxPending() == null ? Integer.MAX_VALUE : pool.maxPending(),
                        pool.connectionTimeout().toNanos())));
        return pools;
    }

    private static int workers(ApplicationSpec spec, InstanceType type) {
        MemorySpec memory = spec.memory();
        return memory == null ? spec.workers() : (int) Math.min(spec.workers(), memory.roomFor(type.memoryGib()));
    }

    private static WarmUp warmUp(@Nullable WarmUpSpec spec) {
        return spec == null
                ? WarmUp.NONE
                : new WarmUp(spec.slowdown().doubleValue(), spec.duration().toNanos());
    }

    private static @Nullable PauseSettings pauses(@Nullable PausesSpec spec) {
        return spec == null ? null : new PauseSettings(Variates.of(spec.interval()), Variates.of(spec.duration()));
    }
}
