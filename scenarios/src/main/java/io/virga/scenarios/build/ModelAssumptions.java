package io.virga.scenarios.build;

import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.ServiceProvider;
import java.util.ArrayList;
import java.util.List;

/** What models take for granted that no field of the scenario says. */
public final class ModelAssumptions {
    private ModelAssumptions() {}

    /** The assumptions that this scenario's models rest on. */
    public static List<Assumption> of(ScenarioSpec spec) {
        List<Assumption> assumptions = new ArrayList<>();
        for (CloudResourceSpec resource : spec.resources().values()) {
            if (resource instanceof ServiceProvider) {
                add(assumptions, "callers' connect timeout", "10s", "a usual default of HTTP and JDBC clients");
                add(assumptions, "callers' idle timeout", "60s", "a usual default of HTTP clients");
            } else if (resource instanceof ApplicationLoadBalancerSpec) {
                add(assumptions, "resolvers per workload", "1000, sizes by Zipf's law", "no public figure");
            }
        }
        return assumptions;
    }

    private static void add(List<Assumption> assumptions, String name, String value, String source) {
        Assumption assumption = new Assumption(name, value, source);
        if (!assumptions.contains(assumption)) {
            assumptions.add(assumption);
        }
    }
}
