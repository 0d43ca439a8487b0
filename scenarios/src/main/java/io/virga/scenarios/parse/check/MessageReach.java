package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.RedriveSpec;
import io.virga.scenarios.spec.resource.SnsTopicSpec;
import io.virga.scenarios.spec.resource.SqsQueueSpec;
import io.virga.scenarios.spec.resource.SubscriptionSpec;
import io.virga.scenarios.spec.workload.AsyncEventsSpec;
import io.virga.scenarios.spec.workload.EventSourceSpec;
import io.virga.scenarios.spec.workload.MessagesSpec;
import java.util.Set;

/** What messages reach, or consumers, although no path names it. */
final class MessageReach {
    private MessageReach() {}

    /** Adds the names of queues that are consumed, and of those to which dead letters go. */
    static void addTo(Set<String> reached, ScenarioSpec scenario) {
        scenario.workloads().values().forEach(workload -> {
            if (workload.arrivals() instanceof MessagesSpec messages) {
                reached.add(messages.queue());
            } else if (workload.arrivals() instanceof EventSourceSpec source) {
                reached.add(source.queue());
            } else if (workload.arrivals() instanceof AsyncEventsSpec events) {
                AsyncEventsCheck.destinations(events).values().forEach(reached::add);
            }
        });
        scenario.resources().values().forEach(resource -> {
            RedriveSpec redrive = resource instanceof SqsQueueSpec queue ? queue.redrive() : null;
            if (redrive != null) {
                reached.add(redrive.deadLetterQueue());
            }
            if (resource instanceof SnsTopicSpec topic) {
                topic.subscriptions().values().forEach(each -> addTo(reached, each));
            }
        });
    }

    private static void addTo(Set<String> reached, SubscriptionSpec subscription) {
        reached.add(subscription.endpoint());
        if (subscription.deadLetterQueue() != null) {
            reached.add(subscription.deadLetterQueue());
        }
    }
}
