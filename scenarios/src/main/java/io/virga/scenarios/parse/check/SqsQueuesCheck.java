package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.RedriveSpec;
import io.virga.scenarios.spec.resource.SqsQueueSpec;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Queues have attributes that SQS takes. Messages are those of the SQS API Reference, where it has them. */
final class SqsQueuesCheck implements Check {
    private static final String ATTRIBUTES = " (SQS API Reference, SetQueueAttributes)";
    private static final long SMALLEST_MAXIMUM = 1 << 10;
    private static final long LARGEST_MAXIMUM = 1 << 20;
    private static final int MOST_RECEIVES = 1000;

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof SqsQueueSpec queue && findings.whole(path)) {
                checkTimes(path, queue, findings);
                checkSizes(path, queue, findings);
                checkServers(path, queue, findings);
                if (queue.redrive() != null) {
                    checkRedrive(name, queue, queue.redrive(), scenario, findings);
                }
            }
        });
    }

    private static void checkTimes(String path, SqsQueueSpec queue, Findings findings) {
        range(
                path + ".visibilityTimeout",
                "VisibilityTimeout",
                queue.visibilityTimeout(),
                Duration.ZERO,
                Duration.ofHours(12),
                findings);
        range(path + ".delay", "DelaySeconds", queue.delay(), Duration.ZERO, Duration.ofMinutes(15), findings);
        range(
                path + ".messageRetention",
                "MessageRetentionPeriod",
                queue.messageRetention(),
                Duration.ofSeconds(60),
                Duration.ofDays(14),
                findings);
    }

    private static void range(
            String path, String attribute, Duration value, Duration min, Duration max, Findings findings) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            String message = invalid(attribute) + ": " + Durations.format(value) + " is not from "
                    + Durations.format(min) + " to " + Durations.format(max) + ATTRIBUTES;
            findings.error(path, Code.SQS_ATTRIBUTE, message, null);
        }
    }

    private static String invalid(String attribute) {
        return "InvalidAttributeValue: Invalid value for the parameter " + attribute;
    }

    private static void checkSizes(String path, SqsQueueSpec queue, Findings findings) {
        long bytes = queue.maximumMessageSize().bytes();
        if (bytes < SMALLEST_MAXIMUM || bytes > LARGEST_MAXIMUM) {
            String message = invalid("MaximumMessageSize") + ": " + queue.maximumMessageSize()
                    + " is not from 1KiB to 1MiB" + ATTRIBUTES;
            findings.error(path + ".maximumMessageSize", Code.SQS_ATTRIBUTE, message, null);
        }
    }

    private static void checkServers(String path, SqsQueueSpec queue, Findings findings) {
        if (queue.fifo() != null) {
            Map<String, Boolean> ofStandard = new LinkedHashMap<>();
            ofStandard.put("survivingCopies", queue.survivingCopies().fraction().signum() != 0);
            ofStandard.put("servers", queue.servers() != SqsQueueSpec.SERVERS);
            ofStandard.put("serversPerShortPoll", queue.serversPerShortPoll() != SqsQueueSpec.SERVERS_PER_SHORT_POLL);
            ofStandard.forEach((property, isSet) -> {
                if (isSet) {
                    String message = "'" + property + "' has no effect on a FIFO queue";
                    findings.errorAtKey(path + "." + property, Code.INERT, message, "leave it out");
                }
            });
        } else if (queue.serversPerShortPoll() > queue.servers()) {
            String message =
                    "a short poll asks " + queue.serversPerShortPoll() + " servers, and there are " + queue.servers();
            findings.error(path + ".serversPerShortPoll", Code.INCONSISTENT, message, null);
        }
    }

    private static void checkRedrive(
            String name, SqsQueueSpec queue, RedriveSpec redrive, ScenarioSpec scenario, Findings findings) {
        String path = "resources." + name + ".redrive";
        if (redrive.maxReceiveCount() < 1 || redrive.maxReceiveCount() > MOST_RECEIVES) {
            String message =
                    "InvalidParameterValue: Value for parameter RedrivePolicy is invalid. Reason: Invalid value"
                            + " for maxReceiveCount: " + redrive.maxReceiveCount() + ", valid values are from 1 to 1000"
                            + " both inclusive" + ATTRIBUTES;
            findings.error(path + ".maxReceiveCount", Code.SQS_ATTRIBUTE, message, null);
        }
        String at = path + ".deadLetterQueue";
        CloudResourceSpec target = Resources.find(at, redrive.deadLetterQueue(), scenario, findings);
        if (target == null) {
            return;
        }
        if (!(target instanceof SqsQueueSpec other)) {
            String message = "'" + redrive.deadLetterQueue() + "' is " + Resources.describe(target)
                    + "; a dead-letter queue is an sqsQueue";
            findings.error(at, Code.WRONG_TARGET, message, null);
        } else if (redrive.deadLetterQueue().equals(name)) {
            findings.error(at, Code.DEAD_LETTER_QUEUE, "'" + name + "' is its own dead-letter queue", null);
        } else if ((queue.fifo() == null) != (other.fifo() == null)) {
            String message = "InvalidParameterValue: Value for parameter RedrivePolicy is invalid. Reason: Dead-letter"
                    + " queue must be same type of queue as the source: '" + name + "' is "
                    + (queue.fifo() == null ? "standard" : "FIFO") + ", '" + redrive.deadLetterQueue() + "' is "
                    + (other.fifo() == null ? "standard" : "FIFO")
                    + " (SQS Developer Guide, dead-letter queues)";
            findings.error(at, Code.DEAD_LETTER_QUEUE, message, null);
        } else if (queue.fifo() == null && other.messageRetention().compareTo(queue.messageRetention()) <= 0) {
            String message = "dead letters keep the time when they were sent, and '" + redrive.deadLetterQueue()
                    + "' retains them no longer than '" + name + "'";
            findings.warning(
                    at,
                    Code.DEAD_LETTER_QUEUE,
                    message,
                    "set its messageRetention to more (SQS Developer" + " Guide, dead-letter queues)");
        }
    }
}
