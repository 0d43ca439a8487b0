package io.virga.models.balancing;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.models.compute.Instance;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.CallList;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Deadlines;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of a load balancer in one zone: takes requests at its own address and passes each to a target. */
final class LoadBalancerNode extends Entity implements Endpoint, Caller, PowerDependent {
    /** Connecting to a target that does not answer (ALB guide, troubleshooting: 504 after 10 seconds). */
    private static final long CONNECT_TIMEOUT_NANOS = 10_000_000_000L;

    private final ApplicationLoadBalancer balancer;
    private final AvailabilityZone zone;
    private final LoadBalancerSettings settings;
    private final Calls calls;
    private final HealthProbe probe;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final RandomStream latencyDraws;
    private final Deadlines idle;
    private final CallList inFlight = new CallList();
    private final Map<Instance, NodeTarget> targets = new LinkedHashMap<>();
    /** All targets that there ever were; a call's mark is an index into it. */
    private final List<NodeTarget> known = new ArrayList<>();
    private final TargetChoice choice;
    private boolean alive = true;

    LoadBalancerNode(
            Simulation sim,
            ApplicationLoadBalancer balancer,
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
        this.idle = new Deadlines(sim, path() + ".idle", settings.idleTimeoutNanos());
        this.choice = new TargetChoice(settings.algorithm(), stream("turn"));
        zone.connect(this);
    }

    void register(Instance instance, TargetHealth start) {
        if (targets.containsKey(instance)) {
            throw new IllegalStateException(instance + " is a target of " + this + " already");
        }
        NodeTarget target = new NodeTarget(simulation(), this, instance, known.size(), probe, calls, start);
        targets.put(instance, target);
        known.add(target);
        if (!alive) {
            target.stopChecks();
        }
        reconsider();
    }

    /** Takes the target out of rotation; {@code drained} is called once this node has no request with it. */
    void deregister(Instance instance, Runnable drained) {
        NodeTarget target = targets.remove(instance);
        if (target == null) {
            drained.run();
            return;
        }
        reconsider();
        target.drain(drained);
    }

    TargetHealth health(Instance instance) {
        NodeTarget target = targets.get(instance);
        return target == null ? TargetHealth.UNUSED : target.health();
    }

    void healthChanged(NodeTarget target, String why) {
        reconsider();
        balancer.healthChanged(this, target, why);
    }

    /** Whether it has a healthy target to pass requests to. */
    boolean hasHealthyTarget() {
        for (NodeTarget target : targets.values()) {
            if (target.isHealthy() && isAllowed(target)) {
                return true;
            }
        }
        return false;
    }

    boolean isAlive() {
        return alive;
    }

    /** With no healthy target, all of them get requests: an Application Load Balancer fails open. */
    private void reconsider() {
        List<NodeTarget> healthy = new ArrayList<>();
        List<NodeTarget> all = new ArrayList<>();
        for (NodeTarget target : targets.values()) {
            if (isAllowed(target)) {
                all.add(target);
                if (target.isHealthy()) {
                    healthy.add(target);
                }
            }
        }
        choice.among(healthy.isEmpty() ? all : healthy);
    }

    private boolean isAllowed(NodeTarget target) {
        return settings.crossZone() || target.instance().zone() == zone;
    }

    private void arrive(Call call) {
        calls.arrived(call);
        if (!alive) {
            calls.lose(call, call.caller().connectTimeoutNanos());
            return;
        }
        balancer.metrics().requested(call);
        NodeTarget target = choice.next();
        if (target == null) {
            answer(call, Outcome.UNAVAILABLE);
            balancer.metrics().balancerError(Outcome.UNAVAILABLE);
            return;
        }
        inFlight.add(call);
        target.taken();
        Call child = calls.open(call.request(), call.hop().calls().get(0), this, call, 0, 0);
        child.mark(target.number(), now());
        idle.watch(child);
        long latency = settings.latency().sampleNanos(latencyDraws.at(call.key()));
        calls.send(child, target.instance().application(), latency);
    }

    private void answered(Call child) {
        Call call = child.parent();
        if (call != null) {
            calls.answered(child);
            known.get(child.mark()).released();
            finish(call, child, child.outcome());
        }
        calls.close(child);
    }

    @Override
    public void expired(Call child) {
        Call call = child.parent();
        if (call != null) {
            known.get(child.mark()).released();
            calls.abandon(child);
            finish(call, child, Outcome.NO_ANSWER);
        }
    }

    private void finish(Call call, Call child, Outcome outcome) {
        balancer.metrics().answered(outcome, now() - child.markNanos());
        inFlight.remove(call);
        answer(call, outcome);
    }

    private void answer(Call call, Outcome outcome) {
        calls.answer(call, this, outcome);
    }

    @Override
    public void powerLost() {
        alive = false;
        targets.values().forEach(NodeTarget::stopChecks);
        inFlight.drain(call -> {
            Call child = call.child();
            if (child != null) {
                known.get(child.mark()).released();
                calls.abandon(child);
            }
            calls.lose(call, call.caller().idleTimeoutNanos());
        });
        balancer.nodeFailed(this);
    }

    @Override
    public void powerRestored() {
        alive = true;
        targets.values().forEach(NodeTarget::resumeChecks);
        balancer.nodeRestored(this);
    }

    @Override
    public InPort<Call> requests() {
        return requests;
    }

    @Override
    public InPort<Call> answers() {
        return answers;
    }

    @Override
    public AvailabilityZone zone() {
        return zone;
    }

    @Override
    public long connectTimeoutNanos() {
        return CONNECT_TIMEOUT_NANOS;
    }

    @Override
    public long idleTimeoutNanos() {
        return settings.idleTimeoutNanos();
    }
}
