package io.virga.models.database;

/** Where a primary writes its commits, and learns when clients may be told of them. */
interface CommitLog {
    /** Writes a commit; tells its position. */
    long append();

    /** When that commit will be durable wherever it has to be, as things stand; the past if it is so already. */
    long durableNanos(long position);

    /** The client of that commit is told that it is durable, and so many bytes with it. */
    void acknowledge(long position, long sizeBytes);
}
