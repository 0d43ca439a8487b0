package io.virga.models.traffic;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.ProcessorSharing;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.statistics.TimeWeighted;
import io.virga.models.network.DataCharge;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An application on a machine: workers with a bounded queue, processors shared by the workers that compute, and calls to
 * other hops during which a worker is held.
 *
 * <p>A call waits for a worker, computes, waits off the processor, makes its block I/Os and its own calls, and is answered.
 * Its caller's having given up changes nothing of that.
 */
public final class ServiceStation extends Entity implements Endpoint, Caller, Degradable {
    /** What a JDBC or HTTP client of an application allows for connecting (assumption). */
    private static final long CONNECT_TIMEOUT_NANOS = 10_000_000_000L;

    /** What it allows for an answer on a silent connection (assumption). */
    private static final long IDLE_TIMEOUT_NANOS = 60_000_000_000L;

    /** Whether and how calls are taken. */
    public enum State {
        /** Calls are taken. */
        SERVING,
        /** The machine lives and says that nobody listens. */
        REFUSING,
        /** Nothing answers at all. */
        SILENT
    }

    private final Calls calls;
    private final AvailabilityZone zone;
    private final StationSettings settings;
    private final StationTotals totals;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final Resource<Call> workers;
    private final WorkerQueue queue;
    private final Admission admission;
    private final Processors cpu;
    private final WorkStages stages;
    private final Condition condition;
    // Shared by nobody, each job at its own full pace; unlike activities these can be given up when the station stops.
    private final ProcessorSharing<Call> backoffs = processorSharing("backoff", jobs -> jobs, this::retry);
    private final CallList inFlight = new CallList();
    private final OutgoingCalls outgoing;
    private final @Nullable Pauses pauses;
    private final @Nullable NetworkInterface networkInterface;
    private State state = State.SILENT;
    private FaultDomain place;
    private final @Nullable BlockDevice storage;
    private @Nullable ByteCount bytes;

    /**
     * @param zone where it is
     * @param totals where it counts; shared by all stations of a resource
     */
    public ServiceStation(
            Simulation sim,
            String path,
            Calls calls,
            AvailabilityZone zone,
            StationSettings settings,
            StationTotals totals) {
        super(sim, path);
        this.calls = calls;
        this.zone = zone;
        this.place = zone;
        this.settings = settings;
        this.totals = totals;
        this.storage = settings.storage() == null ? null : settings.storage().attach(path, zone);
        this.workers = resource("workers", settings.workers(), settings.queue().discipline(), this::begin);
        this.cpu = new Processors(
                processorSharing("cpu", settings.capacity(), this::computed), settings, totals, sim::now);
        this.queue = new WorkerQueue(
                workers, activity("patience", this::leaveQueue), settings.queue(), cpu, calls, sim::now);
        this.admission = new Admission(this, calls, totals, queue, inFlight);
        this.condition = new Condition(calls, settings.warmUp(), sim::now);
        this.pauses = settings.pauses() == null
                ? null
                : new Pauses(sim, path + ".pauses", settings.pauses(), this::pause, this::goOn, this::proceed);
        this.outgoing = new OutgoingCalls(
                this, calls, settings, totals, backoffs, pauses, this::complete, call -> finish(call, Outcome.ERROR));
        this.stages = new WorkStages(
                this,
                new WorkStages.Parts(
                        cpu, processorSharing("wait", jobs -> jobs, this::waited), pauses, storage, condition),
                calls,
                settings,
                totals,
                outgoing::advance,
                this::finish);
        this.networkInterface = settings.network() == null
                ? null
                : calls.transport()
                        .connect(new NetworkInterface(sim, path + ".eni", settings.network(), requests, answers));
    }

    @Override
    public State state() {
        return state;
    }

    /** Starts to take calls, or goes on, with warm caches. */
    public void serve() {
        state = State.SERVING;
        if (pauses != null) {
            pauses.begin();
        }
    }

    /** Starts to take calls after a boot. */
    public void serveCold() {
        condition.booted();
        serve();
    }

    /** Stops as a process does when its machine lives on: connections are closed, callers know at once. */
    public void close() {
        state = State.REFUSING;
        stop(call -> calls.answer(call, this, Outcome.RESET));
    }

    /** Stops as when the plug is pulled: nothing is said to anybody. */
    public void silence() {
        state = State.SILENT;
        stop(call -> calls.lose(call, call.caller().idleTimeoutNanos(call)));
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
    public @Nullable NetworkInterface networkInterface() {
        return networkInterface;
    }

    @Override
    public @Nullable ByteCount byteCount() {
        return bytes;
    }

    /** Counts the bytes of its messages, from the first time on that somebody asks. */
    public ByteCount countBytes() {
        ByteCount counted = bytes;
        if (counted == null) {
            counted = new ByteCount();
            bytes = counted;
            calls.transport().countBytes();
        }
        return counted;
    }

    @Override
    public AvailabilityZone zone() {
        return zone;
    }

    @Override
    public FaultDomain place() {
        return place;
    }

    /** Its machine lies there from now on. */
    public void moveTo(FaultDomain domain) {
        place = domain;
    }

    @Override
    public DataCharge dataCharge() {
        return settings.dataCharge();
    }

    @Override
    public long connectTimeoutNanos() {
        return CONNECT_TIMEOUT_NANOS;
    }

    @Override
    public long idleTimeoutNanos() {
        return IDLE_TIMEOUT_NANOS;
    }

    @Override
    public void slowdown(double factor) {
        condition.quality().slowdown(factor);
    }

    @Override
    public void errorShare(double share) {
        condition.quality().errorShare(share);
    }

    /** Is told how many vCPUs have work whenever that changes, before they do any of it. */
    public void onDemandChange(IntConsumer listener) {
        cpu.onDemandChange(listener);
    }

    /**
     * From now on the machine gives at most that many vCPUs' time, shared by those that have work.
     *
     * @param vcpus positive; anything from the number of vCPUs on is no limit
     */
    public void limitVcpus(double vcpus) {
        cpu.limit(vcpus);
    }

    /** The process stops or goes on. */
    private void pause() {
        cpu.stop(pauses != null && pauses.areOn());
    }

    /** Its machine was stopped or lost its host: data on disks of the machine's own is gone. */
    public void wipe() {
        if (storage != null) {
            storage.wipe();
        }
    }

    /** Its machine is gone for good, and gives its storage back. */
    void release() {
        if (settings.storage() != null && storage != null) {
            settings.storage().release(storage);
        }
    }

    /** Has the simulation forget it: its machine is gone, and nobody asks for it any more. */
    public void leave() {
        if (networkInterface != null) {
            simulation().release(networkInterface);
        }
        if (pauses != null) {
            simulation().release(pauses);
        }
        outgoing.release();
        simulation().release(this);
    }

    boolean countsIn(StationTotals other) {
        return totals == other;
    }

    /** Calls that it can hold: those at work and those that wait for a worker. */
    public int capacity() {
        return settings.workers() + settings.queue().capacity();
    }

    /** Calls here, waiting ones included. */
    public int inFlight() {
        return inFlight.size();
    }

    /** Calls that wait for a worker. */
    public int waiting() {
        return workers.queueLength();
    }

    /** Workers held over time. */
    public TimeWeighted busyWorkers() {
        return workers.busy();
    }

    /** Its processors. */
    public int vcpus() {
        return settings.vcpus();
    }

    /** vCPUs at work over time. */
    public TimeWeighted busyVcpus() {
        return cpu.busy();
    }

    private void arrive(Call call) {
        admission.arrive(call);
    }

    private void leaveQueue(Call call) {
        admission.outOfPatience(call);
    }

    @Override
    public void cancel(Call call, boolean stopsWork) {
        if (!admission.cancel(call) && stopsWork) {
            call.deadline(now());
            if (call.firstChild() != null) {
                calls.abandonChildren(call);
                finish(call, Outcome.ABANDONED);
            }
        }
    }

    /** The call has a worker. */
    private void begin(Call call) {
        if (queue.resumes(call)) {
            totals.queuedAgain(now() - call.interruptedNanos);
            cpu.start(call, queue.takeUp(call));
            return;
        }
        long queued = now() - call.arrivedNanos();
        totals.queued(queued);
        calls.charge(call, Account.queued(call.hop().account()), queued);
        stages.begin(call);
    }

    private void computed(Call call) {
        stages.computed(call);
    }

    private void waited(Call call) {
        stages.waited(call);
    }

    private void goOn(Call call) {
        stages.goOn(call);
    }

    private void retry(Call again) {
        outgoing.retry(again);
    }

    @Override
    public void hedge(Call child) {
        outgoing.hedge(child);
    }

    private void answered(Call child) {
        outgoing.answered(child);
    }

    private void proceed(Call child) {
        outgoing.proceed(child);
    }

    @Override
    public void expired(Call child) {
        outgoing.expired(child);
    }

    private void complete(Call call) {
        finish(call, condition.fate(call));
    }

    private void finish(Call call, Outcome outcome) {
        if (outcome.isOk()) {
            call.carryOut();
        }
        inFlight.remove(call);
        totals.complete(now() - call.arrivedNanos());
        admission.answer(call, outcome);
        queue.release();
    }

    private void stop(Consumer<Call> farewell) {
        stages.stop();
        queue.clear();
        outgoing.stop(() -> inFlight.drain(call -> {
            totals.interrupt(now() - call.arrivedNanos());
            calls.abandonChildren(call);
            farewell.accept(call);
        }));
        if (pauses != null) {
            pauses.end();
        }
    }
}
