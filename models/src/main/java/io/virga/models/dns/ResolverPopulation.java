package io.virga.models.dns;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Router;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The resolvers through which the clients of one workload look up a name. Each keeps its answer for the record's time to
 * live, so that an address that the record gave up goes on being used until the last of them has asked again.
 *
 * <p>Their sizes follow Zipf's law. The ages of their answers at the start are uniform within the time to live. A client
 * keeps its resolver for all attempts of a request and takes one address of the answer at random in each. Where the record
 * favours zones, that share of the clients within a zone takes the address of their own, if the answer holds it.
 */
public final class ResolverPopulation implements Router {
    private final Simulation sim;
    private final AddressRecord record;
    private final @Nullable ToLongFunction<Call> connection;
    private final RandomStream membership;
    private final RandomStream choice;
    private final RandomStream affinity;
    private final double zoneAffinity;
    private final ZipfShares shares;
    private final long[] expiryNanos;
    private final List<? extends Endpoint>[] answers;

    /**
     * @param name of the population, for its draws
     * @param resolvers how many there are
     */
    public ResolverPopulation(Simulation sim, String name, AddressRecord record, int resolvers) {
        this(sim, name, record, resolvers, null, 0);
    }

    /**
     * @param connection of a call: all calls of one connection go to the same address while the answer is the same
     * @param zoneAffinity share of the clients' choices that go to the address in their own zone, from 0 to 1
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public ResolverPopulation(
            Simulation sim,
            String name,
            AddressRecord record,
            int resolvers,
            @Nullable ToLongFunction<Call> connection,
            double zoneAffinity) {
        this.connection = connection;
        this.sim = sim;
        this.record = record;
        this.membership = sim.stream(name + "/membership");
        this.choice = sim.stream(name + "/choice");
        this.affinity = sim.stream(name + "/affinity");
        this.zoneAffinity = zoneAffinity;
        this.shares = new ZipfShares(resolvers);
        this.expiryNanos = new long[resolvers];
        this.answers = new List[resolvers];
        RandomStream ages = sim.stream(name + "/age");
        Arrays.setAll(expiryNanos, i -> (long) (ages.at(i).nextDouble() * record.timeToLiveNanos()));
    }

    @Override
    public @Nullable Endpoint route(Call call) {
        List<? extends Endpoint> answer = resolve(resolverOf(call));
        if (answer.isEmpty()) {
            return null;
        }
        long key = connection == null ? call.key() : connection.applyAsLong(call);
        if (zoneAffinity > 0) {
            Endpoint near = inZone(call.caller().zone(), answer);
            if (near != null && affinity.at(key).nextDouble() < zoneAffinity) {
                return near;
            }
        }
        return answer.get(choice.at(key).nextInt(answer.size()));
    }

    private static @Nullable Endpoint inZone(@Nullable AvailabilityZone zone, List<? extends Endpoint> answer) {
        if (zone != null) {
            for (Endpoint each : answer) {
                if (each.zone() == zone) {
                    return each;
                }
            }
        }
        return null;
    }

    /** Number of the resolver of the client that makes the call, from 0; the first has the most clients. */
    int resolverOf(Call call) {
        long key = connection == null ? call.request().session() : connection.applyAsLong(call);
        return shares.indexOf(membership.at(key).nextDouble());
    }

    private List<? extends Endpoint> resolve(int resolver) {
        List<? extends Endpoint> answer = answers[resolver];
        if (answer == null) {
            // What it holds at the start is older than the simulation, and nothing had happened before.
            answer = record.addresses();
            answers[resolver] = answer;
        }
        if (sim.now() >= expiryNanos[resolver]) {
            answer = record.addresses();
            answers[resolver] = answer;
            expiryNanos[resolver] = sim.now() + record.timeToLiveNanos();
        }
        return answer;
    }
}
