package io.virga.scenarios.build;

import io.virga.models.traffic.Demand;
import io.virga.scenarios.spec.resource.ServiceSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operations of a station. */
final class Demands {
    private Demands() {}

    static Map<String, Demand> of(Map<String, ServiceSpec> service) {
        Map<String, Demand> demands = new LinkedHashMap<>();
        service.forEach((operation, spec) ->
                demands.put(operation, new Demand(Variates.of(spec.cpu()), Variates.of(spec.waiting()))));
        return demands;
    }

    static Demand find(Map<String, Demand> demands, String resource, String operation) {
        Demand demand = demands.get(operation);
        if (demand == null) {
            throw new IllegalArgumentException("resource " + resource + " has no operation " + operation);
        }
        return demand;
    }
}
