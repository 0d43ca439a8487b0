package io.virga.scenarios.build;

import io.virga.models.fault.Fault;
import io.virga.models.fault.NetworkImpairment;
import io.virga.models.traffic.ImpairedPath;
import io.virga.models.traffic.Impairment;
import io.virga.scenarios.spec.fault.NetworkDelay;
import io.virga.scenarios.spec.fault.NetworkFault;
import io.virga.scenarios.spec.fault.PacketLoss;
import io.virga.scenarios.spec.value.Place;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Faults of the network, from their scenario. */
final class NetworkFaults {
    private final BuildContext context;
    private final Domains domains;
    private final Function<String, ResourceModel> resources;

    NetworkFaults(BuildContext context, Domains domains, Function<String, ResourceModel> resources) {
        this.context = context;
        this.domains = domains;
        this.resources = resources;
    }

    /** The action as the scenario names it. */
    String action(NetworkFault spec) {
        if (spec instanceof NetworkDelay) {
            return "networkDelay";
        }
        return spec instanceof PacketLoss ? "packetLoss" : "networkPartition";
    }

    Fault fault(String name, NetworkFault spec) {
        return new NetworkImpairment(spec.place(), context.calls(), impairment(name, spec), text(spec));
    }

    private Impairment impairment(String name, NetworkFault spec) {
        ImpairedPath path = path(spec);
        if (spec instanceof NetworkDelay s) {
            return Impairment.delay(name, path, Variates.of(s.delay()));
        } else if (spec instanceof PacketLoss s) {
            return Impairment.loss(name, path, s.share().fraction().doubleValue());
        }
        return Impairment.partition(name, path);
    }

    private static String text(NetworkFault spec) {
        if (spec instanceof NetworkDelay) {
            return "messages are delayed";
        } else if (spec instanceof PacketLoss s) {
            return s.share() + " of the messages are lost";
        }
        return "nothing gets through";
    }

    private ImpairedPath path(NetworkFault spec) {
        List<Place> zones = spec.between();
        if (zones != null) {
            return ImpairedPath.between(context.zone(zones.get(0)), context.zone(zones.get(1)));
        }
        String target = Objects.requireNonNull(spec.target(), "a fault of the network has two zones or a target");
        if (target.contains(".")) {
            return ImpairedPath.within(domains.at(target));
        }
        return Objects.requireNonNull(resources.apply(target).impairedPath(), "a resource with traffic of its own");
    }
}
