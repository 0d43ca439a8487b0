package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.proxy.DbProxy;
import io.virga.models.proxy.DbProxyPort;
import io.virga.models.proxy.DbProxySettings;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Router;
import io.virga.scenarios.spec.resource.DbProxySpec;
import io.virga.scenarios.spec.resource.PinningSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An RDS Proxy in a simulation. */
final class DbProxyModel implements ResourceModel {
    private static final Demand PASSED_ON = new Demand(new Constant(0), new Constant(0));

    /** What is there once the database is. */
    private record Connected(DbProxy proxy, DatabaseModel database) {}

    private final String name;
    private final DbProxySpec spec;
    private final BuildContext context;
    private final Map<String, List<DbProxyPort>> ports = new LinkedHashMap<>();
    private @Nullable Connected connected;

    private DbProxyModel(String name, DbProxySpec spec, BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.context = context;
    }

    static DbProxyModel build(String name, DbProxySpec spec, BuildContext context) {
        return new DbProxyModel(name, spec, context);
    }

    /** All resources are built. */
    void connect(Map<String, ResourceModel> resources) {
        if (!(resources.get(spec.target()) instanceof DatabaseModel database)) {
            throw new IllegalArgumentException(spec.target() + " is no database");
        }
        PinningSpec pinning = spec.pinning();
        DbProxySettings settings = new DbProxySettings(
                connections(database),
                spec.connectionBorrowTimeout().toNanos(),
                spec.latency().toNanos(),
                pinning == null ? 0 : pinning.share().fraction().doubleValue(),
                pinning == null ? new Constant(0) : Variates.of(pinning.duration()));
        DbProxy proxy = new DbProxy(context.sim(), name, settings, database.database(), context.calls());
        database.classes().onChange(() -> proxy.resize(connections(database)));
        connected = new Connected(proxy, database);
    }

    private int connections(DatabaseModel database) {
        double share = spec.maxConnections().fraction().doubleValue();
        return Math.max(1, (int) (database.connections() * share));
    }

    private Connected connected() {
        return Objects.requireNonNull(connected, "connected");
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
        throw new IllegalStateException(name + " passes on operations");
    }

    @Override
    public Router router(String population, String operation) {
        List<DbProxyPort> inZones = ports.computeIfAbsent(operation, this::listen);
        return call -> nearest(inZones, call);
    }

    private List<DbProxyPort> listen(String operation) {
        DatabaseModel database = connected().database;
        Hop hop = new Hop(
                spec.target(),
                operation,
                CloudModel.accounts(context.spec()).getOrDefault(spec.target(), 0),
                database.demand(operation),
                call -> null,
                Hop.Options.ONCE);
        List<DbProxyPort> inZones = new ArrayList<>();
        for (AvailabilityZone zone : context.zones(spec.zones())) {
            inZones.add(connected().proxy.listen(name + "." + operation + "." + zone.name(), zone, hop));
        }
        return inZones;
    }

    /** That in the caller's zone, or the first in one with power. */
    private static DbProxyPort nearest(List<DbProxyPort> ports, Call call) {
        DbProxyPort powered = ports.get(0);
        for (DbProxyPort port : ports) {
            if (port.zone() == call.caller().zone()) {
                return port;
            }
            powered = powered.zone().isPowered() ? powered : port;
        }
        return powered;
    }

    @Override
    public Demand demand(String operation) {
        return PASSED_ON;
    }

    @Override
    public List<FaultDomain> places() {
        return new ArrayList<>(context.zones(spec.zones()));
    }

    @Override
    public void restart() {
        connected().proxy.restart();
    }

    @Override
    public void observe(Observations to) {
        DbProxy proxy = connected().proxy;
        to.count("Requests", "sum", proxy.requests());
        to.count("ConnectionBorrowWaits", "sum", proxy.waits());
        to.count("ConnectionBorrowTimeouts", "sum", proxy.timeouts());
        to.ratio(
                "DatabaseConnectionsCurrentlyBorrowed",
                "mean",
                "count",
                proxy.borrowed().mean(),
                1,
                proxy.requests());
        to.ratio(
                "DatabaseConnectionsCurrentlyBorrowed",
                "max",
                "count",
                proxy.borrowed().max(),
                1,
                proxy.requests());
    }

    @Override
    public void meter(BillBuilder bill) {
        DatabaseModel database = connected().database;
        String region = spec.zones().get(0).region();
        database.classes()
                .forEach(
                        context.window(), (type, during) -> bill.rds(name).databaseProxy(region, type.vcpus(), during));
    }

    @Override
    public void sample(Samples samples) {
        samples.add(
                "DatabaseConnectionsCurrentlyBorrowed",
                "count",
                connected().proxy.borrowed().value());
    }
}
