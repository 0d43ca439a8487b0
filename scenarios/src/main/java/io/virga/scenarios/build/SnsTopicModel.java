package io.virga.scenarios.build;

import io.virga.models.messaging.FilterCondition;
import io.virga.models.messaging.FilterPolicy;
import io.virga.models.messaging.Message;
import io.virga.models.messaging.MessageDestination;
import io.virga.models.messaging.QueueEndpoint;
import io.virga.models.messaging.Subscription;
import io.virga.models.messaging.SubscriptionSettings;
import io.virga.models.messaging.Topic;
import io.virga.models.messaging.TopicSettings;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.TopicBill;
import io.virga.models.traffic.Degradable;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.ImpairedPath;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationTotals;
import io.virga.scenarios.spec.resource.FilterConditionSpec;
import io.virga.scenarios.spec.resource.SnsTopicSpec;
import io.virga.scenarios.spec.resource.SubscriptionSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A topic of SNS and its subscriptions in a simulation. */
final class SnsTopicModel implements ResourceModel, TakesMessages {
    /** The kind of messages that other services publish, which have no attributes. */
    private static final int WITHOUT_ATTRIBUTES = 0;

    private final String name;
    private final SnsTopicSpec spec;
    private final BuildContext context;
    private final Topic topic;
    private final StationTotals totals;
    private final QueueEndpoint endpoint;
    /** The attributes of each kind of message, by its number. */
    private final List<Map<String, String>> attributes = new ArrayList<>();

    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private @Nullable TopicMetrics metrics;

    private SnsTopicModel(String name, SnsTopicSpec spec, BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.context = context;
        TopicSettings settings = new TopicSettings(spec.fifo() != null, spec.publishesPerSecond(), (int)
                spec.maximumMessageSize().bytes());
        this.topic = new Topic(context.sim(), name, settings);
        this.totals = new StationTotals(context.sim());
        attributes.add(Map.of());
        context.spec()
                .workloads()
                .forEach((workload, each) -> each.requests().forEach((requestClass, request) -> {
                    kinds.put(workload + "." + requestClass, attributes.size());
                    attributes.add(request.messageAttributes() == null ? Map.of() : request.messageAttributes());
                }));
        this.endpoint = new QueueEndpoint(
                context.sim(),
                name + ".endpoint",
                context.calls(),
                topic,
                Variates.of(spec.latency()),
                spec.fifo() == null ? 1 : spec.fifo().messageGroups(),
                this::kind,
                totals);
    }

    static SnsTopicModel build(String name, SnsTopicSpec spec, BuildContext context) {
        return new SnsTopicModel(name, spec, context);
    }

    private int kind(RequestClass requestClass) {
        return kinds.getOrDefault(requestClass.qualifiedName(), WITHOUT_ATTRIBUTES);
    }

    /** Its messages go to others, once all are there. */
    void connect(Map<String, ResourceModel> models) {
        spec.subscriptions().forEach((subscription, each) -> {
            boolean[] wanted = wanted(each);
            SubscriptionSettings settings = new SubscriptionSettings(
                    Objects.requireNonNull(TakesMessages.find(each.endpoint(), models)),
                    kind -> wanted[kind],
                    spec.fifo() != null,
                    Variates.of(spec.deliveryLatency()),
                    TakesMessages.find(each.deadLetterQueue(), models));
            topic.subscribe(new Subscription(context.sim(), name + "." + subscription, settings));
        });
        metrics = new TopicMetrics(topic, name);
    }

    private boolean[] wanted(SubscriptionSpec subscription) {
        Map<String, List<FilterCondition>> conditions = new LinkedHashMap<>();
        if (subscription.filterPolicy() != null) {
            subscription
                    .filterPolicy()
                    .forEach((attribute, each) -> conditions.put(
                            attribute,
                            each.stream().map(SnsTopicModel::condition).toList()));
        }
        FilterPolicy policy = new FilterPolicy(conditions);
        boolean[] wanted = new boolean[attributes.size()];
        for (int kind = 0; kind < wanted.length; kind++) {
            wanted[kind] = policy.accepts(attributes.get(kind));
        }
        return wanted;
    }

    private static FilterCondition condition(FilterConditionSpec spec) {
        if (spec.value() != null) {
            return FilterCondition.equalTo(spec.value());
        } else if (spec.prefix() != null) {
            return FilterCondition.prefix(spec.prefix());
        } else if (spec.anythingBut() != null) {
            return FilterCondition.anythingBut(spec.anythingBut());
        }
        return FilterCondition.exists(Objects.requireNonNull(spec.exists()));
    }

    /** Other services publish as producers do, and meet the same faults; their messages have no attributes. */
    @Override
    public MessageDestination destination() {
        return message -> endpoint.send(new Message(
                message.key(), WITHOUT_ATTRIBUTES, message.sizeBytes(), message.group(), message.deduplicationKey()));
    }

    private TopicMetrics metrics() {
        return Objects.requireNonNull(metrics, "a topic that is not connected");
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

    @Override
    public Demand demand(String operation) {
        return Demand.NOTHING;
    }

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
        metrics().restart();
    }

    /** @throws IllegalStateException if a message was lost or counted twice, which no scenario can bring about */
    @Override
    public void observe(Observations to) {
        topic.checkConservation();
        metrics().observe(to);
    }

    @Override
    public void meter(BillBuilder bill) {
        var regions = context.spec().regions().keySet();
        String region = regions.size() == 1 ? regions.iterator().next() : "regional";
        TopicBill lines = new TopicBill(bill, name, region);
        TopicMetrics.Use use = metrics().useSinceRestart();
        if (spec.fifo() == null) {
            lines.standard(use.requests(), spec.freeTier());
        } else {
            lines.firstInFirstOut(use.published(), use.publishedBytes(), use.delivered(), use.deliveredBytes());
        }
    }

    @Override
    public void sample(Samples samples) {
        metrics().sample(samples);
    }
}
