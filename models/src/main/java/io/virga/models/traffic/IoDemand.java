package io.virga.models.traffic;

/**
 * The block I/Os that one call makes, one after another: first it reads, then it writes.
 *
 * @param reads not negative
 * @param writes not negative
 * @param sizeBytes of each, at least 1
 */
public record IoDemand(int reads, int writes, long sizeBytes) {
    /** No I/O at all. */
    public static final IoDemand NONE = new IoDemand(0, 0, 1);

    public IoDemand {
        if (reads < 0 || writes < 0 || sizeBytes < 1) {
            throw new IllegalArgumentException("I/Os have counts that are not negative and a positive size, not "
                    + reads + ", " + writes + " and " + sizeBytes + " B");
        }
    }

    /** That all writes together write. */
    public long writtenBytes() {
        return writes * sizeBytes;
    }

    public boolean isNone() {
        return reads + writes == 0;
    }
}
