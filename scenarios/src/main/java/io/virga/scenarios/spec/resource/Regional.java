package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.value.Place;
import org.jspecify.annotations.Nullable;

/** In which region a resource is. */
public final class Regional {
    private Regional() {}

    /** The name of its region; null for what is in none, or where its zones are not known. */
    public static @Nullable String region(CloudResourceSpec resource) {
        if (resource instanceof ApiGatewaySpec api) {
            return api.region();
        } else if (resource instanceof VpcGateway gateway) {
            return gateway.regions().stream().findFirst().orElse(null);
        }
        Place zone = zone(resource);
        return zone == null ? null : zone.region();
    }

    private static @Nullable Place zone(CloudResourceSpec resource) {
        if (resource instanceof LoadBalancerSpec balancer) {
            return balancer.zones().stream().findFirst().orElse(null);
        } else if (resource instanceof Placed instances) {
            return instances.zones().stream().findFirst().orElse(null);
        } else if (resource instanceof DedicatedHostSpec hosts) {
            return hosts.zones().stream().findFirst().orElse(null);
        } else if (resource instanceof DbInstanceSpec db) {
            return db.zone();
        } else if (resource instanceof DbProxySpec proxy) {
            return proxy.zones().stream().findFirst().orElse(null);
        } else if (resource instanceof AuroraClusterSpec cluster) {
            return cluster.placement().writer();
        } else if (resource instanceof ElastiCacheClusterSpec cache) {
            return cache.zones().stream().findFirst().orElse(null);
        } else if (resource instanceof LambdaFunctionSpec function) {
            return function.zones().stream().findFirst().orElse(null);
        } else if (resource instanceof EbsVolumeSpec volume) {
            return volume.zone();
        }
        return resource instanceof CapacityReservationSpec reservation ? reservation.zone() : null;
    }
}
