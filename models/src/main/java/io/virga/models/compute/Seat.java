package io.virga.models.compute;

import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.ServiceStation;
import org.jspecify.annotations.Nullable;

/** Where an instance lies with its application: what it loses power with, and the room that it has there. */
final class Seat {
    private final PowerDependent occupant;
    private final ServiceStation application;
    private FaultDomain domain;
    private @Nullable Placement placement;

    /** @param placement null in a zone that takes any number of instances */
    Seat(PowerDependent occupant, ServiceStation application, FaultDomain domain, @Nullable Placement placement) {
        this.occupant = occupant;
        this.application = application;
        this.domain = domain;
        this.placement = placement;
        connect();
    }

    /** Takes a place after the last one was left. */
    void take(Placement newPlacement) {
        placement = newPlacement;
        domain = newPlacement.domain();
        connect();
    }

    private void connect() {
        domain.connect(occupant);
        application.moveTo(domain);
    }

    /** Gives the room back. It stays known where the instance lay last. */
    void leave() {
        domain.disconnect(occupant);
        if (placement != null) {
            placement.release();
        }
    }

    /** The instance is billed from now on. */
    void beginUse() {
        if (placement != null) {
            placement.beginUse();
        }
    }

    /** The instance is billed no longer. */
    void endUse() {
        if (placement != null) {
            placement.endUse();
        }
    }

    FaultDomain domain() {
        return domain;
    }

    @Nullable
    Placement placement() {
        return placement;
    }
}
