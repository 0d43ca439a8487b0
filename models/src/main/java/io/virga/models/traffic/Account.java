package io.virga.models.traffic;

/**
 * Where the time of an attempt can go: queued, throttled or served at each resource, on the network, waiting for a
 * connection, or in hops that were tried again. An index into {@link Request}'s account for each.
 */
public final class Account {
    private static final int PHASES = 3;

    private final int resources;

    public Account(int resources) {
        this.resources = resources;
    }

    public static int queued(int resource) {
        return PHASES * resource;
    }

    public static int served(int resource) {
        return PHASES * resource + 1;
    }

    /** Waiting for what is paid for or earned: CPU credits, the IOPS and throughput of volumes. */
    public static int throttled(int resource) {
        return PHASES * resource + 2;
    }

    public int network() {
        return PHASES * resources;
    }

    /** Attempts of hops that came to nothing, and the waits after them. */
    public int hopRetries() {
        return PHASES * resources + 1;
    }

    /** Waiting for a connection of a pool. */
    public int connections() {
        return PHASES * resources + 2;
    }

    /** Attempts of the client that came to nothing, and the waits after them. */
    public int clientRetries() {
        return PHASES * resources + 3;
    }

    public int size() {
        return PHASES * resources + 4;
    }
}
