package io.virga.models.database;

import io.virga.kernel.random.Sampler;

/**
 * How a copy of a log follows.
 *
 * @param transportNanos from the commit at the primary until it is at the copy; there and back for a copy that commits wait for
 * @param writeNanos until the copy has written it down
 * @param applyNanos work of one commit at the copy, which applies one at a time
 */
public record Replication(Sampler transportNanos, Sampler writeNanos, Sampler applyNanos) {}
