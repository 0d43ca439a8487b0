package io.virga.models.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.ServiceCapacity;
import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Variate;
import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceType;
import io.virga.models.monitoring.Journal;
import io.virga.models.network.Network;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import java.util.ArrayList;
import java.util.List;

/** A small cloud for tests: zones, a network, and short ways to make stations, hops and clients. */
public final class TestCloud {
    public static final long MS = 1_000_000L;
    public static final long SECOND = 1_000 * MS;
    public static final long HOUR = 3_600 * SECOND;
    public static final InstanceType TYPE = new InstanceType("m7g.large", "general", "arm64", "aws", 2, 8, null, null);

    private static final int RESOURCES = 6;

    /** Not a multiple of anything that happens in tests. */
    private static final long STEP = 977 * MS;

    private final Simulation sim;
    private final List<AvailabilityZone> zones = new ArrayList<>();
    private final Network network;
    private final Account account = new Account(RESOURCES);
    private final Calls calls;
    private final Journal journal;

    private TestCloud(SimulationConfig config, int zoneCount, Variate intraZone, Variate interZone) {
        this.sim = Simulation.create(config);
        Region region = new Region("r");
        for (int i = 0; i < zoneCount; i++) {
            zones.add(new AvailabilityZone(sim, region, "" + (char) ('a' + i), i));
        }
        this.network = new Network(sim, zoneCount, intraZone, interZone);
        this.calls = new Calls(sim, network, account);
        this.journal = new Journal(sim);
    }

    /** Three zones without any distance between them. */
    public static TestCloud withoutLatency(long seed) {
        return of(SimulationConfig.of(seed, 0), 3, constant(0), constant(0));
    }

    public static TestCloud of(SimulationConfig config, int zones, Variate intraZone, Variate interZone) {
        return new TestCloud(config, zones, intraZone, interZone);
    }

    /** A constant of so many nanoseconds. */
    public static Variate constant(long nanos) {
        return new Constant(nanos);
    }

    public static Demand demand(long cpuNanos, long waitNanos) {
        return new Demand(constant(cpuNanos), constant(waitNanos));
    }

    /** A station of processors as fast as those that demands are measured on. */
    public static StationSettings settings(int workers, int queue, int vcpus) {
        return new StationSettings(workers, queue, vcpus, ServiceCapacity.ofProcessors(vcpus), 1);
    }

    public static Hop.Options once(long timeoutNanos, RetryPolicy retry) {
        return new Hop.Options(1, 1, timeoutNanos, retry);
    }

    /** So many retries after equal waits, without a budget. */
    public static RetryPolicy retries(int retries, long backoffNanos) {
        return new RetryPolicy(retries, backoffNanos, backoffNanos, false, 1);
    }

    public Simulation sim() {
        return sim;
    }

    public AvailabilityZone zone(int index) {
        return zones.get(index);
    }

    public List<AvailabilityZone> zones() {
        return zones;
    }

    public Network network() {
        return network;
    }

    public Account account() {
        return account;
    }

    public Calls calls() {
        return calls;
    }

    public Journal journal() {
        return journal;
    }

    /** A station in zone a that serves and counts for itself. */
    public ServiceStation station(String path, StationSettings settings) {
        return station(path, 0, settings, new StationTotals(sim));
    }

    /** A station that serves. */
    public ServiceStation station(String path, int zone, StationSettings settings, StationTotals totals) {
        ServiceStation station = new ServiceStation(sim, path, calls, zone(zone), settings, totals);
        station.serve();
        return station;
    }

    /** A running instance whose application is {@code path.app}, and serves. */
    public Instance instance(String path, int zone, StationSettings settings, StationTotals totals) {
        ServiceStation application = new ServiceStation(sim, path + ".app", calls, zone(zone), settings, totals);
        Instance instance = new Instance(sim, path, TYPE, zone(zone), application);
        instance.startServing(60 * SECOND);
        return instance;
    }

    /** A hop to one endpoint. */
    public Hop hop(String resource, int account, Demand demand, Endpoint endpoint, Hop.Options options) {
        return hop(resource, account, demand, call -> endpoint, options);
    }

    public Hop hop(String resource, int account, Demand demand, Router router, Hop.Options options) {
        Hop hop = new Hop(resource, "do", account, demand, router, options);
        if (options.timeoutNanos() != Caller.FOR_EVER) {
            hop.deadlines(new Deadlines(sim, "timeout." + resource, options.timeoutNanos()));
        }
        return hop;
    }

    /** A hop to one endpoint, called once. */
    public Hop hop(String resource, int account, Demand demand, Endpoint endpoint) {
        return hop(resource, account, demand, endpoint, Hop.Options.ONCE);
    }

    /** A hop that passes everything on, as a load balancer does, and then {@code to}. */
    public static Hop relay(String resource, int account, Router router, Hop to) {
        Hop hop = new Hop(resource, "", account, demand(0, 0), router, Hop.Options.ONCE);
        hop.call(to);
        return hop;
    }

    /** Requests that wait an hour and are not tried again. */
    public static RequestClass kind(Hop root) {
        return kind(root, HOUR, RetryPolicy.NONE);
    }

    public static RequestClass kind(Hop root, long timeoutNanos, RetryPolicy retry) {
        return new RequestClass("clients", "kind", 0, 1, root, timeoutNanos, HOUR, retry, 100, 1_000, 20);
    }

    /** Clients in no distance that want a request at each of these times. */
    public Ledger clients(RequestClass kind, long... intentNanos) {
        return clients("clients", at(intentNanos), kind, constant(0));
    }

    public Ledger clients(String name, Arrivals arrivals, RequestClass kind, Variate accessRoundTrip) {
        Ledger ledger = new Ledger(account);
        observed(name, arrivals, kind, accessRoundTrip, ledger);
        return ledger;
    }

    /** Clients in no distance, told of to an observer that may keep less than a ledger. */
    public Workload observed(
            String name, Arrivals arrivals, RequestClass kind, Variate accessRoundTrip, RequestObserver observer) {
        return new Workload(sim, name, calls, arrivals, List.of(kind), accessRoundTrip, observer, 0, Long.MAX_VALUE);
    }

    /** Arrivals at these times. */
    public static Arrivals at(long... timesNanos) {
        int[] next = {0};
        return () -> next[0] < timesNanos.length ? timesNanos[next[0]++] : Long.MAX_VALUE;
    }

    /** Arrivals at equal distances, the first at {@code fromNanos}. */
    public static Arrivals every(long intervalNanos, long fromNanos, int count) {
        int[] next = {0};
        return () -> next[0] < count ? fromNanos + next[0]++ * intervalNanos : Long.MAX_VALUE;
    }

    /** Does something at a time of the simulation's clock. */
    public void at(long timeNanos, Runnable action) {
        sim.runUntil(timeNanos);
        action.run();
    }

    /** Calls that are opened and not closed. */
    public int openCalls() {
        return calls.openCalls();
    }

    /** Drains for an hour. */
    public void drain() {
        drain(HOUR);
    }

    /**
     * Runs for so long, in which all arrivals must have come and gone, and on to a moment without a health check under way;
     * then no call may be open.
     */
    public void drain(long nanos) {
        sim.runUntil(sim.now() + nanos);
        for (int i = 0; i < 100 && calls.openCalls() > 0; i++) {
            sim.runUntil(sim.now() + STEP);
        }
        assertThat(calls.openCalls()).as("calls left open").isZero();
        assertThat(calls.openRequests()).as("requests left open").isZero();
    }
}
