/**
 * Aurora DB clusters: a volume of six copies over three zones with its quorums, a writer and readers that share it, their
 * endpoints and failover.
 */
@NullMarked
package io.virga.models.aurora;

import org.jspecify.annotations.NullMarked;
