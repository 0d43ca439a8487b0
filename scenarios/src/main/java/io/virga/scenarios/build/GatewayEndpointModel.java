package io.virga.scenarios.build;

import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.VpcBill;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Router;
import io.virga.scenarios.spec.resource.GatewayEndpointSpec;

/** A gateway endpoint in a simulation: an entry of route tables, which is free and nothing that could fail. */
final class GatewayEndpointModel implements ResourceModel, PrivateRoute {
    private final String name;
    private long calls;

    private GatewayEndpointModel(String name) {
        this.name = name;
    }

    static GatewayEndpointModel build(String name, GatewayEndpointSpec spec, BuildContext context) {
        return new GatewayEndpointModel(name);
    }

    @Override
    public Router to(Endpoint service, Hop hop) {
        return call -> {
            calls++;
            return service;
        };
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
    public void restart() {
        calls = 0;
    }

    @Override
    public void observe(Observations to) {
        to.count("ConnectionAttemptCount", "sum", calls);
    }

    @Override
    public void meter(BillBuilder bill) {
        new VpcBill(name, bill).gatewayEndpoint();
    }

    @Override
    public void sample(Samples samples) {
        // It is no more than a route.
    }
}
