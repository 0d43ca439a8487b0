package io.virga.models.storage;

/**
 * What an I/O costs at a ceiling.
 *
 * @param unitBytes I/Os are counted in units of so many bytes, rounded up
 * @param tokensPerUnit tokens of each unit
 */
record IoCost(long unitBytes, long tokensPerUnit) {
    /** One token for each I/O of up to {@code unitBytes}; larger ones are split. */
    static IoCost operations(long unitBytes) {
        return new IoCost(unitBytes, 1);
    }

    /** A token for each byte. */
    static IoCost bytes() {
        return new IoCost(1, 1);
    }

    /** A token for each byte of full units: what is smaller counts as one. */
    static IoCost fullUnits(long unitBytes) {
        return new IoCost(unitBytes, unitBytes);
    }

    IoCost {
        if (unitBytes < 1 || tokensPerUnit < 1) {
            throw new IllegalArgumentException(
                    "a unit needs bytes and tokens, not " + unitBytes + ", " + tokensPerUnit);
        }
    }

    long tokens(long sizeBytes) {
        return (sizeBytes + unitBytes - 1) / unitBytes * tokensPerUnit;
    }
}
