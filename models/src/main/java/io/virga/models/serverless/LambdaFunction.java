package io.virga.models.serverless;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.TimeWeighted;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Deadlines;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.ServiceStation;
import org.jspecify.annotations.Nullable;

/**
 * A function of Lambda. An event runs in an environment of its own: in one of the provisioned ones, else in one that is
 * idle, else in a new one, for which it waits. Events beyond the concurrency or the scaling rate are turned away at once.
 * Source: Lambda developer guide, "Understanding Lambda function scaling" and "Lambda execution environment".
 */
public final class LambdaFunction extends Entity implements Endpoint {
    /** An event that waits for its environment. */
    private record Start(Call call, ExecutionEnvironment environment, long initNanos) {}

    private final Calls calls;
    private final FunctionSettings settings;
    private final ConcurrencyQuota quota;
    private final ScalingRate scaling;
    private final Deadlines timeout;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final Activity<Start> starting = activity("start", this::started);
    private final TimeWeighted environments;
    private final ProvisionedConcurrency provisioned;
    private final FunctionVersion first;
    private final FunctionAlias alias;
    private final FunctionTotals totals;
    private final RandomStream creation = stream("creation");
    private final RandomStream init = stream("init");
    private long created;
    private long starts;

    /**
     * @param quota what it may use of the account's concurrency
     * @param scaling how fast it gets environments
     */
    public LambdaFunction(
            Simulation sim,
            String path,
            Calls calls,
            FunctionSettings settings,
            ConcurrencyQuota quota,
            ScalingRate scaling) {
        super(sim, path);
        this.calls = calls;
        this.settings = settings;
        this.quota = quota;
        this.scaling = scaling;
        this.timeout = new Deadlines(sim, path + ".timeout", settings.timeoutNanos());
        this.environments = new TimeWeighted(sim::now);
        this.first = new FunctionVersion(this, sim, path, settings, environments);
        this.alias = new FunctionAlias(first, stream("routing"));
        this.totals = new FunctionTotals(sim);
        this.provisioned = new ProvisionedConcurrency(this, quota);
    }

    /** Environments of its first version may run in that zone, where {@code station} serves their code. */
    public LambdaFunction in(AvailabilityZone zone, ServiceStation station) {
        first.in(zone, station);
        return this;
    }

    /** A further version, which no event comes to until {@link #alias} leads there. */
    public FunctionVersion publish(String version) {
        return new FunctionVersion(this, simulation(), path() + "." + version, settings, environments);
    }

    /** Which version its callers come to. */
    public FunctionAlias alias() {
        return alias;
    }

    /** So many environments are there before any event comes; all zones are known by then. */
    public LambdaFunction provision(int concurrency) {
        provisioned.begin(concurrency);
        return this;
    }

    /** Whether it has no concurrency at all, so that nothing ever runs. */
    boolean isStopped() {
        return quota.limit() == 0;
    }

    private void arrive(Call call) {
        calls.arrived(call);
        if (!quota.admits()) {
            throttle(call);
            return;
        }
        ExecutionEnvironment environment = provisioned.take();
        if (environment != null) {
            begin(call, environment);
        } else if (quota.take()) {
            runOnDemand(call);
        } else {
            throttle(call);
        }
    }

    private void runOnDemand(Call call) {
        FunctionVersion version = alias.version(call);
        ExecutionEnvironment environment = version.pool().take();
        if (environment != null) {
            begin(call, environment);
            return;
        }
        FunctionZone zone = version.leastUsed();
        if (zone == null) {
            quota.giveBack();
            calls.answer(call, this, Outcome.UNAVAILABLE);
        } else if (scaling.admits()) {
            ExecutionEnvironment fresh = new ExecutionEnvironment(this, zone, ++created, false);
            version.pool().add(fresh);
            begin(call, fresh);
        } else {
            quota.giveBack();
            throttle(call);
        }
    }

    private void throttle(Call call) {
        totals.throttle();
        calls.answer(call, this, Outcome.THROTTLED);
    }

    /** An environment for provisioned concurrency; null while no zone has power. */
    @Nullable
    ExecutionEnvironment provision() {
        FunctionZone zone = first.leastUsed();
        return zone == null ? null : new ExecutionEnvironment(this, zone, ++created, true);
    }

    private void begin(Call call, ExecutionEnvironment environment) {
        environment.home().version().invoke();
        totals.invoke(environment.isProvisioned(), provisioned.isRequested());
        if (environment.isInitialized()) {
            run(call, environment, 0);
            return;
        }
        starts++;
        long toCreate = settings.coldStart().creationNanos().sampleNanos(creation.at(starts));
        long toInit = settings.coldStart().initNanos().sampleNanos(init.at(starts));
        totals.coldStart(toInit);
        starting.hold(new Start(call, environment, toInit), toCreate + toInit);
    }

    private void started(Start start) {
        Call call = start.call;
        calls.charge(call, Account.queued(call.hop().account()), now() - call.arrivedNanos());
        start.environment.initialized();
        run(call, start.environment, start.initNanos);
    }

    private void run(Call call, ExecutionEnvironment environment, long billedInitNanos) {
        environment.begin(now(), billedInitNanos);
        Call relayed = calls.relay(call, call.hop(), environment);
        timeout.watch(relayed);
        calls.send(relayed, environment.home().station(), 0);
    }

    private void answered(Call relayed) {
        Call call = relayed.parent();
        ExecutionEnvironment environment = (ExecutionEnvironment) relayed.caller();
        boolean isOk = relayed.outcome().isOk();
        if (call != null) {
            calls.answered(relayed);
        }
        calls.close(relayed);
        if (call != null) {
            end(call, environment, isOk);
        }
    }

    /** Lambda ends the process, and the environment is initialized anew for its next event. */
    void timedOut(ExecutionEnvironment environment, Call relayed) {
        Call call = relayed.parent();
        if (call == null) {
            return;
        }
        environment.home().station().cancel(relayed, true);
        calls.abandon(relayed);
        environment.reset();
        totals.timeOut();
        end(call, environment, false);
    }

    private void end(Call call, ExecutionEnvironment environment, boolean isOk) {
        if (!isOk) {
            totals.fail();
            environment.home().version().fail();
        }
        totals.complete(now() - environment.begunNanos(), environment.billedInitNanos(), environment.isProvisioned());
        if (environment.isProvisioned()) {
            provisioned.release(environment);
        } else {
            quota.giveBack();
            if (environment.isLost()) {
                environment.home().version().pool().remove(environment);
            } else {
                environment.home().version().pool().release(environment);
            }
        }
        calls.answer(call, this, isOk ? Outcome.OK : Outcome.ERROR);
    }

    /** A zone lost power: its idle environments are gone, and busy ones when their event is over. */
    void lose(FunctionZone zone) {
        zone.version().pool().lose(environment -> environment.home() == zone);
        provisioned.lose(zone);
    }

    /** Measuring begins. */
    public void restart() {
        totals.restart();
        environments.restart();
        provisioned.restart();
    }

    public FunctionTotals totals() {
        return totals;
    }

    public ProvisionedConcurrency provisioned() {
        return provisioned;
    }

    /** Environments on demand that are there, busy or idle, over time. */
    public TimeWeighted environments() {
        return environments;
    }

    InPort<Call> answers() {
        return answers;
    }

    @Override
    public InPort<Call> requests() {
        return requests;
    }

    /** Null: it is a service of the region. */
    @Override
    public @Nullable AvailabilityZone zone() {
        return null;
    }
}
