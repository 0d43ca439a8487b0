package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.models.dns.AnswerUse;
import io.virga.models.dns.CidrBlock;
import io.virga.models.dns.ClientPlace;
import io.virga.models.dns.ClientPlaces;
import io.virga.models.dns.Coordinates;
import io.virga.models.dns.NameClients;
import io.virga.models.dns.QueryOrigin;
import io.virga.models.network.InterRegionLatency;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.workload.ClientPlaceSpec;
import io.virga.scenarios.spec.workload.ClientsSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The clients of workloads as users of names. */
final class DnsClients {
    /** Where a scenario says nothing, as many as ask for a balancer's name (assumption). */
    static final int RESOLVERS = 1_000;

    private DnsClients() {}

    static NameClients of(String workload, RecordSetGroupModel name, BuildContext context) {
        WorkloadSpec spec = Objects.requireNonNull(context.spec().workloads().get(workload), workload);
        ClientsSpec clients = spec.clients();
        return new NameClients(
                context.sim(),
                workload + "/" + name.name(),
                name.hostedName(),
                places(workload, spec, context.sim()),
                clients == null ? List.of(AnswerUse.timeToLive(1)) : uses(clients),
                clients == null ? RESOLVERS : clients.resolvers());
    }

    private static List<AnswerUse> uses(ClientsSpec spec) {
        double ignored = share(spec.ttlIgnored());
        double pinned = share(spec.pinned());
        double keepAlive = share(spec.keepAlive());
        List<AnswerUse> uses = new ArrayList<>();
        uses.add(AnswerUse.timeToLive(1 - ignored - pinned - keepAlive));
        if (ignored > 0) {
            uses.add(AnswerUse.atLeast(ignored, nanos(spec.ttlIgnoredFor())));
        }
        if (pinned > 0) {
            uses.add(AnswerUse.atLeast(pinned, AnswerUse.FOR_EVER));
        }
        if (keepAlive > 0) {
            uses.add(AnswerUse.connection(keepAlive, nanos(spec.keepAliveFor())));
        }
        return uses;
    }

    private static double share(Percentage percentage) {
        return percentage.fraction().doubleValue();
    }

    private static long nanos(@Nullable Duration duration) {
        return Objects.requireNonNull(duration, "how long").toNanos();
    }

    /** Where the clients of a workload are; one place without a share of its own if nothing is said of any. */
    static ClientPlaces places(String workload, WorkloadSpec spec, Simulation sim) {
        if (spec.clients() != null && !spec.clients().places().isEmpty()) {
            List<ClientPlace> places = new ArrayList<>();
            spec.clients()
                    .places()
                    .forEach((name, place) -> places.add(new ClientPlace(name, share(place.share()), origin(place))));
            return new ClientPlaces(sim, workload, places);
        }
        QueryOrigin origin = spec.clientRegion() == null
                ? QueryOrigin.UNKNOWN
                : new QueryOrigin(null, null, null, null, null, roundTrips(spec.clientRegion()));
        return new ClientPlaces(sim, workload, List.of(new ClientPlace("everywhere", 1, origin)));
    }

    private static QueryOrigin origin(ClientPlaceSpec spec) {
        Coordinates coordinates = spec.latitude() == null || spec.longitude() == null
                ? null
                : new Coordinates(
                        spec.latitude().doubleValue(), spec.longitude().doubleValue());
        Long address = spec.address() == null ? null : CidrBlock.parseAddress(spec.address());
        return new QueryOrigin(
                spec.continent(), spec.country(), spec.subdivision(), coordinates, address, roundTrips(spec.region()));
    }

    private static Map<String, Long> roundTrips(String near) {
        InterRegionLatency table = Machines.interRegionLatency();
        Map<String, Long> roundTrips = new LinkedHashMap<>();
        for (String region : table.regions()) {
            Long nanos = table.medianNanos(near, region);
            if (nanos != null) {
                roundTrips.put(region, nanos);
            }
        }
        return roundTrips;
    }
}
