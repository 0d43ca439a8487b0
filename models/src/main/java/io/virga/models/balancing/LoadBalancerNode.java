package io.virga.models.balancing;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.models.compute.Instance;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Deadlines;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a load balancer in one zone: takes requests at its own address and passes each to a target. */
final class LoadBalancerNode extends Entity implements Endpoint, PowerDependent {
    private final ApplicationLoadBalancer balancer;
    private final AvailabilityZone zone;
    private final LoadBalancerSettings settings;
    private final Calls calls;
    private final HealthProbe probe;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final RandomStream latencyDraws;
    private final Deadlines idle;
    private final Map<Instance, NodeTarget> targets = new LinkedHashMap<>();
    private final Set<NodeTarget> draining = new LinkedHashSet<>();
    private final Map<Instance, Integer> registrations = new LinkedHashMap<>();
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
        int registration = registrations.merge(instance, 1, Integer::sum);
        String path = path() + "." + instance.path() + (registration == 1 ? "" : "#" + registration);
        NodeTarget target = new NodeTarget(path, this, instance);
        targets.put(instance, target);
        if (alive) {
            target.check().start(start);
        }
        reconsider();
    }

    /** Takes the target out of rotation; null if it is none. */
    @Nullable
    NodeTarget deregister(Instance instance) {
        NodeTarget target = targets.remove(instance);
        if (target != null) {
            draining.add(target);
            reconsider();
        }
        return target;
    }

    void drained(NodeTarget target) {
        draining.remove(target);
    }

    TargetHealth health(Instance instance) {
        NodeTarget target = targets.get(instance);
        if (target != null) {
            return target.check().health();
        }
        return draining.stream().anyMatch(leaving -> leaving.instance() == instance)
                ? TargetHealth.DRAINING
                : TargetHealth.UNUSED;
    }

    void healthChanged(NodeTarget target, String why) {
        reconsider();
        balancer.healthChanged(this, target, why);
    }

    boolean isAlive() {
        return alive;
    }

    /**
     * Whether its address belongs into DNS as far as targets go: it has a healthy one, or none at all. A zone without any
     * target keeps its address and answers 503 (ALB guide, "Turn off cross-zone load balancing").
     */
    boolean isEligible() {
        boolean any = false;
        for (NodeTarget target : targets.values()) {
            if (isAllowed(target)) {
                if (target.isHealthy()) {
                    return true;
                }
                any = true;
            }
        }
        return !any;
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
        NodeTarget target = choice.next();
        balancer.metrics().taken(call, target != null);
        if (target == null) {
            calls.answer(call, this, Outcome.UNAVAILABLE);
        } else {
            target.pass(call, settings.latency().sampleNanos(latencyDraws.at(call.key())));
        }
    }

    /** Answers a call with what came, or did not come, from its target. */
    void answer(Call call, Outcome outcome) {
        balancer.metrics().answered(outcome, now() - call.arrivedNanos());
        calls.answer(call, this, outcome);
    }

    @Override
    public void powerLost() {
        alive = false;
        targets.values().forEach(NodeTarget::lose);
        List.copyOf(draining).forEach(NodeTarget::lose);
        balancer.aliveChanged(this);
    }

    @Override
    public void powerRestored() {
        alive = true;
        targets.values().forEach(target -> target.check().start(TargetHealth.INITIAL));
        reconsider();
        balancer.aliveChanged(this);
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

    /** Watches over the idle timeout of its calls to targets. */
    Deadlines idle() {
        return idle;
    }

    @Override
    public InPort<Call> requests() {
        return requests;
    }

    @Override
    public AvailabilityZone zone() {
        return zone;
    }
}
