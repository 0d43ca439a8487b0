package io.virga.models.messaging;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.ServiceQuality;
import io.virga.models.traffic.StationTotals;
import java.util.function.ToIntFunction;

/**
 * Where the hops of paths send messages: a call is a message, and it is answered when the queue holds that durably. Tries and
 * retries of one request have one deduplication key.
 */
public final class QueueEndpoint extends Entity implements Endpoint, MessageDestination {
    private final Calls calls;
    private final MessageDestination destination;
    private final Variate latency;
    private final int groups;
    private final ToIntFunction<RequestClass> kinds;
    private final StationTotals totals;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final Activity<Call> sending = activity("send", this::send);
    private final RandomStream latencies = stream("latency");
    private final RandomStream errors = stream("error");
    private final ServiceQuality quality = new ServiceQuality();

    /** Its messages are of the kinds that the numbers of the classes in their workloads are. */
    public QueueEndpoint(
            Simulation sim,
            String path,
            Calls calls,
            MessageDestination destination,
            Variate latency,
            int groups,
            StationTotals totals) {
        this(sim, path, calls, destination, latency, groups, RequestClass::index, totals);
    }

    /**
     * @param latency from call to answer, network included, nanoseconds
     * @param groups message groups over which users are spread, at least 1
     * @param kinds of the messages of a class of requests
     */
    public QueueEndpoint(
            Simulation sim,
            String path,
            Calls calls,
            MessageDestination destination,
            Variate latency,
            int groups,
            ToIntFunction<RequestClass> kinds,
            StationTotals totals) {
        super(sim, path);
        this.calls = calls;
        this.destination = destination;
        this.latency = latency;
        this.groups = groups;
        this.kinds = kinds;
        this.totals = totals;
    }

    @Override
    public InPort<Call> requests() {
        return requests;
    }

    /** How slow and how faulty faults make it. */
    public ServiceQuality quality() {
        return quality;
    }

    private void arrive(Call call) {
        calls.arrived(call);
        totals.arrive();
        sending.hold(call, Math.round(latency.sample(latencies.at(call.key())) * quality.slowdown()));
    }

    private void send(Call call) {
        long sojourn = now() - call.arrivedNanos();
        totals.complete(sojourn);
        calls.charge(call, Account.served(call.hop().account()), sojourn);
        if (quality.errorShare() > 0 && errors.at(call.key()).nextDouble() < quality.errorShare()) {
            calls.answer(call, this, Outcome.ERROR);
            return;
        }
        calls.answer(
                call,
                this,
                switch (destination.send(message(call))) {
                    case SENT, DEDUPLICATED -> Outcome.OK;
                    case TOO_LARGE, FAILED -> Outcome.ERROR;
                    case THROTTLED -> Outcome.THROTTLED;
                });
    }

    /** A message that another service sends, which takes no time and can fail as any. */
    @Override
    public SendStatus send(Message message) {
        if (quality.errorShare() > 0 && errors.at(message.key(), now()).nextDouble() < quality.errorShare()) {
            return SendStatus.FAILED;
        }
        return destination.send(message);
    }

    private Message message(Call call) {
        long step = Mix.combine(call.hop().key(), call.repetition());
        long content = Mix.combine(call.request().key(), step);
        long size = Math.max(1, call.request().requestClass().requestSizeBytes());
        int group = (int) Long.remainderUnsigned(Mix.mix(call.request().session()), groups);
        int kind = kinds.applyAsInt(call.request().requestClass());
        return new Message(content, kind, (int) Math.min(size, Integer.MAX_VALUE), group, content);
    }
}
