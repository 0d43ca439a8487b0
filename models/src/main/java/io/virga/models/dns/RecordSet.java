package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import java.util.ArrayList;
import java.util.List;

/**
 * All records of a name with the policy that chooses among them.
 *
 * <p>Unhealthy records are passed over as long as a healthy one could be the answer. If none is healthy, all are taken for
 * healthy (Route 53 developer guide, "How Route 53 chooses records when health checking is configured").
 *
 * @param records at least one
 */
public record RecordSet<C>(RoutingPolicy<C> policy, List<ResourceRecord<C>> records) implements RecordTarget {
    public RecordSet {
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a name has at least one record");
        }
    }

    @Override
    public Answer answer(QueryOrigin origin, UniformSource draws) {
        List<ResourceRecord<C>> eligible = policy.eligible(records, origin);
        if (eligible.isEmpty()) {
            return Answer.NO_DATA;
        }
        List<ResourceRecord<C>> healthy = healthy(eligible, origin);
        List<ResourceRecord<C>> chosen = policy.choose(healthy.isEmpty() ? eligible : healthy, origin, draws);
        if (chosen.size() == 1) {
            return chosen.get(0).target().answer(origin, draws);
        }
        return together(chosen, origin, draws);
    }

    private static <C> Answer together(List<ResourceRecord<C>> chosen, QueryOrigin origin, UniformSource draws) {
        List<Address> addresses = new ArrayList<>();
        long timeToLiveNanos = Long.MAX_VALUE;
        for (ResourceRecord<C> record : chosen) {
            Answer answer = record.target().answer(origin, draws);
            addresses.addAll(answer.addresses());
            timeToLiveNanos = Math.min(timeToLiveNanos, answer.timeToLiveNanos());
        }
        return new Answer(addresses, timeToLiveNanos, false);
    }

    @Override
    public boolean isHealthyFor(QueryOrigin origin) {
        return !healthy(policy.eligible(records, origin), origin).isEmpty();
    }

    private static <C> List<ResourceRecord<C>> healthy(List<ResourceRecord<C>> eligible, QueryOrigin origin) {
        List<ResourceRecord<C>> healthy = new ArrayList<>();
        for (ResourceRecord<C> record : eligible) {
            if (record.isHealthyFor(origin)) {
                healthy.add(record);
            }
        }
        return healthy;
    }
}
