package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.SnsTopicSpec;
import io.virga.scenarios.spec.resource.SqsQueueSpec;
import io.virga.scenarios.spec.resource.SubscriptionSpec;
import io.virga.scenarios.spec.workload.RequestSpec;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Topics have subscribers that SNS allows, and filter policies ask for attributes that messages can have. */
final class SnsTopicsCheck implements Check {
    private static final int MOST_ATTRIBUTES = 5;

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof SnsTopicSpec topic && findings.whole(path)) {
                if (topic.subscriptions().isEmpty()) {
                    String message = "nobody subscribes to '" + name + "'";
                    findings.error(path + ".subscriptions", Code.SUBSCRIPTION, message, "write a subscription");
                }
                if (topic.fifo() != null && topic.freeTier()) {
                    String message = "'freeTier' has no effect: FIFO topics have none";
                    findings.error(path + ".freeTier", Code.INERT, message, "leave it out");
                }
                topic.subscriptions().forEach((subscription, each) -> {
                    String at = path + ".subscriptions." + subscription;
                    checkEndpoint(at, topic, each, scenario, findings);
                    checkDeadLetters(at, topic, each, scenario, findings);
                    checkFilter(at, name, each, scenario, findings);
                });
            }
        });
        scenario.workloads()
                .forEach((name, workload) -> workload.requests().forEach((requestClass, request) -> {
                    String path = "workloads." + name + ".requests." + requestClass;
                    if (request.messageAttributes() != null && findings.whole(path) && !publishes(request, scenario)) {
                        String message = "'messageAttributes' has no effect: no hop of the path is an snsTopic";
                        findings.errorAtKey(path + ".messageAttributes", Code.INERT, message, "remove it");
                    }
                }));
    }

    private static boolean publishes(RequestSpec request, ScenarioSpec scenario) {
        return PlacedStep.hops(PlacedStep.of("", request.path())).stream()
                .anyMatch(hop -> scenario.resources().get(hop.target()) instanceof SnsTopicSpec);
    }

    private static void checkEndpoint(
            String path, SnsTopicSpec topic, SubscriptionSpec each, ScenarioSpec scenario, Findings findings) {
        String at = path + ".endpoint";
        CloudResourceSpec endpoint = Resources.find(at, each.endpoint(), scenario, findings);
        String name = "'" + each.endpoint() + "'";
        if (endpoint instanceof SqsQueueSpec queue) {
            if (topic.fifo() == null && queue.fifo() != null) {
                String message = "Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard"
                        + " SNS topics: " + name + " is FIFO (SNS API Reference, Subscribe)";
                findings.error(at, Code.SUBSCRIPTION, message, null);
            }
        } else if (endpoint instanceof LambdaFunctionSpec) {
            if (topic.fifo() != null) {
                String message = "a FIFO topic delivers to sqsQueues, and " + name + " is a lambdaFunction (SNS"
                        + " Developer Guide, FIFO topics)";
                findings.error(at, Code.SUBSCRIPTION, message, "subscribe a queue that the function consumes");
            } else if (findings.whole("workloads") && !AsyncInvocation.isProcessed(each.endpoint(), scenario)) {
                String message = "no workload says what an asynchronous invocation of " + name + " does";
                findings.error(at, Code.ASYNC_EVENTS, message, "write one with arrivals: { asyncEvents: {} }");
            }
        } else if (endpoint != null) {
            String message = name + " is " + Resources.describe(endpoint) + ", which does not subscribe to topics";
            findings.error(at, Code.WRONG_TARGET, message, "name an sqsQueue or a lambdaFunction");
        }
    }

    private static void checkDeadLetters(
            String path, SnsTopicSpec topic, SubscriptionSpec each, ScenarioSpec scenario, Findings findings) {
        if (each.deadLetterQueue() == null) {
            return;
        }
        String at = path + ".deadLetterQueue";
        CloudResourceSpec letters = Resources.find(at, each.deadLetterQueue(), scenario, findings);
        String name = "'" + each.deadLetterQueue() + "'";
        if (letters != null && !(letters instanceof SqsQueueSpec)) {
            String message = name + " is " + Resources.describe(letters) + "; a dead-letter queue is an sqsQueue";
            findings.error(at, Code.WRONG_TARGET, message, null);
        } else if (letters instanceof SqsQueueSpec queue && (queue.fifo() == null) != (topic.fifo() == null)) {
            String message = name + " is " + (queue.fifo() == null ? "standard" : "FIFO")
                    + "; the dead-letter queue of a subscription is of the type of its topic (SNS Developer Guide,"
                    + " dead-letter queues)";
            findings.error(at, Code.DEAD_LETTER_QUEUE, message, null);
        } else if (each.deadLetterQueue().equals(each.endpoint())) {
            findings.error(at, Code.DEAD_LETTER_QUEUE, name + " is its own dead-letter queue", null);
        }
    }

    private static void checkFilter(
            String path, String topic, SubscriptionSpec each, ScenarioSpec scenario, Findings findings) {
        if (each.filterPolicy() == null) {
            return;
        }
        String at = path + ".filterPolicy";
        if (each.filterPolicy().size() > MOST_ATTRIBUTES) {
            String message = "Invalid parameter: FilterPolicy: Filter policy can not have more than 5 keys, not "
                    + each.filterPolicy().size() + " (SNS Developer Guide, filter policy constraints)";
            findings.errorAtKey(at, Code.SUBSCRIPTION, message, null);
        }
        if (!findings.whole("workloads")) {
            return;
        }
        Set<String> known = attributes(topic, scenario);
        each.filterPolicy().keySet().forEach(attribute -> {
            if (!known.contains(attribute)) {
                String message =
                        "no message that is published to '" + topic + "' has the attribute '" + attribute + "'";
                String hint = NearestName.find(attribute, known)
                        .map(nearest -> "did you mean '" + nearest + "'?")
                        .orElse("write messageAttributes at a request class");
                findings.errorAtKey(at + "." + attribute, Code.SUBSCRIPTION, message, hint);
            }
        });
    }

    private static Set<String> attributes(String topic, ScenarioSpec scenario) {
        Set<String> known = new TreeSet<>();
        scenario.workloads().values().stream()
                .flatMap(workload -> workload.requests().values().stream())
                .filter(request -> request.messageAttributes() != null)
                .filter(request -> PlacedStep.hops(PlacedStep.of("", request.path())).stream()
                        .anyMatch(hop -> hop.target().equals(topic)))
                .map(request -> Map.copyOf(request.messageAttributes()).keySet())
                .forEach(known::addAll);
        return known;
    }
}
