package io.virga.models.vpc;

import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.ByteCount;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import java.util.LinkedHashMap;
import java.util.Map;

/** What leads out of private subnets in one zone: a NAT gateway, or the network interface of an endpoint. */
public final class ZonalGateway {
    private final Simulation sim;
    private final String path;
    private final AvailabilityZone zone;
    private final GatewaySettings settings;
    private final GatewayTotals totals;
    private final Calls calls;
    private final ByteCount bytes;
    private final Map<String, SourcePorts> portsByDestination = new LinkedHashMap<>();
    private long bytesBefore;

    /** @param totals of all gateways of that name */
    public ZonalGateway(
            Simulation sim,
            String path,
            AvailabilityZone zone,
            GatewaySettings settings,
            GatewayTotals totals,
            Calls calls) {
        this.sim = sim;
        this.path = path;
        this.zone = zone;
        this.settings = settings;
        this.totals = totals;
        this.calls = calls;
        this.bytes = calls.countBytes();
    }

    /**
     * Takes the calls of one operation of a destination, all of whose operations share its ports.
     *
     * @param hop that is called there
     * @throws IllegalArgumentException if it takes them already
     */
    public GatewayPort open(Hop hop, Endpoint destination) {
        SourcePorts ports = portsByDestination.computeIfAbsent(
                hop.resource(), name -> new SourcePorts(settings.connections(), totals));
        return new GatewayPort(sim, path + "." + hop, this, ports, destination, hop);
    }

    public AvailabilityZone zone() {
        return zone;
    }

    GatewaySettings settings() {
        return settings;
    }

    Calls calls() {
        return calls;
    }

    ByteCount bytes() {
        return bytes;
    }

    /** Measuring begins. */
    public void restart() {
        bytesBefore = bytes.in();
    }

    /** Bytes that it has passed on since measuring began, of both directions, each counted once. */
    public long processedBytes() {
        return bytes.in() - bytesBefore;
    }
}
