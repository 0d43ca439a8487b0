package io.virga.scenarios.build;

import io.virga.models.messaging.QueueEndpoint;
import io.virga.models.serverless.AsyncEventDestinations;
import io.virga.models.serverless.AsyncEventQueue;
import io.virga.models.serverless.AsyncEventSettings;
import io.virga.models.serverless.AsyncEventTotals;
import io.virga.models.serverless.LambdaFunction;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.Workload;
import io.virga.scenarios.spec.workload.AsyncEventsSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The asynchronous invocations of one function: the queue of its events, how callers reach it, and what it measures. */
final class AsyncEvents {
    private static final double NANOS_PER_SECOND = 1e9;

    private final String workload;
    private final AsyncEventsSpec spec;
    private final AsyncEventQueue queue;
    private final QueueEndpoint endpoint;
    private final Map<String, Growth> counts = new LinkedHashMap<>();
    private final Growth invoked;
    private final Growth invokedAfter;
    private long additionalRequestsAtRestart;

    private AsyncEvents(String workload, AsyncEventsSpec spec, LambdaFunction function, BuildContext context) {
        this.workload = workload;
        this.spec = spec;
        AsyncEventSettings settings = new AsyncEventSettings(
                spec.maximumRetryAttempts(),
                spec.maximumEventAge().toNanos(),
                spec.poison().fraction().doubleValue());
        this.queue = new AsyncEventQueue(context.sim(), function.path() + ".events", function, settings);
        StationTotals calls = new StationTotals(context.sim());
        this.endpoint = new QueueEndpoint(
                context.sim(),
                function.path() + ".invokeAsync",
                context.calls(),
                queue,
                Variates.of(spec.latency()),
                1,
                calls);
        AsyncEventTotals totals = queue.totals();
        counts.put("AsyncEventsReceived", new Growth(totals::received));
        counts.put("AsyncEventsSucceeded", new Growth(totals::succeeded));
        counts.put("AsyncEventsDropped", new Growth(totals::dropped));
        counts.put("AsyncEventsExpired", new Growth(totals::expired));
        counts.put("DestinationDeliveryFailures", new Growth(totals::deliveryFailures));
        counts.put("DeadLetterErrors", new Growth(totals::deadLetterErrors));
        this.invoked = new Growth(totals::invoked);
        this.invokedAfter = new Growth(totals::invokedAfterNanos);
    }

    /** Those of the workload whose target the function is; null if none is of asynchronous invocations. */
    static @Nullable AsyncEvents of(String name, LambdaFunction function, BuildContext context) {
        for (Map.Entry<String, WorkloadSpec> each : context.spec().workloads().entrySet()) {
            if (each.getValue().arrivals() instanceof AsyncEventsSpec spec
                    && each.getValue().target().equals(name)) {
                return new AsyncEvents(each.getKey(), spec, function, context);
            }
        }
        return null;
    }

    /** What comes of events goes to others, once all are there. */
    void connect(Map<String, ResourceModel> models) {
        queue.tell(new AsyncEventDestinations(
                TakesMessages.find(spec.onSuccess(), models),
                TakesMessages.find(spec.onFailure(), models),
                TakesMessages.find(spec.deadLetterQueue(), models)));
    }

    /** The events are requests that the workload wants, if it is theirs. */
    void process(String name, Workload requests) {
        if (name.equals(workload)) {
            queue.begin(requests);
        }
    }

    AsyncEventQueue queue() {
        return queue;
    }

    QueueEndpoint endpoint() {
        return endpoint;
    }

    void restart() {
        counts.values().forEach(Growth::sinceLast);
        invoked.sinceLast();
        invokedAfter.sinceLast();
        additionalRequestsAtRestart = queue.totals().additionalRequests();
        queue.waiting().restart();
    }

    /** Requests since measuring began that are billed beside the invocations. */
    long additionalRequests() {
        return queue.totals().additionalRequests() - additionalRequestsAtRestart;
    }

    /** @throws IllegalStateException if an event was lost or counted twice, which no scenario can bring about */
    void observe(Observations to) {
        queue.checkConservation();
        counts.forEach((metric, growth) -> to.count(metric, "sum", growth.sinceLast()));
        double tries = invoked.sinceLast();
        double waited = invokedAfter.sinceLast() / NANOS_PER_SECOND;
        to.ratio("AsyncEventAge", "mean", "s", waited, tries, Math.round(tries));
        to.ratio("AsyncEventsWaiting", "mean", "count", queue.waiting().mean(), 1, Math.round(tries));
        to.ratio("AsyncEventsWaiting", "max", "count", queue.waiting().max(), 1, Math.round(tries));
    }

    void sample(Samples samples) {
        samples.add("AsyncEventsWaiting", "count", queue.waiting().value());
    }
}
