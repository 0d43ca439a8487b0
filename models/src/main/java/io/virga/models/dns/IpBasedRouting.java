package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import java.util.List;

/**
 * The record with the longest block that holds the address of the clients; each record has the blocks of one location of a
 * CIDR collection, and none at all for the default. Without a match there is no answer. If that record is unhealthy, the
 * one with the next shorter block is taken (assumption: as geolocation does).
 */
public final class IpBasedRouting implements RoutingPolicy<List<CidrBlock>> {
    private static final int NO_MATCH = -1;

    @Override
    public List<ResourceRecord<List<CidrBlock>>> eligible(
            List<ResourceRecord<List<CidrBlock>>> records, QueryOrigin origin) {
        return records.stream()
                .filter(record -> longestMatch(record, origin) != NO_MATCH)
                .toList();
    }

    @Override
    public List<ResourceRecord<List<CidrBlock>>> choose(
            List<ResourceRecord<List<CidrBlock>>> candidates, QueryOrigin origin, UniformSource draws) {
        ResourceRecord<List<CidrBlock>> best = candidates.get(0);
        for (ResourceRecord<List<CidrBlock>> candidate : candidates) {
            if (longestMatch(candidate, origin) > longestMatch(best, origin)) {
                best = candidate;
            }
        }
        return List.of(best);
    }

    /** Bits of the longest prefix; 0 for the default record. */
    private static int longestMatch(ResourceRecord<List<CidrBlock>> record, QueryOrigin origin) {
        if (record.criterion().isEmpty()) {
            return 0;
        }
        int longest = NO_MATCH;
        Long address = origin.address();
        for (CidrBlock block : record.criterion()) {
            if (address != null && block.contains(address)) {
                longest = Math.max(longest, block.prefixBits());
            }
        }
        return longest;
    }
}
