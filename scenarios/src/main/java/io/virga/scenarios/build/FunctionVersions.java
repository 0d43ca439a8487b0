package io.virga.scenarios.build;

import io.virga.models.serverless.FunctionVersion;
import io.virga.models.serverless.LambdaFunction;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Release;
import io.virga.models.traffic.StationFleet;
import io.virga.scenarios.spec.resource.FunctionVersionSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.value.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The further versions of a function, and what each of them did. */
final class FunctionVersions {
    private final Map<String, FunctionVersion> versions = new LinkedHashMap<>();
    private final Map<String, Growth> counts = new LinkedHashMap<>();

    FunctionVersions(
            String name, LambdaFunctionSpec spec, LambdaFunction function, StationFleet fleet, BuildContext context) {
        spec.versions().forEach((title, each) -> {
            FunctionVersion version = function.publish(title);
            for (Place place : spec.zones()) {
                AvailabilityZone zone = context.zone(place);
                String path = zone.path() + "." + name + "." + title;
                version.in(zone, fleet.add(path, zone, fleet.settings(), release(each)));
            }
            versions.put(title, version);
            counts.put("Invocations." + title, new Growth(version::invocations));
            counts.put("Errors." + title, new Growth(version::errors));
        });
    }

    private static Release release(FunctionVersionSpec spec) {
        return new Release(
                spec.serviceTimeFactor().doubleValue(),
                spec.errorRate().fraction().doubleValue());
    }

    FunctionVersion get(String version) {
        return Objects.requireNonNull(versions.get(version), version);
    }

    void restart() {
        counts.values().forEach(Growth::sinceLast);
    }

    void observe(Observations to) {
        counts.forEach((metric, growth) -> to.count(metric, "sum", growth.sinceLast()));
    }
}
