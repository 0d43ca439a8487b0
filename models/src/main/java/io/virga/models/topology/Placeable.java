package io.virga.models.topology;

/** What placement has to know of an instance type. */
public interface Placeable {
    /** Such as {@code m7g.large}. */
    String name();

    /** Such as {@code m7g}: the sizes of a family share hardware. */
    String family();

    int vcpus();

    /** In GiB. */
    double memoryGib();

    /** Whether it is one of the T families, which cluster placement groups refuse. */
    boolean isBurstable();

    /** Whether it takes an empty host and leaves nothing of it to others. */
    default boolean fillsHost() {
        return false;
    }
}
