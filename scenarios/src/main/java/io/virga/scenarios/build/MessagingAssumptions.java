package io.virga.scenarios.build;

import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.spec.resource.SqsQueueSpec;
import java.util.ArrayList;
import java.util.List;

/** What the model of a queue takes for granted that no field of the scenario says. */
final class MessagingAssumptions {
    private MessagingAssumptions() {}

    /** Of topics. */
    static List<Assumption> ofTopics() {
        return List.of(
                new Assumption(
                        "phases of a topic's retries",
                        "3 at once, 2 after 1s, 10 growing to 20s, 100,000 every 20s",
                        "from memory; AWS documents 100,015 over 23 days"),
                new Assumption("burst of a topic's messages", "those of one second", "AWS publishes the rate alone"),
                new Assumption("deliveries of topics", "as large as their messages", "raw message delivery"),
                new Assumption("topics in a fault of a zone or a region", "go on", "SNS is in several zones"));
    }

    static List<Assumption> of(SqsQueueSpec queue) {
        List<Assumption> assumptions = new ArrayList<>(List.of(
                new Assumption(
                        "consumers of queues whose application does not run, or whose poll is refused",
                        "look again after 1s",
                        "no public figure"),
                new Assumption(
                        "long polls of a queue",
                        "that which ends first gets the next message",
                        "AWS does not say which gets it"),
                new Assumption("queues in a fault of a zone or a region", "go on", "SQS is in several zones"),
                new Assumption(
                        "tiers of the price of queues", "the first hundred billion requests a month", "not modelled")));
        if (queue.fifo() == null) {
            assumptions.add(new Assumption(
                    "order of standard queues",
                    "by server, at random among servers",
                    "best effort; AWS publishes no figure"));
        } else {
            assumptions.add(new Assumption(
                    "burst of a FIFO queue's calls", "those of one second", "AWS publishes the rate, not the burst"));
        }
        return assumptions;
    }
}
