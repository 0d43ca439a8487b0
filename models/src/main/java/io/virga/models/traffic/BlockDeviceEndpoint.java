package io.virga.models.traffic;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;
import java.util.List;

/**
 * A block device that clients use directly, as a program that measures storage does: a call is its I/Os and nothing
 * else. Where several machines share the device, calls come from each of them in turn.
 */
public final class BlockDeviceEndpoint extends Entity implements Endpoint {
    private static final long PURPOSE_ERROR = 3;

    private final Calls calls;
    private final AvailabilityZone zone;
    private final List<BlockDevice> machines;
    private final StationTotals totals;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private double errorShare;
    private int turn;

    /** @param machines the device as each machine sees it, at least one */
    public BlockDeviceEndpoint(
            Simulation sim,
            String path,
            Calls calls,
            AvailabilityZone zone,
            List<BlockDevice> machines,
            StationTotals totals) {
        super(sim, path);
        this.calls = calls;
        this.zone = zone;
        this.machines = List.copyOf(machines);
        this.totals = totals;
    }

    @Override
    public InPort<Call> requests() {
        return requests;
    }

    @Override
    public AvailabilityZone zone() {
        return zone;
    }

    /** From now on so large a share of the calls fails, 0 to 1. */
    public void errorShare(double share) {
        errorShare = share;
    }

    private void arrive(Call call) {
        calls.arrived(call);
        totals.arrive();
        BlockDevice machine = machines.get(turn++ % machines.size());
        machine.perform(
                call.hop().demand().io(),
                call.key(),
                (waited, served, outcome) -> finish(call, waited, served, outcome));
    }

    private void finish(Call call, long waited, long served, Outcome outcome) {
        long sojourn = now() - call.arrivedNanos();
        if (outcome == Outcome.NO_ANSWER) {
            totals.interrupt(sojourn);
            calls.lose(call, call.caller().idleTimeoutNanos(call));
            return;
        }
        totals.queued(waited);
        totals.complete(sojourn);
        calls.charge(call, Account.throttled(call.hop().account()), waited);
        calls.charge(call, Account.served(call.hop().account()), served);
        boolean fails = errorShare > 0 && calls.fateDraw(call, PURPOSE_ERROR, 0).nextDouble() < errorShare;
        calls.answer(call, this, fails ? Outcome.ERROR : outcome);
    }
}
