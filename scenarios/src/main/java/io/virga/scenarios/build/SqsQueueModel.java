package io.virga.scenarios.build;

import io.virga.models.messaging.ConsumerSettings;
import io.virga.models.messaging.DeadLetterPolicy;
import io.virga.models.messaging.MessageDestination;
import io.virga.models.messaging.MessageQueue;
import io.virga.models.messaging.QueueConsumers;
import io.virga.models.messaging.QueueEndpoint;
import io.virga.models.messaging.QueueSettings;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.QueueBill;
import io.virga.models.traffic.Degradable;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.ImpairedPath;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.Workload;
import io.virga.scenarios.spec.resource.FifoQueueSpec;
import io.virga.scenarios.spec.resource.FifoThroughputLimit;
import io.virga.scenarios.spec.resource.SqsQueueSpec;
import io.virga.scenarios.spec.workload.MessagesSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A queue of SQS and those who consume it, in a simulation. */
final class SqsQueueModel implements ResourceModel, TakesMessages {
    private static final double FIFO_CALLS_PER_SECOND = 300;

    private final String name;
    private final SqsQueueSpec spec;
    private final Set<String> regions;
    private final MessageQueue queue;
    private final StationTotals totals;
    private final QueueEndpoint endpoint;
    private final QueueMetrics metrics;
    private final Map<String, QueueConsumers> consumers = new LinkedHashMap<>();

    private SqsQueueModel(String name, SqsQueueSpec spec, BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.regions = context.spec().regions().keySet();
        this.queue = new MessageQueue(context.sim(), name, settings(spec));
        this.totals = new StationTotals(context.sim());
        FifoQueueSpec fifo = spec.fifo();
        this.endpoint = new QueueEndpoint(
                context.sim(),
                name + ".endpoint",
                context.calls(),
                queue,
                Variates.of(spec.latency()),
                fifo == null ? 1 : fifo.messageGroups(),
                totals);
        this.metrics = new QueueMetrics(queue);
        context.spec().workloads().forEach((workload, each) -> {
            if (each.arrivals() instanceof MessagesSpec messages
                    && messages.queue().equals(name)) {
                QueueConsumers group =
                        new QueueConsumers(context.sim(), workload + ".consumers", queue, settings(messages));
                consumers.put(workload, group);
                context.registerTargets(each.target(), group);
            }
        });
    }

    static SqsQueueModel build(String name, SqsQueueSpec spec, BuildContext context) {
        return new SqsQueueModel(name, spec, context);
    }

    private static QueueSettings settings(SqsQueueSpec spec) {
        FifoQueueSpec fifo = spec.fifo();
        return new QueueSettings(
                fifo != null,
                spec.visibilityTimeout().toNanos(),
                spec.delay().toNanos(),
                spec.messageRetention().toNanos(),
                (int) spec.maximumMessageSize().bytes(),
                spec.inFlightLimit(),
                fifo != null ? FIFO_CALLS_PER_SECOND : Double.POSITIVE_INFINITY,
                fifo != null && fifo.throughputLimit() == FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
                spec.servers(),
                spec.serversPerShortPoll(),
                spec.survivingCopies().fraction().doubleValue());
    }

    private static ConsumerSettings settings(MessagesSpec spec) {
        return new ConsumerSettings(
                spec.consumers(),
                spec.batchSize(),
                spec.waitTime().toNanos(),
                Variates.of(spec.latency()),
                spec.extendEvery() == null
                        ? ConsumerSettings.NO_EXTENSION
                        : spec.extendEvery().toNanos(),
                spec.releaseFailed(),
                spec.poison().fraction().doubleValue());
    }

    /** Its dead letters go to another queue, once all are there. */
    void connect(Map<String, ResourceModel> models) {
        if (spec.redrive() != null && models.get(spec.redrive().deadLetterQueue()) instanceof SqsQueueModel other) {
            queue.deadLetters(new DeadLetterPolicy(other.queue, spec.redrive().maxReceiveCount()));
        }
    }

    /** The workload processes the messages that its consumers receive here; does nothing if it has none here. */
    void process(String workload, Workload requests) {
        QueueConsumers group = consumers.get(workload);
        if (group != null) {
            group.process(requests);
        }
    }

    /** Other services send as producers do, and meet the same faults. */
    @Override
    public MessageDestination destination() {
        return endpoint;
    }

    MessageQueue queue() {
        return queue;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean runsCode() {
        return false;
    }

    @Override
    public Router router(String population) {
        return call -> endpoint;
    }

    /** Sending asks nothing of anybody but the queue's own latency. */
    @Override
    public Demand demand(String operation) {
        return Demand.NOTHING;
    }

    /** What is sent along paths; null where nothing is, as to most dead-letter queues. */
    @Override
    public @Nullable StationTotals totals() {
        return totals.arrivals() == 0 ? null : totals;
    }

    @Override
    public ImpairedPath impairedPath() {
        return ImpairedPath.of(endpoint);
    }

    @Override
    public Degradable degradable() {
        return endpoint.quality();
    }

    @Override
    public void restart() {
        totals.restart();
        metrics.restart();
    }

    /** @throws IllegalStateException if a message was lost or counted twice, which no scenario can bring about */
    @Override
    public void observe(Observations to) {
        queue.checkConservation();
        metrics.observe(to);
    }

    @Override
    public void meter(BillBuilder bill) {
        String region = regions.size() == 1 ? regions.iterator().next() : "regional";
        new QueueBill(bill)
                .requests(name, region, spec.fifo() != null, metrics.requestsSinceRestart(), spec.freeTier());
    }

    @Override
    public void sample(Samples samples) {
        metrics.sample(samples);
    }
}
