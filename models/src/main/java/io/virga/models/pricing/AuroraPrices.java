package io.virga.models.pricing;

/**
 * How the storage of an Aurora cluster is billed (Aurora pricing): by I/Os beside it, or with dearer instances and storage
 * and no charge for I/Os.
 */
public enum AuroraPrices {
    /** Aurora Standard. */
    STANDARD("aurora"),
    /** Aurora I/O-Optimized: instances cost 1.3 times as much. */
    IO_OPTIMIZED("aurora-iopt");

    private final String prefix;

    AuroraPrices(String prefix) {
        this.prefix = prefix;
    }

    String acuItem() {
        return prefix + "-acu-hour";
    }

    String storageItem() {
        return prefix + "-storage-gb-month";
    }
}
