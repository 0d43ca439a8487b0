package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.dns.HostedName;
import io.virga.models.dns.NameClients;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.Route53Bill;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Router;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A name of Route 53 in a simulation. Its records are there once {@link DnsModels} has connected it. */
final class RecordSetGroupModel implements ResourceModel {
    private static final Demand NOTHING = new Demand(new Constant(0), new Constant(0));

    private final String name;
    private final RecordSetGroupSpec spec;
    private final BuildContext context;
    private final Map<String, NameClients> clients = new LinkedHashMap<>();
    private @Nullable HostedName hostedName;
    private @Nullable NameRecords records;
    private boolean isFirst;
    private long queriesBefore;
    private long chargedBefore;

    private RecordSetGroupModel(String name, RecordSetGroupSpec spec, BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.context = context;
    }

    static RecordSetGroupModel build(String name, RecordSetGroupSpec spec, BuildContext context) {
        return new RecordSetGroupModel(name, spec, context);
    }

    RecordSetGroupSpec spec() {
        return spec;
    }

    /** @param first whether the hosted zone is on this name's bill; all names are in one */
    void connect(HostedName connected, NameRecords connectedRecords, boolean first) {
        hostedName = connected;
        records = connectedRecords;
        isFirst = first;
    }

    /** Its records, which operators change. */
    NameRecords records() {
        return Objects.requireNonNull(records, name);
    }

    boolean isConnected() {
        return hostedName != null;
    }

    /** The name as name servers have it; operators change its records there. */
    HostedName hostedName() {
        return Objects.requireNonNull(hostedName, name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean runsCode() {
        return false;
    }

    /** All request classes of a workload share their resolvers. */
    @Override
    public Router router(String population) {
        return clients.computeIfAbsent(population, workload -> DnsClients.of(workload, this, context));
    }

    /** Requests of the hop {@code root} that get an address of {@code resource} go on as {@code branch}. */
    void branch(String population, Hop root, String resource, Hop branch) {
        Objects.requireNonNull(clients.get(population), population).branch(root, resource, branch);
    }

    @Override
    public Demand demand(String operation) {
        return NOTHING;
    }

    @Override
    public void restart() {
        queriesBefore = hostedName().queries();
        chargedBefore = hostedName().chargedQueries();
    }

    @Override
    public void observe(Observations to) {
        to.count("DNSQueries", "sum", hostedName().queries() - queriesBefore);
    }

    @Override
    public void meter(BillBuilder bill) {
        Route53Bill route53 = new Route53Bill(bill);
        if (isFirst) {
            route53.hostedZone(name);
        }
        route53.queries(name, queryKind(), hostedName().chargedQueries() - chargedBefore);
    }

    private Route53Bill.QueryKind queryKind() {
        return switch (spec.routingPolicy()) {
            case LATENCY -> Route53Bill.QueryKind.LATENCY;
            case GEOLOCATION, GEOPROXIMITY -> Route53Bill.QueryKind.GEOGRAPHIC;
            case IP_BASED -> Route53Bill.QueryKind.IP_BASED;
            case SIMPLE, WEIGHTED, FAILOVER, MULTIVALUE -> Route53Bill.QueryKind.STANDARD;
        };
    }

    @Override
    public void sample(Samples samples) {
        // What is worth a curve is seen at what it leads to.
    }
}
