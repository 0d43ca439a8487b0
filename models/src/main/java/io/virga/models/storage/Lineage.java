package io.virga.models.storage;

/**
 * A volume, those restored from its snapshots, and all their snapshots (EC2 user guide, Amazon EBS snapshots): each write
 * within it has a number of its own, so that what two of its snapshots have in common is known.
 */
final class Lineage {
    private long writes;

    /** The number of a new write. */
    long nextWrite() {
        return writes++;
    }
}
