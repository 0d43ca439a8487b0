package io.virga.models.traffic;

import io.virga.kernel.InPort;

/** Something with an address that takes calls. */
public interface Endpoint extends Party {
    InPort<Call> requests();

    /** What becomes of connections to it. */
    default ServiceStation.State state() {
        return ServiceStation.State.SERVING;
    }

    /**
     * A message says that the caller needs a call no more, which may have been answered meanwhile. An endpoint that cannot
     * be told so goes on.
     *
     * @param stopsWork whether work on it that has begun should stop as well
     */
    default void cancel(Call call, boolean stopsWork) {}
}
