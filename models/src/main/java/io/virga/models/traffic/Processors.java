package io.virga.models.traffic;

import io.virga.kernel.ProcessorSharing;
import io.virga.kernel.ServiceCapacity;
import io.virga.kernel.statistics.TimeWeighted;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** The vCPUs under a station: shared by the calls that compute, limited to what the machine gives, their use counted. */
final class Processors {
    private static final ServiceCapacity STANDSTILL = jobs -> 0;

    private final ProcessorSharing<Call> sharing;
    private final StationTotals totals;
    private final int vcpus;
    private final VcpuLimit limit;
    private final TimeWeighted busy;
    private IntConsumer onDemandChange = demanded -> {};
    private int demanded;
    private boolean isStopped;

    Processors(ProcessorSharing<Call> sharing, StationSettings settings, StationTotals totals, LongSupplier now) {
        this.sharing = sharing;
        this.totals = totals;
        this.vcpus = settings.vcpus();
        this.limit = new VcpuLimit(settings.capacity(), vcpus, now);
        this.busy = new TimeWeighted(now);
    }

    /** Is told how many vCPUs have work whenever that changes, before they do any of it. */
    void onDemandChange(IntConsumer listener) {
        onDemandChange = listener;
    }

    /** From now on there is at most that many vCPUs' time. */
    void limit(double newVcpus) {
        if (limit.set(newVcpus)) {
            changeCapacity();
            count();
        }
    }

    /** For how long in all the machine has given less than all. */
    long limitedNanos() {
        return limit.limitedNanos();
    }

    /** Calls compute on, or stand still. */
    void stop(boolean stopped) {
        isStopped = stopped;
        changeCapacity();
    }

    private void changeCapacity() {
        sharing.changeCapacity(isStopped ? STANDSTILL : limit.capacity());
    }

    void start(Call call, double workNanos) {
        sharing.start(call, workNanos);
        count();
    }

    /** A call has computed all its work. */
    void ended() {
        count();
    }

    /** Calls that compute. */
    int calls() {
        return sharing.jobs();
    }

    /** Of the calls that compute, of which there must be one, the one whose turn would be last by the rules of the queue. */
    Call leastUrgent() {
        return sharing.greatest(QueueRules::place);
    }

    /** Takes a call off, in favour of one that starts at the same time; tells its work that is left. */
    double interrupt(Call call) {
        return sharing.stop(call);
    }

    /** All calls are gone. */
    void clear() {
        sharing.reset(call -> {});
        count();
    }

    /** vCPUs at work over time. */
    TimeWeighted busy() {
        return busy;
    }

    private void count() {
        int demand = Math.min(sharing.jobs(), vcpus);
        if (demand != demanded) {
            demanded = demand;
            onDemandChange.accept(demand);
        }
        double atWork = Math.min(demand, limit.vcpus());
        if (atWork != busy.value()) {
            totals.busy(atWork - busy.value());
            busy.set(atWork);
        }
    }
}
