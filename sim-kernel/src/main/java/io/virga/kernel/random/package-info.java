/**
 * Named streams and keyed draws: a draw is a function of seed, replication, name and key, whoever asks and whenever, so
 * that two variants of a model can be compared pair by pair.
 */
@NullMarked
package io.virga.kernel.random;

import org.jspecify.annotations.NullMarked;
