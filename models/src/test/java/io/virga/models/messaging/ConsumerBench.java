package io.virga.models.messaging;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;

import io.virga.models.compute.Instance;
import io.virga.models.traffic.Arrivals;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestObserver;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import io.virga.models.traffic.Workload;
import java.util.ArrayList;
import java.util.List;

/** Instances that consume a queue. A message takes 80 ms of waiting, and each call of the queue 10 ms. */
final class ConsumerBench implements RequestObserver {
    static final Demand WORK = TestCloud.demand(0, 80 * MS);

    final TestCloud cloud = TestCloud.withoutLatency(5);
    final MessageQueue queue;
    final List<Instance> instances = new ArrayList<>();
    final QueueConsumers consumers;
    int processed;
    private long keys;

    ConsumerBench(QueueSettings queueSettings, ConsumerSettings settings, int instanceCount) {
        queue = new MessageQueue(cloud.sim(), "orders", queueSettings);
        consumers = new QueueConsumers(cloud.sim(), "consumers", queue, settings);
        StationTotals totals = new StationTotals(cloud.sim());
        for (int i = 0; i < instanceCount; i++) {
            instances.add(cloud.instance("worker." + i, 0, TestCloud.settings(100, 100, 2), totals));
        }
        Workload work = cloud.observed(
                "work",
                Arrivals.none(),
                TestCloud.kind(
                        cloud.hop("workers", 0, WORK, instances.get(0).application()), 60 * SECOND, RetryPolicy.NONE),
                TestCloud.constant(0),
                this);
        consumers.process(work);
        instances.forEach(consumers::registerHealthy);
    }

    @Override
    public void offered(Request request) {
        // Counted when it has ended.
    }

    @Override
    public void ended(Request request, Outcome outcome, long endNanos) {
        processed++;
    }

    /** One message at a time, of which each takes a tenth of a second with its two calls. */
    static ConsumerSettings oneByOne(int consumersPerInstance) {
        return new ConsumerSettings(
                consumersPerInstance,
                1,
                20 * SECOND,
                TestCloud.constant(10 * MS),
                ConsumerSettings.NO_EXTENSION,
                false,
                0);
    }

    void send(int messages) {
        for (int i = 0; i < messages; i++) {
            queue.send(new Message(++keys, 0, 100));
        }
    }

    void at(long seconds) {
        cloud.sim().runUntil(seconds * SECOND);
    }
}
