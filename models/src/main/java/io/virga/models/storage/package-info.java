/**
 * Block storage: EBS volumes behind the ceilings of their type and of the instance, snapshots, and the disks of instances.
 *
 * <p>All rates are enforced by {@link io.virga.models.storage.Ceiling}s, token buckets that are worked out exactly when
 * an I/O comes, in whole tokens and billionths of them: nothing ticks and nothing drifts.
 */
@NullMarked
package io.virga.models.storage;

import org.jspecify.annotations.NullMarked;
