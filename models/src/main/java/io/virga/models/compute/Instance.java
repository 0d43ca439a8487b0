package io.virga.models.compute;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.ServiceStation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An EC2 instance and the application on it.
 *
 * <p>Lifecycle as in the EC2 User Guide, "Instance lifecycle": pending, running, stopping, stopped, shutting-down,
 * terminated; the application answers only when it has booted, some time after the instance runs. An instance that lost
 * power stays "running" for the control plane until a status check says otherwise; when power returns it boots again.
 */
public final class Instance extends Entity implements PowerDependent {
    /** States of the lifecycle that this version distinguishes. */
    public enum State {
        PENDING,
        RUNNING,
        STOPPED,
        TERMINATED
    }

    /**
     * A time that is billed.
     *
     * @param endNanos the largest long while it goes on
     */
    public record RunInterval(long startNanos, long endNanos) {}

    private final InstanceType type;
    private final AvailabilityZone zone;
    private final FaultDomain domain;
    private final @Nullable Placement placement;
    private final ServiceStation application;
    private final List<RunInterval> intervals = new ArrayList<>();
    private final Timer launched = timer("launched", this::run);
    private final Timer booted = timer("booted", this::booted);
    private Runnable onLaunched = () -> {};
    private Runnable onBooted = () -> {};
    private State state = State.PENDING;
    private long bootNanos;
    private long launchedAtNanos;
    private long runningSinceNanos;

    /** An instance in a zone that takes any number of them. */
    public Instance(Simulation sim, String path, InstanceType type, AvailabilityZone zone, ServiceStation application) {
        this(sim, path, type, zone, zone, null, application);
    }

    /** An instance at a place, which it leaves when it stops or is terminated. */
    public Instance(Simulation sim, String path, InstanceType type, Placement placement, ServiceStation application) {
        this(sim, path, type, placement.zone(), placement.domain(), placement, application);
    }

    private Instance(
            Simulation sim,
            String path,
            InstanceType type,
            AvailabilityZone zone,
            FaultDomain domain,
            @Nullable Placement placement,
            ServiceStation application) {
        super(sim, path);
        this.type = type;
        this.zone = zone;
        this.domain = domain;
        this.placement = placement;
        this.application = application;
        this.launchedAtNanos = now();
        domain.connect(this);
    }

    /** Is told when the application has booted and begins to answer, each time. */
    public void onBooted(Runnable listener) {
        this.onBooted = listener;
    }

    /**
     * Launches it.
     *
     * @param launchNanos from the request until it runs
     * @param boot from there until the application answers, in nanoseconds
     * @param whenLaunched called when that time is over: it runs then, or is pending still if its place has no power, which
     *     means that the launch failed
     */
    public void launch(long launchNanos, long boot, Runnable whenLaunched) {
        bootNanos = boot;
        onLaunched = whenLaunched;
        launchedAtNanos = now();
        launched.schedule(launchNanos);
    }

    /** Begins the simulation with the instance running and its application serving. */
    public void startServing(long boot) {
        bootNanos = boot;
        state = State.RUNNING;
        runningSinceNanos = now();
        application.serve();
    }

    private void run() {
        if (domain.isPowered()) {
            state = State.RUNNING;
            runningSinceNanos = now();
            application.close();
            booted.schedule(bootNanos);
        }
        onLaunched.run();
    }

    private void booted() {
        application.serve();
        onBooted.run();
    }

    /** Stops it from inside or by the API: connections are closed, then it is gone from the network. */
    public void stop() {
        if (state == State.RUNNING || state == State.PENDING) {
            end(State.STOPPED);
        }
    }

    /** Terminates it for good. */
    public void terminate() {
        if (state != State.TERMINATED) {
            end(State.TERMINATED);
            domain.disconnect(this);
        }
    }

    private void end(State newState) {
        launched.cancel();
        booted.cancel();
        if (state == State.RUNNING) {
            intervals.add(new RunInterval(runningSinceNanos, now()));
        }
        state = newState;
        if (placement != null) {
            placement.release();
        }
        if (application.state() != ServiceStation.State.SILENT) {
            application.close();
            application.silence();
        }
    }

    @Override
    public void powerLost() {
        booted.cancel();
        application.silence();
    }

    @Override
    public void powerRestored() {
        if (state == State.RUNNING) {
            application.close();
            booted.schedule(bootNanos);
        }
    }

    public State state() {
        return state;
    }

    public InstanceType type() {
        return type;
    }

    public AvailabilityZone zone() {
        return zone;
    }

    /** Where it lies: a host, or its zone where hosts are not described. */
    public FaultDomain domain() {
        return domain;
    }

    public ServiceStation application() {
        return application;
    }

    /** Whether the host under it has power, so that a system status check passes. */
    public boolean isReachable() {
        return state == State.RUNNING && domain.isPowered();
    }

    /** Whether the application takes calls. */
    public boolean applicationReady() {
        return application.state() == ServiceStation.State.SERVING;
    }

    /** Integral of busy vCPUs over time so far, in vCPU × nanoseconds. */
    public double busyVcpuNanos() {
        return application.busyVcpus().integral();
    }

    public int inFlight() {
        return application.inFlight();
    }

    public long launchedAtNanos() {
        return launchedAtNanos;
    }

    /** Since when it has been running; meaningless in other states. */
    public long runningSinceNanos() {
        return runningSinceNanos;
    }

    /** The times during which it was in the running state, the last one open. */
    public List<RunInterval> runIntervals() {
        List<RunInterval> all = new ArrayList<>(intervals);
        if (state == State.RUNNING) {
            all.add(new RunInterval(runningSinceNanos, Long.MAX_VALUE));
        }
        return Collections.unmodifiableList(all);
    }
}
