package io.virga.models.balancing;

import io.virga.models.traffic.Call;

/** What belongs to one flow, and so to one target. */
public enum FlowKey {
    /** A connection: protocol, addresses and ports of both sides. */
    CONNECTION {
        @Override
        long of(Call call) {
            return Connections.of(call);
        }

        @Override
        boolean isShared(Call call) {
            return Connections.isShared(call);
        }
    },
    /** All connections of a client: its address, whatever the ports. */
    CLIENT {
        @Override
        long of(Call call) {
            return call.request().session();
        }

        @Override
        boolean isShared(Call call) {
            return true;
        }
    };

    abstract long of(Call call);

    /** Whether other calls may belong to the same flow. */
    abstract boolean isShared(Call call);
}
