package io.virga.models.messaging;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.models.balancing.TargetHealth;
import io.virga.models.balancing.TargetRegistry;
import io.virga.models.compute.Instance;
import io.virga.models.traffic.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The consumers of a queue on the instances of a group. An auto scaling group registers its instances here as it does with a
 * load balancer; those that it takes out of service finish their messages first.
 *
 * <p>A consumer whose application does not run looks once a second whether it does, and so does one whose poll was refused
 * (assumption). One that dies with messages in hand deletes none of them.
 */
public final class QueueConsumers extends Entity implements TargetRegistry {
    private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;
    /** No call takes less, so that a loop of empty short polls lets time pass. */
    private static final long SHORTEST_CALL_NANOS = 100_000L;

    private record ApiCall(Consumer consumer, Runnable effect) {}

    private record Extension(Consumer consumer, long batch) {}

    private final MessageQueue queue;
    private final ConsumerSettings settings;
    private final Activity<ApiCall> apiCalls =
            activity("call", call -> call.effect().run());
    private final Activity<Consumer> looks = activity("look", Consumer::ask);
    private final Activity<Extension> extensions =
            activity("extend", each -> each.consumer().extend(each.batch()));
    private final RandomStream roundTrips = stream("roundTrip");
    private final RandomStream poison = stream("poison");
    private final Map<Instance, List<Consumer>> consumers = new LinkedHashMap<>();
    private @Nullable Workload workload;
    private long numbers;

    /** @param path unique, such as that of the workload with {@code .consumers} */
    public QueueConsumers(Simulation sim, String path, MessageQueue queue, ConsumerSettings settings) {
        super(sim, path);
        this.queue = queue;
        this.settings = settings;
    }

    /** Sets whose requests the processing of messages is; before the simulation begins. */
    public void process(Workload requests) {
        this.workload = requests;
    }

    MessageQueue queue() {
        return queue;
    }

    ConsumerSettings settings() {
        return settings;
    }

    @Override
    public void register(Instance instance) {
        List<Consumer> ofInstance = new ArrayList<>();
        consumers.put(instance, ofInstance);
        for (int i = 0; i < settings.consumersPerInstance(); i++) {
            Consumer consumer = new Consumer(this, numbers++, instance.application());
            ofInstance.add(consumer);
            consumer.ask();
        }
    }

    @Override
    public void registerHealthy(Instance instance) {
        register(instance);
    }

    @Override
    public void deregister(Instance instance, Runnable whenDrained) {
        List<Consumer> ofInstance = consumers.remove(instance);
        if (ofInstance == null) {
            whenDrained.run();
            return;
        }
        int[] working = {ofInstance.size()};
        ofInstance.forEach(consumer -> consumer.stop(() -> {
            working[0]--;
            if (working[0] == 0) {
                whenDrained.run();
            }
        }));
    }

    /** Nobody checks consumers: those that are registered count as healthy. */
    @Override
    public TargetHealth health(Instance instance) {
        return consumers.containsKey(instance) ? TargetHealth.HEALTHY : TargetHealth.UNUSED;
    }

    @Override
    public long backlog() {
        return queue.visibleMessages();
    }

    /** A call of the queue's API: its effect comes with its answer. */
    void call(Consumer consumer, Runnable effect) {
        long nanos = settings.roundTrip().sampleNanos(roundTrips);
        apiCalls.hold(new ApiCall(consumer, effect), Math.max(nanos, SHORTEST_CALL_NANOS));
    }

    void lookLater(Consumer consumer) {
        looks.hold(consumer, LOOK_AGAIN_NANOS);
    }

    void extendLater(Consumer consumer, long batch) {
        if (settings.extensionNanos() != ConsumerSettings.NO_EXTENSION) {
            extensions.hold(new Extension(consumer, batch), settings.extensionNanos());
        }
    }

    void process(Consumer consumer, ReceivedMessage message) {
        Workload requests = workload;
        if (requests == null) {
            throw new IllegalStateException("nobody processes the messages of " + path());
        }
        requests.request(consumer, Mix.combine(message.message().key(), message.receiveCount()));
    }

    boolean isPoison(ReceivedMessage message) {
        double share = settings.poisonShare();
        return share > 0 && poison.at(message.message().key()).nextDouble() < share;
    }
}
