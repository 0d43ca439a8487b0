package io.virga.models.balancing;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.models.network.DataCharge;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Deadlines;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.ServiceStation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a load balancer in one zone: takes requests at its own address and passes each to a target. */
final class LoadBalancerNode extends Entity implements Endpoint, PowerDependent {
    private static final int FIRST_TURNS = 1 << 20;

    private final LoadBalancer balancer;
    private final AvailabilityZone zone;
    private final FaultDomain place;
    private final LoadBalancerSettings settings;
    private final Calls calls;
    private final HealthProbe probe;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final RandomStream turns = stream("turn");
    private final RandomStream latencyDraws;
    private final RandomStream choiceDraws;
    private final Deadlines idle;
    private final List<NodeTargets> groups = new ArrayList<>();
    private final Map<Target, Integer> registrations = new LinkedHashMap<>();
    private final SurgeQueue surge = new SurgeQueue(new SurgeQueue.Passing() {
        @Override
        public void pass(Call call, Hop hop, NodeTarget target) {
            passWaiting(call, hop, target);
        }

        @Override
        public void refuse(Call call) {
            calls.answer(call, LoadBalancerNode.this, Outcome.UNAVAILABLE);
        }
    });
    private final @Nullable TlsListener tls;
    private final @Nullable NodeCapacity capacity;
    private boolean alive = true;

    LoadBalancerNode(
            Simulation sim,
            LoadBalancer balancer,
            AvailabilityZone zone,
            LoadBalancerSettings settings,
            Calls calls,
            HealthProbe probe) {
        super(sim, zone.path() + "." + balancer.path());
        this.balancer = balancer;
        this.zone = zone;
        this.settings = settings;
        this.calls = calls;
        this.probe = probe;
        this.latencyDraws = sim.stream(balancer.path() + "/latency");
        this.choiceDraws = sim.stream(balancer.path() + "/choice");
        this.idle = new Deadlines(sim, path() + ".idle", settings.idleTimeoutNanos());
        TlsHandshake handshake = settings.options().tls();
        this.tls = handshake == null
                ? null
                : new TlsListener(
                        sim, path() + ".tls", calls, handshake, sim.stream(balancer.path() + "/tls"), this::read);
        NodeScaling scaling = settings.options().scaling();
        this.capacity = scaling == null ? null : new NodeCapacity(scaling);
        this.place = zone.siteOf(path());
        place.connect(this);
    }

    NodeTargets add(TargetGroup group) {
        NodeTargets targets = new NodeTargets(this, group);
        groups.add(targets);
        return targets;
    }

    /** A path that no target of this node had before. */
    String targetPath(Target target) {
        int registration = registrations.merge(target, 1, Integer::sum);
        if (registration == 1) {
            target.whenGone(() -> registrations.remove(target));
        }
        return path() + "." + target.path() + (registration == 1 ? "" : "#" + registration);
    }

    boolean isAlive() {
        return alive;
    }

    /**
     * Whether its address belongs into DNS as far as targets go: each target group has enough healthy ones, or none at all
     * (Route 53, evaluating target health). A zone without any target keeps its address and answers 503 (ALB guide, "Turn
     * off cross-zone load balancing").
     */
    boolean isEligible() {
        for (NodeTargets group : groups) {
            if (!group.isEligible()) {
                return false;
            }
        }
        return true;
    }

    void shiftedZone() {
        groups.forEach(NodeTargets::reconsider);
    }

    /** The zone whose targets are not to be used; null when there is none. */
    @Nullable
    AvailabilityZone shiftedAwayFrom() {
        return settings.crossZone() ? balancer.zonalShift().zone() : null;
    }

    private void arrive(Call call) {
        if (tls == null || !alive || !tls.holds(call)) {
            read(call);
        }
    }

    /** The request is here, on a connection that is open. */
    private void read(Call call) {
        calls.arrived(call);
        if (!alive) {
            calls.lose(call, call.caller().connectTimeoutNanos(call));
            return;
        }
        if (capacity != null && !capacity.admits(now())) {
            balancer.metrics().taken(call, false);
            calls.answer(call, this, Outcome.UNAVAILABLE);
            return;
        }
        Route route = balancer.routeOf(call.hop());
        FixedResponse fixed = route.fixedResponse();
        if (fixed != null) {
            balancer.metrics().answeredItself(call);
            calls.answer(call, this, fixed.outcome());
        } else if (route.isRedirect()) {
            balancer.metrics().redirected(call);
            calls.redirect(call, this);
        } else {
            forward(call, route, route.choose(call));
        }
    }

    private void forward(Call call, Route route, int choice) {
        NodeTargets group = groups.get(route.group(choice).number());
        if (type().hasSurgeQueue() && group.hasTargets()) {
            forwardOrHold(call, route.hop(choice), group);
            return;
        }
        NodeTarget target = group.choose(call);
        balancer.metrics().taken(call, target != null);
        if (target == null) {
            calls.answer(call, this, type().endsConnections() ? Outcome.UNAVAILABLE : Outcome.RESET);
        } else {
            pass(call, route.hop(choice), target);
        }
    }

    private void pass(Call call, Hop hop, NodeTarget target) {
        target.pass(call, hop, settings.latency().sampleNanos(latencyDraws.at(call.key())));
    }

    /** Who comes does not overtake those that wait. */
    private void forwardOrHold(Call call, Hop hop, NodeTargets group) {
        NodeTarget target = surge.length() > 0 ? null : group.chooseWithRoom(call);
        boolean taken = target != null || surge.offer(call, hop, group);
        balancer.metrics().taken(call, taken);
        if (target != null) {
            pass(call, hop, target);
        } else if (!taken) {
            balancer.metrics().spilledOver();
            calls.answer(call, this, Outcome.UNAVAILABLE);
        }
    }

    private void passWaiting(Call call, Hop hop, NodeTarget target) {
        calls.charge(call, Account.queued(call.hop().account()), now() - call.arrivedNanos());
        pass(call, hop, target);
    }

    void roomMayBeFree() {
        balancer.roomMayBeFree();
    }

    void advance() {
        if (alive) {
            surge.advance();
        }
    }

    int surgeQueueLength() {
        return surge.length();
    }

    /** Answers a call with what came, or did not come, from its target. */
    void answer(Call call, Outcome outcome) {
        balancer.metrics().answered(outcome, now() - call.arrivedNanos());
        if (type().endsConnections() || outcome != Outcome.NO_ANSWER) {
            calls.answer(call, this, outcome);
        } else {
            calls.lose(call, patienceLeftNanos(call));
        }
        roomMayBeFree();
    }

    /**
     * Silence is passed on. Whoever waits no longer than this node has waited has noticed; who waits longer does so to the end
     * of a timeout of its own, for the node has forgotten the connection.
     */
    private long patienceLeftNanos(Call call) {
        Caller caller = call.caller();
        if (caller.connectTimeoutNanos(call) <= settings.idleTimeoutNanos()) {
            return 0;
        }
        long longest = caller.idleTimeoutNanos(call);
        return longest == Caller.FOR_EVER ? longest : Math.max(0, longest - (now() - call.arrivedNanos()));
    }

    /** Answers a call whose connection to its target the node itself has closed. */
    void answerCut(Call call) {
        balancer.metrics().cut();
        calls.answer(call, this, Outcome.RESET);
    }

    @Override
    public void powerLost() {
        alive = false;
        groups.forEach(NodeTargets::powerLost);
        surge.drain(call -> calls.lose(call, call.caller().idleTimeoutNanos(call)));
        balancer.aliveChanged(this);
    }

    @Override
    public void powerRestored() {
        alive = true;
        groups.forEach(NodeTargets::powerRestored);
        balancer.aliveChanged(this);
    }

    LoadBalancerType type() {
        return settings.type();
    }

    LoadBalancerSettings settings() {
        return settings;
    }

    Calls calls() {
        return calls;
    }

    HealthProbe probe() {
        return probe;
    }

    /** Where the turns of a target group begin. */
    int firstTurn() {
        return turns.nextInt(FIRST_TURNS);
    }

    /** Draws for choosing a target, by the key of the call. */
    RandomStream choiceDraws() {
        return choiceDraws;
    }

    /** Watches over the idle timeout of its calls to targets. */
    Deadlines idle() {
        return idle;
    }

    @Override
    public InPort<Call> requests() {
        return requests;
    }

    @Override
    public ServiceStation.State state() {
        return alive ? ServiceStation.State.SERVING : ServiceStation.State.SILENT;
    }

    @Override
    public AvailabilityZone zone() {
        return zone;
    }

    @Override
    public FaultDomain place() {
        return place;
    }

    @Override
    public DataCharge dataCharge() {
        return type().dataCharge();
    }
}
