package io.virga.models.storage;

/** A point in the life of a volume: what was written until then, kept in a store. */
public final class Snapshot {
    private final String name;
    private final BlockMap blocks;
    private final Lineage lineage;

    Snapshot(String name, BlockMap blocks, Lineage lineage) {
        this.name = name;
        this.blocks = blocks;
        this.lineage = lineage;
    }

    /** The same contents once more, under a name of their own. */
    Snapshot copy(String nameOfCopy) {
        return new Snapshot(nameOfCopy, blocks, lineage);
    }

    public String name() {
        return name;
    }

    BlockMap blocks() {
        return blocks;
    }

    Lineage lineage() {
        return lineage;
    }

    /** All data that a volume restored from it has. */
    public long dataBytes() {
        return blocks.writtenBytes();
    }

    @Override
    public String toString() {
        return name;
    }
}
