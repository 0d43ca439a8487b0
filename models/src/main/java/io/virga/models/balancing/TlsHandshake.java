package io.virga.models.balancing;

/**
 * What opening a TLS connection to a balancer takes before its first request is read.
 *
 * @param roundTrips between caller and node after those of TCP: one with TLS 1.3 (RFC 8446, section 2), two with TLS 1.2 (RFC
 *     5246, section 7.3)
 * @param computeNanos that the node computes, not negative (not published)
 */
public record TlsHandshake(int roundTrips, long computeNanos) {
    public TlsHandshake {
        if (roundTrips < 0 || computeNanos < 0) {
            throw new IllegalArgumentException("a handshake takes round trips and time that are not negative, not "
                    + roundTrips + " and " + computeNanos + " ns");
        }
    }
}
