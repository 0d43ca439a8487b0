package io.virga.scenarios.build;

import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.VpcBill;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Router;
import io.virga.models.vpc.GatewayPort;
import io.virga.models.vpc.GatewaySettings;
import io.virga.models.vpc.GatewayTotals;
import io.virga.models.vpc.ZonalGateway;
import io.virga.scenarios.spec.resource.InterfaceEndpointSpec;
import io.virga.scenarios.spec.resource.NatGatewaySpec;
import io.virga.scenarios.spec.value.Place;
import java.util.ArrayList;
import java.util.List;

/** NAT gateways, or the network interfaces of an endpoint, in a simulation. */
final class VpcGatewayModel implements ResourceModel, PrivateRoute {
    /** In what NAT gateways and endpoints differ. */
    private interface Kind {
        /** That which callers in zones without one take. */
        GatewayPort elsewhere(List<GatewayPort> ports);

        void meter(List<ZonalGateway> gateways, VpcBill bill);
    }

    private final String name;
    private final Kind kind;
    private final GatewayTotals totals;
    private final List<ZonalGateway> gateways = new ArrayList<>();

    private VpcGatewayModel(String name, List<Place> zones, Kind kind, GatewaySettings settings, BuildContext context) {
        this.name = name;
        this.kind = kind;
        this.totals = new GatewayTotals(context.sim());
        for (AvailabilityZone zone : context.zones(zones)) {
            String path = name + "." + zone.name();
            gateways.add(new ZonalGateway(context.sim(), path, zone, settings, totals, context.calls()));
        }
    }

    static VpcGatewayModel nat(String name, NatGatewaySpec spec, BuildContext context) {
        Kind nat = new Kind() {
            @Override
            public GatewayPort elsewhere(List<GatewayPort> ports) {
                return ports.get(0);
            }

            @Override
            public void meter(List<ZonalGateway> gateways, VpcBill bill) {
                gateways.forEach(
                        gateway -> bill.natGateway(gateway.zone(), spec.addresses(), gateway.processedBytes()));
            }
        };
        return new VpcGatewayModel(name, spec.zones(), nat, GatewaySettings.nat(spec.addresses()), context);
    }

    static VpcGatewayModel endpoint(String name, InterfaceEndpointSpec spec, BuildContext context) {
        Kind endpoint = new Kind() {
            @Override
            public GatewayPort elsewhere(List<GatewayPort> ports) {
                return ports.stream()
                        .filter(port -> port.zone().isPowered())
                        .findFirst()
                        .orElse(ports.get(0));
            }

            @Override
            public void meter(List<ZonalGateway> gateways, VpcBill bill) {
                long bytes = gateways.stream()
                        .mapToLong(ZonalGateway::processedBytes)
                        .sum();
                bill.interfaceEndpoint(gateways.stream().map(ZonalGateway::zone).toList(), bytes);
            }
        };
        return new VpcGatewayModel(name, spec.zones(), endpoint, GatewaySettings.endpoint(), context);
    }

    @Override
    public Router to(Endpoint service, Hop hop) {
        List<GatewayPort> ports =
                gateways.stream().map(gateway -> gateway.open(hop, service)).toList();
        return call -> nearest(ports, call);
    }

    private GatewayPort nearest(List<GatewayPort> ports, Call call) {
        for (GatewayPort port : ports) {
            if (port.zone() == call.caller().zone()) {
                return port;
            }
        }
        return kind.elsewhere(ports);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean runsCode() {
        return false;
    }

    @Override
    public Router router(String population) {
        throw new IllegalStateException("no path names " + name);
    }

    @Override
    public Demand demand(String operation) {
        throw new IllegalStateException("no path names " + name);
    }

    @Override
    public List<FaultDomain> places() {
        return gateways.stream().<FaultDomain>map(ZonalGateway::zone).toList();
    }

    @Override
    public void restart() {
        totals.restart();
        gateways.forEach(ZonalGateway::restart);
    }

    @Override
    public void observe(Observations to) {
        to.count("ConnectionAttemptCount", "sum", totals.attempts());
        to.count("ErrorPortAllocation", "sum", totals.refused());
        to.ratio("ActiveConnectionCount", "mean", "count", totals.active().mean(), 1, totals.attempts());
        to.ratio("ActiveConnectionCount", "max", "count", totals.active().max(), 1, totals.attempts());
        long bytes = gateways.stream().mapToLong(ZonalGateway::processedBytes).sum();
        to.ratio("ProcessedBytes", "sum", "B", bytes, 1, totals.attempts());
    }

    @Override
    public void meter(BillBuilder bill) {
        kind.meter(gateways, new VpcBill(name, bill));
    }

    @Override
    public void sample(Samples samples) {
        samples.add("ActiveConnectionCount", "count", totals.active().value());
    }
}
