package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import io.virga.models.traffic.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** A resource that an alias record names: it answers with the resource's own addresses, for as long as those may be kept. */
public final class AliasedResource implements RecordTarget {
    private final String resource;
    private final AddressRecord record;
    private List<? extends Endpoint> known = List.of();
    private Answer answer;

    public AliasedResource(String resource, AddressRecord record) {
        this.resource = resource;
        this.record = record;
        this.answer = new Answer(List.of(), record.timeToLiveNanos(), true);
    }

    @Override
    public Answer answer(QueryOrigin origin, UniformSource draws) {
        List<? extends Endpoint> now = record.addresses();
        if (!now.equals(known)) {
            known = now;
            List<Address> addresses = new ArrayList<>();
            now.forEach(endpoint -> addresses.add(new Address(endpoint, resource)));
            answer = new Answer(addresses, record.timeToLiveNanos(), true);
        }
        return answer;
    }

    @Override
    public boolean isHealthyFor(QueryOrigin origin) {
        return record.isHealthy();
    }
}
