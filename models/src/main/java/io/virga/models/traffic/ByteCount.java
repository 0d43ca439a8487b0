package io.virga.models.traffic;

/** The bytes that went through the network interfaces of one party since it began to count them. */
public final class ByteCount {
    private long in;
    private long out;

    void receive(long bytes) {
        in += bytes;
    }

    void send(long bytes) {
        out += bytes;
    }

    /** Bytes received, or on their way to it. */
    public long in() {
        return in;
    }

    /** Bytes sent. */
    public long out() {
        return out;
    }
}
