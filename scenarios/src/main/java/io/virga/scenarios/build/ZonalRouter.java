package io.virga.scenarios.build;

import io.virga.models.compute.Instance;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Router;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Callers take the instances of their own zone in turn; those of all zones as long as there is none in their own. */
final class ZonalRouter implements Router {
    private final Supplier<List<Instance>> inService;
    private final Router anyZone;
    private final Map<AvailabilityZone, Integer> turns = new LinkedHashMap<>();

    ZonalRouter(Supplier<List<Instance>> inService, Router anyZone) {
        this.inService = inService;
        this.anyZone = anyZone;
    }

    @Override
    public @Nullable Endpoint route(Call call) {
        AvailabilityZone zone = call.caller().zone();
        List<Instance> near = new ArrayList<>();
        for (Instance instance : inService.get()) {
            if (instance.zone() == zone) {
                near.add(instance);
            }
        }
        if (zone == null || near.isEmpty()) {
            return anyZone.route(call);
        }
        int turn = turns.merge(zone, 1, Integer::sum);
        return near.get(turn % near.size()).application();
    }
}
