package io.virga.scenarios.experiment;

import static io.virga.scenarios.experiment.TextScenario.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics in scenarios. Each run checks the conservation of messages of each subscription itself. */
class TopicScenarioTest {
    /** Ten messages a second, two thirds of them orders, to a queue and a function. */
    private static final String NEWS = """
        apiVersion: 1
        name: news
        simulate: { duration: 10m, replications: 1 }
        regions: { eu-west-1: { zones: [a] } }
        resources:
          news:
            type: snsTopic
            %s
            subscriptions:
              box: { endpoint: box %s }
              mail: { endpoint: mail }
          box: { type: sqsQueue }
          lost: { type: sqsQueue }
          mail:
            type: lambdaFunction
            zones: [eu-west-1.a]
            init: 200ms
            service: { send: { cpu: 1ms } }
        workloads:
          clients:
            target: news
            arrivals: { regular: { rate: 10/s } }
            requests:
              order: { share: 60%%, path: [news], messageAttributes: { kind: order }, requestSize: 2KiB }
              refund: { share: 40%%, path: [news], messageAttributes: { kind: refund } }
          mails:
            target: mail
            arrivals: { asyncEvents: { onFailure: lost } }
            requests: { send: { share: 100%%, path: [mail] } }
        %s
        """;

    private static RunResult run(String topic, String subscription, String more) {
        return TextScenario.run(NEWS.formatted(topic, subscription, more));
    }

    @Test
    void everySubscriberGetsWhatItWants() {
        RunResult result = run("", ", filterPolicy: { kind: [order] }", "");
        assertThat(metric(result, "news.NumberOfMessagesPublished", "sum")).isCloseTo(6_000, within(1.0));
        assertThat(metric(result, "mail.AsyncEventsReceived", "sum")).isCloseTo(6_000, within(2.0));
        double orders = metric(result, "box.NumberOfMessagesSent", "sum");
        // 6,000 draws of 60%: within 4.5 standard deviations of 38, one false alarm in 150,000.
        assertThat(orders).isCloseTo(3_600, within(171.0));
        assertThat(metric(result, "news.NumberOfNotificationsFilteredOut.box", "sum"))
                .isCloseTo(6_000 - orders, within(2.0));
        assertThat(metric(result, "clients.latency", "mean")).isCloseTo(0.02, within(1e-6));
    }

    @Test
    void aQueueThatFailsForAWhileGetsEverythingLater() {
        RunResult result = run("", "", """
            faults:
              away: { at: 2m, action: errorRate, target: box, share: 100%, duration: 3m, jitter: 0s }
            """);
        assertThat(metric(result, "news.DeliveryRetries.box", "sum")).isGreaterThan(10_000);
        assertThat(metric(result, "news.NumberOfNotificationsFailed.box", "sum"))
                .isZero();
        assertThat(metric(result, "box.NumberOfMessagesSent", "sum")).isCloseTo(6_000, within(1.0));
    }

    @Test
    void whatAQueueNeverTakesGoesToTheDeadLetterQueueOfTheSubscription() {
        String small = "box: { type: sqsQueue, maximumMessageSize: 1KiB }";
        RunResult result = TextScenario.run(
                NEWS.formatted("", ", deadLetterQueue: lost", "").replace("box: { type: sqsQueue }", small));
        double dead = metric(result, "news.NumberOfNotificationsRedrivenToDlq.box", "sum");
        assertThat(dead).isCloseTo(3_600, within(171.0));
        assertThat(metric(result, "lost.NumberOfMessagesSent", "sum")).isEqualTo(dead);
    }

    @Test
    void aTopicThatIsThrottledRefusesItsPublishers() {
        RunResult result = run("publishRate: 5/s", "", "");
        assertThat(metric(result, "clients.availability", "mean")).isCloseTo(0.5, within(0.01));
        assertThat(metric(result, "news.ThrottledRequests", "sum")).isCloseTo(3_000, within(10.0));
    }

    /** Fields of a topic, in a run in which deliveries have to be tried again. */
    @ParameterizedTest
    @ValueSource(strings = {"latency: 35ms", "deliveryLatency: 2s", "freeTier: true"})
    void everyFieldChangesTheRun(String field) {
        String fault = """
            faults:
              flaky: { at: 1m, action: errorRate, target: box, share: 30%, duration: 9m, jitter: 0s }
            """;
        RunResult with = run(field, "", fault);
        RunResult without = run("", "", fault);
        assertThat(with.metrics().equals(without.metrics()) && with.bill().equals(without.bill()))
                .isFalse();
    }

    @Test
    void aFifoTopicHoldsUpAGroupWhileAMessageOfItIsTriedAgain() {
        String text = """
            apiVersion: 1
            name: strict
            simulate: { duration: 10m, replications: 1 }
            regions: { eu-west-1: { zones: [a] } }
            resources:
              news:
                type: snsTopic
                fifo: { messageGroups: %d }
                subscriptions: { box: { endpoint: box } }
              box: { type: sqsQueue, fifo: { messageGroups: 1 } }
              reader:
                type: lambdaFunction
                zones: [eu-west-1.a]
                init: 200ms
                service: { read: { cpu: 1ms } }
            workloads:
              reading:
                target: reader
                arrivals: { eventSource: { queue: box } }
                requests: { read: { share: 100%%, path: [reader] } }
              clients:
                target: news
                arrivals: { regular: { rate: 10/s } }
                requests: { order: { share: 100%%, path: [news] } }
            faults:
              flaky: { at: 1m, action: errorRate, target: box, share: 90%%, duration: 9m, jitter: 0s }
            """;
        RunResult one = TextScenario.run(text.formatted(1));
        RunResult many = TextScenario.run(text.formatted(10_000));
        double delivered = metric(many, "news.NumberOfNotificationsDelivered.box", "sum");
        assertThat(delivered).isGreaterThan(0.8 * metric(many, "news.NumberOfMessagesPublished", "sum"));
        assertThat(metric(one, "news.NumberOfNotificationsDelivered.box", "sum"))
                .isLessThan(delivered / 2);
        assertThat(one.bill().lines()).extracting(line -> line.item()).contains("FIFO messages published");
    }
}
