package io.virga.models.compute;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.Host;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.ServiceStation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An EC2 instance and the application on it.
 *
 * <p>Lifecycle as in the EC2 User Guide, "Instance lifecycle": pending, running, stopping, stopped, shutting-down,
 * terminated; a hibernated instance is stopped with its memory kept. The application answers only when it has booted, some
 * time after the instance runs. An instance that lost power stays "running" for the control plane until a status check says
 * otherwise; when power returns it boots again. One that stops gives its place up and starts at another in the same zone.
 */
public final class Instance extends Entity implements PowerDependent {
    /** States of the lifecycle. */
    public enum State {
        PENDING,
        RUNNING,
        STOPPING,
        STOPPED,
        SHUTTING_DOWN,
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
    private final ServiceStation application;
    private final BilledTime billed = new BilledTime();
    private final List<Consumer<State>> listeners = new ArrayList<>(0);
    private final Timer launched = timer("launched", this::run);
    private final GuestSystem guest;
    private final Timer halted = timer("halted", this::halted);
    private final Seat seat;
    private @Nullable CpuCredits credits;
    private Runnable onLaunched = () -> {};
    private Runnable onImpaired = () -> {};
    private State state = State.PENDING;
    private boolean isHibernated;
    private boolean isMigrating;
    private long launchedAtNanos;

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
        this.application = application;
        this.guest = new GuestSystem(application, timer("booted", this::booted));
        this.launchedAtNanos = now();
        this.seat = new Seat(this, application, domain, placement);
    }

    /** Its processors are held to what its credits allow; to be told before it runs. */
    public void useCredits(CpuCredits cpuCredits) {
        credits = cpuCredits;
    }

    /** Is told when the application has booted and begins to answer, each time. */
    public void onBooted(Runnable listener) {
        guest.onBooted(listener);
    }

    /** Is told whenever it begins to fail a status check. */
    public void onImpaired(Runnable listener) {
        this.onImpaired = listener;
    }

    /** Is told of each new state, once the instance is in it. */
    public void onStateChange(Consumer<State> listener) {
        listeners.add(listener);
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
        guest.bootTakes(boot);
        onLaunched = whenLaunched;
        launchedAtNanos = now();
        launched.schedule(launchNanos);
    }

    /**
     * Starts it again, at a place of the same zone; the times are those of {@link #launch}. One that was hibernated goes on
     * where it was, and its {@code boot} is the time that this takes.
     *
     * @throws IllegalStateException unless it is stopped
     */
    public void start(Placement newPlacement, long launchNanos, long boot, Runnable whenLaunched) {
        require(State.STOPPED);
        seat.take(newPlacement);
        guest.keepsMemory(isHibernated);
        isHibernated = false;
        enter(State.PENDING);
        launch(launchNanos, boot, whenLaunched);
    }

    /** Begins the simulation with the instance running and its application serving. */
    public void startServing(long boot) {
        guest.bootTakes(boot);
        beginRun();
        application.serve();
    }

    private void run() {
        if (seat.domain().isPowered()) {
            beginRun();
            guest.boot();
        }
        onLaunched.run();
    }

    private void beginRun() {
        billed.begin(now());
        seat.beginUse();
        if (credits != null) {
            credits.start();
        }
        enter(State.RUNNING);
    }

    private void booted() {
        guest.booted();
    }

    /**
     * Boots it again where it is. It stays running, so that no new minimum is billed.
     *
     * @param boot until the application answers, in nanoseconds
     * @throws IllegalStateException unless it runs
     */
    public void reboot(long boot) {
        require(State.RUNNING);
        guest.end();
        guest.keepsMemory(false);
        guest.bootTakes(boot);
        if (isReachable()) {
            guest.boot();
        }
    }

    /** Boots it again where it is, for as long as the last time. */
    public void reboot() {
        reboot(guest.bootNanos());
    }

    /**
     * Its operating system hangs: nothing answers, and instance status checks fail, until it is rebooted or otherwise begins
     * anew, or until {@link #resume}. Nothing happens unless it runs and has power.
     */
    public void hang() {
        if (isReachable()) {
            guest.hang();
            onImpaired.run();
        }
    }

    /** Its operating system goes on where it hung; nothing if it has begun anew meanwhile. */
    public void resume() {
        guest.resume();
    }

    /**
     * Leaves its place for another, as EC2 does to recover it. It stays running, and keeps volumes and addresses; what is in
     * memory and on its instance store is lost. It is not reachable until it has {@link #arrive}d.
     *
     * @throws IllegalStateException unless it runs
     */
    public void migrate(Placement newPlacement) {
        require(State.RUNNING);
        guest.cutOff();
        application.wipe();
        seat.endUse();
        seat.leave();
        isMigrating = true;
        seat.take(newPlacement);
        seat.beginUse();
    }

    /**
     * Boots it at the place that it migrated to, as soon as that has power.
     *
     * @param boot until the application answers, in nanoseconds
     * @throws IllegalStateException unless it migrates
     */
    public void arrive(long boot) {
        if (!isMigrating) {
            throw new IllegalStateException(path() + " does not migrate");
        }
        isMigrating = false;
        guest.bootTakes(boot);
        if (seat.domain().isPowered()) {
            guest.boot();
        }
    }

    /** Stops it at once: connections are closed, then it is gone from the network. */
    public void stop() {
        if (state == State.RUNNING || state == State.PENDING) {
            end(State.STOPPED);
        }
    }

    /**
     * Shuts its system down and stops it; billed no longer from now on.
     *
     * @param stoppingNanos until it is stopped
     * @throws IllegalStateException unless it runs
     */
    public void stop(long stoppingNanos) {
        require(State.RUNNING);
        endRun();
        endBilling();
        guest.quit();
        enter(State.STOPPING);
        halted.schedule(stoppingNanos);
    }

    /**
     * Writes its memory to its root volume and stops; billed until that is done. Its callers hear nothing.
     *
     * @param writingNanos until it is stopped
     * @throws IllegalStateException unless it runs
     */
    public void hibernate(long writingNanos) {
        require(State.RUNNING);
        endRun();
        application.silence();
        isHibernated = true;
        enter(State.STOPPING);
        halted.schedule(writingNanos);
    }

    private void halted() {
        end(state == State.SHUTTING_DOWN ? State.TERMINATED : State.STOPPED);
    }

    /** Terminates it for good and at once. */
    public void terminate() {
        if (state != State.TERMINATED) {
            end(State.TERMINATED);
        }
    }

    /**
     * Shuts it down and terminates it for good; billed no longer from now on.
     *
     * @param shuttingDownNanos until it is terminated
     */
    public void terminate(long shuttingDownNanos) {
        if (state != State.TERMINATED && state != State.SHUTTING_DOWN) {
            endRun();
            endBilling();
            guest.quit();
            enter(State.SHUTTING_DOWN);
            halted.schedule(shuttingDownNanos);
        }
    }

    /**
     * Has the simulation forget it, with its application and its credits, once nobody asks for it any more.
     *
     * @throws IllegalStateException unless it is terminated
     */
    public void release() {
        require(State.TERMINATED);
        if (credits != null) {
            simulation().release(credits);
        }
        application.leave();
        simulation().release(this);
    }

    private void end(State newState) {
        halted.cancel();
        endRun();
        endBilling();
        seat.leave();
        guest.quit();
        enter(newState);
    }

    private void endRun() {
        launched.cancel();
        guest.end();
        isMigrating = false;
        if (state == State.RUNNING && credits != null) {
            credits.stop();
        }
    }

    private void endBilling() {
        if (billed.end(now())) {
            seat.endUse();
        }
    }

    private void require(State required) {
        if (state != required) {
            throw new IllegalStateException(path() + " is " + state + ", not " + required);
        }
    }

    private void enter(State newState) {
        state = newState;
        if (state != State.PENDING && state != State.RUNNING) {
            application.wipe();
        }
        listeners.forEach(listener -> listener.accept(newState));
    }

    @Override
    public void powerLost() {
        guest.cutOff();
        if (seat.domain() instanceof Host host && host.hasFailed()) {
            application.wipe();
        }
        onImpaired.run();
    }

    @Override
    public void powerRestored() {
        if (state == State.RUNNING && !isMigrating) {
            guest.boot();
        }
    }

    public State state() {
        return state;
    }

    /** Whether it is stopping or stopped with its memory kept. */
    public boolean isHibernated() {
        return isHibernated;
    }

    public InstanceType type() {
        return type;
    }

    /** Null for a type without credits. */
    public @Nullable CpuCredits credits() {
        return credits;
    }

    public AvailabilityZone zone() {
        return zone;
    }

    /** Where it lies, or lay last: a host, or its zone where hosts are not described. */
    public FaultDomain domain() {
        return seat.domain();
    }

    /** Where it lies, or lay last; another after each start and each migration. Null in a zone that takes any number. */
    public @Nullable Placement placement() {
        return seat.placement();
    }

    public ServiceStation application() {
        return application;
    }

    /** Whether it runs on a host that has power, so that a system status check passes. */
    public boolean isReachable() {
        return state == State.RUNNING && !isMigrating && seat.domain().isPowered();
    }

    /** Whether its operating system works as well, so that both status checks pass. */
    public boolean passesStatusChecks() {
        return isReachable() && !guest.isHung();
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
        return billed.sinceNanos();
    }

    /** The times for which it is billed: while it runs, and while it hibernates; the last one open. */
    public List<RunInterval> runIntervals() {
        return billed.intervals();
    }
}
