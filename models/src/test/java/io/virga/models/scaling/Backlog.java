package io.virga.models.scaling;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.random.Constant;
import io.virga.models.compute.Instance;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import org.jspecify.annotations.Nullable;

/** Calls sent all at once that take hours, so that those without a worker wait. */
final class Backlog extends Entity implements Caller {
    private final Calls calls;
    private final InPort<Call> answers = inPort("answer", this::answered);

    private Backlog(GroupCloud cloud) {
        super(cloud.sim, "backlog");
        this.calls = cloud.calls;
    }

    /** So many calls for each instance in service. */
    static void of(int callsEach, AutoScalingGroup group, GroupCloud cloud) {
        Backlog backlog = new Backlog(cloud);
        for (Instance instance : group.inService()) {
            for (int i = 0; i < callsEach; i++) {
                backlog.send(instance, i);
            }
        }
    }

    private void send(Instance instance, long number) {
        Demand demand = new Demand(new Constant(0), new Constant(600 * GroupCloud.MINUTE));
        Hop hop = new Hop("web", "work", 0, demand, call -> instance.application(), Hop.Options.ONCE);
        RequestClass kind =
                new RequestClass("load", "work", 0, 1, hop, Long.MAX_VALUE, Long.MAX_VALUE, RetryPolicy.NONE, 0, 0, 1);
        calls.send(calls.open(calls.internalRequest(kind, number), hop, this, null, 0, 0), instance.application(), 0);
    }

    private void answered(Call call) {
        calls.close(call);
    }

    @Override
    public InPort<Call> answers() {
        return answers;
    }

    @Override
    public @Nullable AvailabilityZone zone() {
        return null;
    }

    @Override
    public long connectTimeoutNanos() {
        return GroupCloud.SECOND;
    }

    @Override
    public long idleTimeoutNanos() {
        return GroupCloud.SECOND;
    }

    @Override
    public void expired(Call call) {
        throw new IllegalStateException("nobody watches over these calls");
    }
}
