package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.SqsQueueSpec;
import io.virga.scenarios.spec.workload.EventSourceSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.time.Duration;
import java.util.List;

/** Event source mappings lead from a queue to a function that can process its messages in time, as Lambda has it. */
final class EventSourcesCheck implements Check {
    private static final int WITHOUT_WINDOW = 10;
    private static final int RECOMMENDED_TIMES = 6;

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.workloads().forEach((name, workload) -> {
            String path = "workloads." + name;
            if (workload.arrivals() instanceof EventSourceSpec source && findings.whole(path)) {
                check(path, workload, source, scenario, findings);
            }
        });
    }

    private static void check(
            String path, WorkloadSpec workload, EventSourceSpec source, ScenarioSpec scenario, Findings findings) {
        String at = path + ".arrivals.eventSource";
        CloudResourceSpec queue = Resources.find(at + ".queue", source.queue(), scenario, findings);
        if (queue != null && !(queue instanceof SqsQueueSpec)) {
            String message = "'" + source.queue() + "' is " + Resources.describe(queue) + ", which has no messages";
            findings.error(at + ".queue", Code.WRONG_TARGET, message, "name an sqsQueue");
        }
        CloudResourceSpec target = scenario.resources().get(workload.target());
        if (target != null && !(target instanceof LambdaFunctionSpec)) {
            String message = "'" + workload.target() + "' is " + Resources.describe(target)
                    + "; the target of an event source is a lambdaFunction";
            findings.error(path + ".target", Code.EVENT_SOURCE, message, "instances consume queues by 'messages'");
        }
        if (queue instanceof SqsQueueSpec sqs && findings.whole("resources." + source.queue())) {
            checkBatch(at, source, sqs, findings);
            if (target instanceof LambdaFunctionSpec function && findings.whole("resources." + workload.target())) {
                checkVisibility("resources." + source.queue(), sqs, function, findings);
            }
        }
        for (String property : List.of("users", "clientRegion", "clients")) {
            if (findings.written(path + "." + property)) {
                String message = "'" + property + "' does not apply: messages come from a queue, not from clients";
                findings.errorAtKey(path + "." + property, Code.EVENT_SOURCE, message, "leave it out");
            }
        }
    }

    private static void checkBatch(String at, EventSourceSpec source, SqsQueueSpec queue, Findings findings) {
        if (queue.fifo() != null && source.batchSize() > WITHOUT_WINDOW) {
            String message = "batchSize " + source.batchSize() + " is above 10, the most of a FIFO queue (Lambda API"
                    + " reference, CreateEventSourceMapping: BatchSize)";
            findings.error(at + ".batchSize", Code.EVENT_SOURCE, message, null);
        } else if (queue.fifo() != null && !source.maximumBatchingWindow().isZero()) {
            String message =
                    "a FIFO queue has no batching window (Lambda developer guide, using Lambda with Amazon SQS)";
            findings.error(at + ".maximumBatchingWindow", Code.EVENT_SOURCE, message, "leave it out");
        } else if (source.batchSize() > WITHOUT_WINDOW
                && source.maximumBatchingWindow().compareTo(Duration.ofSeconds(1)) < 0) {
            String message = "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater"
                    + " than 10 (Lambda API reference, CreateEventSourceMapping)";
            findings.error(at + ".batchSize", Code.EVENT_SOURCE, message, "write maximumBatchingWindow: 1s or more");
        }
    }

    private static void checkVisibility(
            String path, SqsQueueSpec queue, LambdaFunctionSpec function, Findings findings) {
        Duration visibility = queue.visibilityTimeout();
        String compared = "Queue visibility timeout: " + visibility.toSeconds() + " seconds is less than ";
        if (visibility.compareTo(function.timeout()) < 0) {
            String message = compared + "Function timeout: "
                    + function.timeout().toSeconds() + " seconds (Lambda API" + " reference, CreateEventSourceMapping)";
            findings.error(path + ".visibilityTimeout", Code.EVENT_SOURCE, message, "write six times as much");
        } else if (visibility.compareTo(function.timeout().multipliedBy(RECOMMENDED_TIMES)) < 0) {
            String message = compared + "six times the function's timeout of "
                    + function.timeout().toSeconds() + " seconds, which Lambda recommends: batches that were throttled"
                    + " come back before they could be tried again (developer guide, using Lambda with Amazon SQS)";
            findings.warning(path + ".visibilityTimeout", Code.EVENT_SOURCE, message, null);
        }
    }
}
