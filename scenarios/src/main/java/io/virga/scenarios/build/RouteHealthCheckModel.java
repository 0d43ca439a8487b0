package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.dns.HealthStatus;
import io.virga.models.dns.PublishedHealth;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.Route53Bill;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Router;
import io.virga.scenarios.spec.resource.ExternalServiceSpec;
import io.virga.scenarios.spec.resource.RouteHealthCheckSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A health check of Route 53 in a simulation. It looks at something once {@link DnsModels} has connected it. */
final class RouteHealthCheckModel implements ResourceModel {
    private static final Duration FAST = Duration.ofSeconds(10);

    private final String name;
    private final RouteHealthCheckSpec spec;
    private final boolean ofAws;
    private final List<PublishedHealth.Listener> listeners = new ArrayList<>();
    private @Nullable HealthStatus status;
    private boolean wasHealthy;

    private RouteHealthCheckModel(String name, RouteHealthCheckSpec spec, boolean ofAws) {
        this.name = name;
        this.spec = spec;
        this.ofAws = ofAws;
    }

    static RouteHealthCheckModel build(String name, RouteHealthCheckSpec spec, BuildContext context) {
        boolean external =
                spec.target() != null && context.spec().resources().get(spec.target()) instanceof ExternalServiceSpec;
        return new RouteHealthCheckModel(name, spec, !external);
    }

    RouteHealthCheckSpec spec() {
        return spec;
    }

    void connect(HealthStatus connected) {
        status = connected;
        wasHealthy = connected.isHealthy();
    }

    /** From now on {@code listener} hears of each change that name servers have. */
    void onChange(PublishedHealth.Listener listener) {
        listeners.add(listener);
    }

    /** Something that it depends on has changed. */
    void look() {
        boolean isHealthy = status().isHealthy();
        if (isHealthy != wasHealthy) {
            wasHealthy = isHealthy;
            listeners.forEach(listener -> listener.changed(isHealthy));
        }
    }

    boolean isConnected() {
        return status != null;
    }

    /** What name servers believe of it. */
    HealthStatus status() {
        return Objects.requireNonNull(status, name);
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
        throw new IllegalStateException("nobody calls the health check " + name);
    }

    @Override
    public Demand demand(String operation) {
        return new Demand(new Constant(0), new Constant(0));
    }

    @Override
    public void restart() {
        // It keeps no counts.
    }

    @Override
    public void observe(Observations to) {
        // What it finds stands in the journal.
    }

    @Override
    public void meter(BillBuilder bill) {
        new Route53Bill(bill).healthCheck(name, ofAws, FAST.equals(spec.requestInterval()) ? 1 : 0);
    }

    @Override
    public void sample(Samples samples) {
        samples.add("HealthCheckStatus", "count", status().isHealthy() ? 1 : 0);
    }
}
