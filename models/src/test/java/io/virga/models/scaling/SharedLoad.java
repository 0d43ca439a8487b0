package io.virga.models.scaling;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Constant;
import io.virga.models.compute.Instance;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work of a given number of vCPUs, shared each second equally by the instances whose applications answer. */
final class SharedLoad extends Entity implements Caller {
    private final AutoScalingGroup group;
    private final Calls calls;
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final Timer second = timer("second", this::send);
    private long number;
    double vcpus;

    SharedLoad(GroupCloud cloud, AutoScalingGroup group, double vcpus) {
        super(cloud.sim, "load");
        this.group = group;
        this.calls = cloud.calls;
        this.vcpus = vcpus;
        second.schedule(cloud.periodEnd(0) % GroupCloud.SECOND);
    }

    private void send() {
        second.schedule(GroupCloud.SECOND);
        List<Instance> serving =
                group.inService().stream().filter(Instance::applicationReady).toList();
        for (Instance instance : serving) {
            // More than a second's worth would pile up; an overloaded instance is busy all the time, no more.
            double work = Math.min(1, vcpus / serving.size()) * GroupCloud.SECOND;
            Demand demand = new Demand(new Constant(work), new Constant(0));
            Hop hop = new Hop("web", "work", 0, demand, call -> instance.application(), Hop.Options.ONCE);
            RequestClass kind = new RequestClass(
                    "load", "work", 0, 1, hop, Long.MAX_VALUE, Long.MAX_VALUE, RetryPolicy.NONE, 0, 0, 1);
            Request request = calls.internalRequest(kind, number++);
            calls.send(calls.open(request, hop, this, null, 0, 0), instance.application(), 0);
        }
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
