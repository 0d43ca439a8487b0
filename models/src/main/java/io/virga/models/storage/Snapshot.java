package io.virga.models.storage;

/** A point in the life of a volume: what was written until then, kept in a store. */
public final class Snapshot {
    private final String name;
    private final BlockMap blocks;

    Snapshot(String name, BlockMap blocks) {
        this.name = name;
        this.blocks = blocks;
    }

    public String name() {
        return name;
    }

    BlockMap blocks() {
        return blocks;
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
