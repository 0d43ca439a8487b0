package io.virga.models.serverless;

import io.virga.kernel.Simulation;
import io.virga.kernel.statistics.TimeWeighted;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.ServiceStation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a function: its own code, and environments in which no other version runs. */
public final class FunctionVersion {
    private final LambdaFunction function;
    private final EnvironmentPool pool;
    private final List<FunctionZone> zones = new ArrayList<>();
    private long invocations;
    private long errors;

    FunctionVersion(
            LambdaFunction function,
            Simulation sim,
            String path,
            FunctionSettings settings,
            TimeWeighted environments) {
        this.function = function;
        this.pool =
                new EnvironmentPool(sim, path + ".environments", settings.reuse(), settings.idleNanos(), environments);
    }

    /** Its environments may run in that zone, where {@code station} serves their code. */
    public FunctionVersion in(AvailabilityZone zone, ServiceStation station) {
        zones.add(new FunctionZone(this, zone, station));
        return this;
    }

    LambdaFunction function() {
        return function;
    }

    EnvironmentPool pool() {
        return pool;
    }

    /** The zone with power that has the fewest of its environments; null if none has power. */
    @Nullable
    FunctionZone leastUsed() {
        FunctionZone least = null;
        for (FunctionZone each : zones) {
            if (each.zone().isPowered() && (least == null || each.environments() < least.environments())) {
                least = each;
            }
        }
        return least;
    }

    void invoke() {
        invocations++;
    }

    void fail() {
        errors++;
    }

    /** Events that began to run in it, since the beginning. */
    public long invocations() {
        return invocations;
    }

    /** Those of them that ended with an error. */
    public long errors() {
        return errors;
    }
}
