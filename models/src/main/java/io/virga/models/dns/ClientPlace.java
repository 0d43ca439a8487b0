package io.virga.models.dns;

/**
 * Where some of the clients of a workload are.
 *
 * @param share of the clients that are there, above 0
 * @param origin what the name servers know of it
 */
public record ClientPlace(String name, double share, QueryOrigin origin) {}
