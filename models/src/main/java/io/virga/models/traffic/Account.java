package io.virga.models.traffic;

/**
 * Where the time of an attempt can go: queued or served at each resource, on the network, or in hops that were tried
 * again. An index into {@link Request}'s account for each.
 */
public final class Account {
    private final int resources;

    public Account(int resources) {
        this.resources = resources;
    }

    public static int queued(int resource) {
        return 2 * resource;
    }

    public static int served(int resource) {
        return 2 * resource + 1;
    }

    public int network() {
        return 2 * resources;
    }

    /** Attempts of hops that came to nothing, and the waits after them. */
    public int hopRetries() {
        return 2 * resources + 1;
    }

    /** Attempts of the client that came to nothing, and the waits after them. */
    public int clientRetries() {
        return 2 * resources + 2;
    }

    public int size() {
        return 2 * resources + 3;
    }
}
