package io.virga.models.dns;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Router;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clients of one workload as users of a name. Each is at a place, uses answers in one of several ways, and keeps its
 * resolver for all attempts of a request; of resolvers there are as many for each place and way, of sizes by Zipf's law. The
 * client takes one address of an answer at random in each attempt, and its call takes the path of the resource that has that
 * address.
 */
public final class NameClients implements Router {
    private final HostedName name;
    private final ClientPlaces places;
    private final List<AnswerUse> uses;
    private final Map<Hop, Map<String, Hop>> branches = new LinkedHashMap<>();
    private final ZipfShares sizes;
    private final RandomStream membership;
    private final RandomStream choice;
    private final List<AnswerHolder> holders = new ArrayList<>();
    private final int holdersPerUse;

    /**
     * @param population names the clients, for their draws
     * @param uses of answers, whose shares add up to 1
     * @param resolvers number of those of each place and use
     */
    public NameClients(
            Simulation sim,
            String population,
            HostedName name,
            ClientPlaces places,
            List<AnswerUse> uses,
            int resolvers) {
        this.name = name;
        this.places = places;
        this.uses = List.copyOf(uses);
        this.sizes = new ZipfShares(resolvers);
        this.holdersPerUse = resolvers;
        this.membership = sim.stream(population + "/membership");
        this.choice = sim.stream(population + "/choice");
        RandomStream queries = sim.stream(population + "/query");
        RandomStream ages = sim.stream(population + "/connection-age");
        for (int place = 0; place < places.size(); place++) {
            for (AnswerUse use : uses) {
                for (int i = 0; i < resolvers; i++) {
                    Resolver resolver = new Resolver(
                            sim, name, places.get(place).origin(), queries, holders.size(), use.leastNanos());
                    holders.add(
                            holder(sim, resolver, use, ages.at(holders.size()).nextDouble()));
                }
            }
        }
    }

    private static AnswerHolder holder(Simulation sim, Resolver resolver, AnswerUse use, double restShare) {
        if (use.connectionNanos() == 0) {
            return retry -> resolver.resolve();
        }
        return new KeptConnection(sim, resolver, use.connectionNanos(), restShare)::resolve;
    }

    /** Calls of {@code hop} that get to an address of {@code resource} go on as {@code branch}. */
    public void branch(Hop hop, String resource, Hop branch) {
        branches.computeIfAbsent(hop, any -> new LinkedHashMap<>()).put(resource, branch);
    }

    @Override
    public @Nullable Endpoint route(Call call) {
        List<Address> addresses =
                holderOf(call).resolve(call.request().attempt() > 0).addresses();
        if (addresses.isEmpty()) {
            return null;
        }
        Address address = addresses.get(choice.at(call.key()).nextInt(addresses.size()));
        Map<String, Hop> ways = branches.get(call.hop());
        Hop branch = ways == null ? null : ways.get(address.resource());
        if (branch == null) {
            throw new IllegalStateException("no path leads on from " + name.path() + " to " + address.resource());
        }
        call.follow(branch);
        return address.endpoint();
    }

    private AnswerHolder holderOf(Call call) {
        long client = call.request().session();
        int place = places.indexOf(client);
        int use = useOf(membership.at(client, 0).nextDouble());
        int member = sizes.indexOf(membership.at(client, 1).nextDouble());
        return holders.get((place * uses.size() + use) * holdersPerUse + member);
    }

    private int useOf(double u) {
        double rest = u;
        int last = uses.size() - 1;
        for (int use = 0; use < last; use++) {
            rest -= uses.get(use).share();
            if (rest < 0) {
                return use;
            }
        }
        return last;
    }
}
