package io.virga.scenarios.experiment;

import static io.virga.scenarios.experiment.TextScenario.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queues in scenarios: what producers, consumers, faults and policies do with them. Each run checks conservation itself. */
class MessagingScenarioTest {
    /** A shop that sends 20 messages a second, constant in all, and a group that processes each in 100 ms. */
    private static final String SHOP = """
        apiVersion: 1
        name: messages
        simulate: { duration: %s, warmup: 1m, replications: 1 }
        regions: { eu-west-1: { zones: [a, b] } }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.a, eu-west-1.b]
            minSize: 2
            maxSize: 2
            service: { order: { cpu: 2ms } }
          orders: { type: sqsQueue%s }
          dead: { type: sqsQueue, messageRetention: 14d }
          workers:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.a, eu-west-1.b]
        %s
            service: { fulfil: { wait: 80ms } }
        workloads:
          shoppers:
            target: web
            arrivals: { regular: { rate: 20/s } }
            requests: { order: { share: 100%%, path: [web, orders] %s } }
          fulfilment:
            target: workers
            arrivals: { messages: { queue: orders, latency: 10ms, batchSize: 1%s } }
            requests: { fulfil: { share: 100%%, path: [workers] } }
        %s
        """;

    private static final String TWO = "    minSize: 2\n    maxSize: 2\n";
    private static final String DEAD = ", redrive: { deadLetterQueue: dead, maxReceiveCount: 3 }";

    private static RunResult run(
            String duration, String queue, String workers, String order, String messages, String more) {
        return TextScenario.run(SHOP.formatted(duration, DEAD + queue, workers, order, messages, more));
    }

    @Test
    void everyMessageIsProcessedOnce() {
        RunResult result = run("10m", "", TWO, "", ", consumers: 4", "");
        assertThat(metric(result, "orders.NumberOfMessagesSent", "sum")).isCloseTo(12_000, within(2.0));
        assertThat(metric(result, "orders.NumberOfMessagesReceived", "sum")).isCloseTo(12_000, within(2.0));
        assertThat(metric(result, "orders.NumberOfMessagesDeleted", "sum")).isCloseTo(12_000, within(4.0));
        assertThat(metric(result, "fulfilment.latency", "mean")).isCloseTo(0.080, within(0.001));
    }

    /** 20 messages a second: a send, a receive and a deletion each, 36,000 in ten minutes, at 0.40 USD a million. */
    @Test
    void requestsAreBilledByTheMillion() {
        RunResult result = run("10m", "", TWO, "", ", consumers: 4", "");
        BigDecimal queue = result.bill().lines().stream()
                .filter(line -> line.resource().equals("orders"))
                .map(line -> line.cost())
                .findFirst()
                .orElseThrow();
        assertThat(queue.doubleValue()).isCloseTo(36_000 * 0.40 / 1e6, within(0.0005));
        RunResult free = run("10m", ", freeTier: true", TWO, "", ", consumers: 4", "");
        assertThat(free.bill().lines())
                .filteredOn(line -> line.resource().equals("orders"))
                .hasSizeLessThan(2);
    }

    @Test
    void aZoneThatIsLostLosesNoMessage() {
        RunResult result = run("10m", "", TWO, "", ", consumers: 4", """
            faults:
              zone: { at: 3m, action: zonePowerLoss, target: eu-west-1.b, duration: 2m, jitter: 0s }
            """);
        assertThat(metric(result, "orders.ReceivedAgainAfterTimeout", "sum")).isPositive();
        assertThat(metric(result, "orders.MessagesExpired", "sum")).isZero();
        assertThat(metric(result, "dead.MessagesMovedIn", "sum")).isZero();
        double sent = metric(result, "orders.NumberOfMessagesSent", "sum");
        assertThat(metric(result, "orders.NumberOfMessagesDeleted", "sum")).isCloseTo(sent, within(10.0));
    }

    /** A target of two seconds of work an instance: what comes is more than one instance can do, and the group grows. */
    @Test
    void aGroupFollowsTheBacklogPerInstance() {
        RunResult result = run("30m", "", """
                minSize: 1
                maxSize: 6
                boot: 20s
                scaling: { targetTracking: { metric: BacklogPerInstance, targetValue: 20 } }
            """, "", "", "");
        assertThat(metric(result, "orders.ApproximateNumberOfMessagesVisible", "max"))
                .isGreaterThan(500);
        assertThat(metric(result, "workers.InstanceHours", "sum")).isBetween(1.0, 3.0);
        double sent = metric(result, "orders.NumberOfMessagesSent", "sum");
        assertThat(metric(result, "orders.NumberOfMessagesDeleted", "sum")).isGreaterThan(0.95 * sent);
    }

    @Test
    void retriesOfAProducerAreOneMessageOfAFifoQueueAndSeveralOfAStandardOne() {
        String impatient = ", timeout: 1s, retry: { retries: 2, backoff: 10ms }";
        String slow = """
            faults:
              slow: { at: 2m, action: slowdown, target: orders, factor: 100, duration: 1m, jitter: 0s }
            """;
        RunResult standard = run("5m", "", TWO, impatient, ", consumers: 20", slow);
        RunResult fifo = TextScenario.run(
                SHOP.formatted("5m", ", fifo: { messageGroups: 500 }", TWO, impatient, ", consumers: 20", slow)
                        .replaceFirst("  dead: [^\\n]*\\n", ""));
        double offered = metric(fifo, "shoppers.offered", "rate") * 300;
        assertThat(metric(fifo, "orders.NumberOfMessagesSent", "sum")).isCloseTo(offered, within(offered * 0.01));
        assertThat(metric(fifo, "orders.MessagesDeduplicated", "sum")).isGreaterThan(1_000);
        assertThat(metric(standard, "orders.NumberOfMessagesSent", "sum")).isGreaterThan(offered + 1_000);
    }

    @Test
    void spontaneousDuplicatesComeAtTheRateThatIsSet() {
        RunResult result = run("20m", ", survivingCopies: 2%", TWO, "", ", consumers: 4", "");
        double deleted = metric(result, "orders.NumberOfMessagesDeleted", "sum");
        double copies = metric(result, "orders.ReceivedAgainAfterDeletion", "sum");
        // Geometric with mean 2/98 and deviation 0.144, 24,000 messages; within 4.5 standard errors, one false alarm in
        // 150,000.
        assertThat(copies / deleted).isCloseTo(0.0204, within(0.0043));
    }

    /** Fields of a queue and of its consumers, in a run in which some messages fail and some wait. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "visibilityTimeout: 20s",
                "delay: 5s",
                "messageRetention: 2m",
                "inFlightLimit: 10",
                "servers: 2, serversPerShortPoll: 2",
                "serversPerShortPoll: 1",
                "latency: 35ms",
                "fifo: { messageGroups: 50 }",
                "fifo: { messageGroups: 3 }"
            })
    void eachFieldOfAQueueChangesWhatItDoes(String field) {
        assertThat(observed(", " + field, "", "")).isNotEqualTo(observed("", "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "consumers: 1, consumers: 3",
        "batchSize: 1, batchSize: 2",
        "waitTime: 0s, waitTime: 10s",
        "latency: 10ms, latency: 25ms",
        "releaseFailed: false, releaseFailed: true",
        "poison: 1%, poison: 5%"
    })
    void eachFieldOfConsumersChangesWhatTheyDo(String from, String to) {
        assertThat(observed("", from, to)).isNotEqualTo(observed("", "", ""));
    }

    /** Metrics of the queue and its consumers, whose polls are short; {@code to} stands in the place of {@code from}. */
    private static List<String> observed(String queue, String from, String to) {
        String messages = ", waitTime: 0s, poison: 1%, consumers: 1, releaseFailed: false";
        String text = SHOP.formatted("4m", queue, TWO, "", messages, "").replaceFirst("  dead: [^\\n]*\\n", "");
        return TextScenario.run(from.isEmpty() ? text : text.replace(from, to)).metrics().stream()
                .filter(metric ->
                        metric.name().startsWith("orders.") || metric.name().startsWith("fulfilment."))
                .map(metric -> metric.name() + " " + metric.stat() + " " + metric.value())
                .toList();
    }

    @Test
    void aFifoQueueThrottlesWhatIsAboveThreeHundredCallsASecond() {
        RunResult result =
                TextScenario.run(SHOP.formatted("2m", ", fifo: { messageGroups: 500 }", TWO, "", ", consumers: 1", "")
                        .replaceFirst("  dead: [^\\n]*\\n", "")
                        .replace("rate: 20/s", "rate: 400/s"));
        assertThat(metric(result, "orders.NumberOfMessagesSent", "sum")).isCloseTo(300 * 120, within(2.0));
        assertThat(metric(result, "orders.ThrottledRequests", "sum")).isCloseTo(100 * 120, within(2.0));
    }
}
