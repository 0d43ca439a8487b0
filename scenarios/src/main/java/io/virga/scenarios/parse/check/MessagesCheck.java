package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.SnsTopicSpec;
import io.virga.scenarios.spec.resource.SqsQueueSpec;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.workload.MessagesSpec;
import io.virga.scenarios.spec.workload.PathStep;
import io.virga.scenarios.spec.workload.RequestSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.time.Duration;
import java.util.List;

/** Queues are consumed by instances, with calls that SQS takes, and get no messages that are too large for them. */
final class MessagesCheck implements Check {
    private static final int MOST_OF_A_BATCH = 10;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final String RECEIVE = " (SQS API Reference, ReceiveMessage)";

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.workloads().forEach((name, workload) -> {
            String path = "workloads." + name;
            if (!findings.whole(path)) {
                return;
            }
            if (workload.arrivals() instanceof MessagesSpec messages) {
                checkConsumers(path, workload, messages, scenario, findings);
            }
            workload.requests()
                    .forEach((requestClass, request) -> checkSizes(
                            path + ".requests." + requestClass, request, request.path(), scenario, findings));
        });
    }

    private static void checkConsumers(
            String path, WorkloadSpec workload, MessagesSpec messages, ScenarioSpec scenario, Findings findings) {
        String at = path + ".arrivals.messages";
        CloudResourceSpec queue = Resources.find(at + ".queue", messages.queue(), scenario, findings);
        if (queue != null && !(queue instanceof SqsQueueSpec)) {
            String message = "'" + messages.queue() + "' is " + Resources.describe(queue) + ", which has no messages";
            findings.error(at + ".queue", Code.WRONG_TARGET, message, "name an sqsQueue");
        }
        CloudResourceSpec target = scenario.resources().get(workload.target());
        if (target != null && !(target instanceof AutoScalingGroupSpec)) {
            String message = "'" + workload.target() + "' is " + Resources.describe(target)
                    + "; messages are consumed by the instances of an autoScalingGroup";
            findings.error(path + ".target", Code.CONSUMER, message, null);
        }
        if (messages.batchSize() < 1 || messages.batchSize() > MOST_OF_A_BATCH) {
            String message = "Value " + messages.batchSize() + " for parameter MaxNumberOfMessages is invalid. Reason:"
                    + " Must be between 1 and 10, if provided." + RECEIVE;
            findings.error(at + ".batchSize", Code.SQS_ATTRIBUTE, message, null);
        }
        if (messages.waitTime().compareTo(LONGEST_WAIT) > 0) {
            String message = "Value " + messages.waitTime().toSeconds() + " for parameter WaitTimeSeconds is invalid."
                    + " Reason: Must be >= 0 and <= 20, if provided." + RECEIVE;
            findings.error(at + ".waitTime", Code.SQS_ATTRIBUTE, message, null);
        }
        if (queue instanceof SqsQueueSpec sqs) {
            checkExtension(at, messages, sqs, findings);
        }
        for (String property : List.of("users", "clientRegion", "clients")) {
            if (findings.written(path + "." + property)) {
                String message = "'" + property + "' does not apply: messages come from a queue, not from clients";
                findings.errorAtKey(path + "." + property, Code.CONSUMER, message, "leave it out");
            }
        }
    }

    private static void checkExtension(String at, MessagesSpec messages, SqsQueueSpec queue, Findings findings) {
        Duration every = messages.extendEvery();
        if (every != null && every.compareTo(queue.visibilityTimeout()) >= 0) {
            String message = "extendEvery " + Durations.format(every) + " is not below the visibility timeout "
                    + Durations.format(queue.visibilityTimeout()) + ", after which there is nothing to extend";
            findings.error(at + ".extendEvery", Code.INERT, message, null);
        }
    }

    private static void checkSizes(
            String at, RequestSpec request, List<PathStep> path, ScenarioSpec scenario, Findings findings) {
        for (PathStep step : path) {
            if (step.parallel() != null) {
                checkSizes(at, request, step.parallel(), scenario, findings);
            }
            if (step.then() != null) {
                checkSizes(at, request, step.then(), scenario, findings);
            }
            if (step.hop() != null && scenario.resources().get(step.hop().target()) instanceof SqsQueueSpec queue) {
                checkSize(at, request, step.hop().target(), queue, findings);
            } else if (step.hop() != null
                    && scenario.resources().get(step.hop().target()) instanceof SnsTopicSpec topic) {
                checkSize(at, request, step.hop().target(), topic, findings);
            }
        }
    }

    private static void checkSize(String at, RequestSpec request, String name, SnsTopicSpec topic, Findings findings) {
        if (request.requestSize().compareTo(topic.maximumMessageSize()) > 0) {
            String message = "Invalid parameter: Message too long: a message to '" + name + "', which takes "
                    + topic.maximumMessageSize() + ", has the requestSize of " + request.requestSize()
                    + " (SNS API Reference, Publish)";
            findings.error(at + ".requestSize", Code.MESSAGE_SIZE, message, null);
        }
    }

    private static void checkSize(String at, RequestSpec request, String name, SqsQueueSpec queue, Findings findings) {
        long most = queue.maximumMessageSize().bytes();
        if (request.requestSize().bytes() > most) {
            String message = "One or more parameters are invalid. Reason: Message must be shorter than " + most
                    + " bytes: a message to '" + name + "' has the requestSize of " + request.requestSize()
                    + " (SQS API Reference, SendMessage)";
            findings.error(at + ".requestSize", Code.MESSAGE_SIZE, message, null);
        }
    }
}
