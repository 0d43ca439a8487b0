package io.virga.models.dns;

import java.util.List;

/**
 * What a query is answered with.
 *
 * @param addresses none if there is no answer
 * @param timeToLiveNanos how long a resolver may keep it
 * @param isFree whether Route 53 charges nothing for it: it is that of an AWS resource, through an alias
 */
public record Answer(List<Address> addresses, long timeToLiveNanos, boolean isFree) {
    /** An answer without data is kept for as long as the zone's SOA record says (Route 53: its TTL of 900 s). */
    public static final Answer NO_DATA = new Answer(List.of(), 900_000_000_000L, false);

    public Answer {
        addresses = List.copyOf(addresses);
    }
}
