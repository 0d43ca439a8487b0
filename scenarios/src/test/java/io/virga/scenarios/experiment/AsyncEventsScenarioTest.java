package io.virga.scenarios.experiment;

import static io.virga.scenarios.experiment.TextScenario.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asynchronous invocations in scenarios. Each run checks the conservation of events itself. */
class AsyncEventsScenarioTest {
    private static final String SHOP = """
        apiVersion: 1
        name: events
        simulate: { duration: 10m, replications: 1 }
        regions: { eu-west-1: { zones: [a, b] } }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.a, eu-west-1.b]
            minSize: 2
            maxSize: 2
            service: { order: { cpu: 2ms } }
          mail:
            type: lambdaFunction
            zones: [eu-west-1.a, eu-west-1.b]
            memorySize: 1769MiB
            init: 200ms
            %s
            service: { send: { cpu: 100ms } }
          audit:
            type: lambdaFunction
            zones: [eu-west-1.a, eu-west-1.b]
            init: 200ms
            service: { write: { cpu: 1ms } }
          psp: { type: externalService, latency: 10ms }
          lost: { type: sqsQueue }
        workloads:
          shoppers:
            target: web
            arrivals: { regular: { rate: 10/s } }
            requests: { order: { share: 100%%, path: [web, mail.invokeAsync, psp] } }
          mails:
            target: mail
            arrivals: { asyncEvents: { onFailure: lost, onSuccess: audit %s } }
            requests: { send: { share: 100%%, path: [mail] } }
          audits:
            target: audit
            arrivals: { asyncEvents: { onSuccess: lost } }
            requests: { write: { share: 100%%, path: [audit] } }
        %s
        """;

    private static RunResult run(String function, String events, String more) {
        return TextScenario.run(SHOP.formatted(function, events, more));
    }

    @Test
    void whoeverInvokesAsynchronouslyGoesOnAtOnce() {
        RunResult result = run("", "", "");
        assertThat(metric(result, "mail.AsyncEventsReceived", "sum")).isCloseTo(6_000, within(2.0));
        assertThat(metric(result, "audit.AsyncEventsReceived", "sum")).isCloseTo(6_000, within(4.0));
        assertThat(metric(result, "audit.AsyncEventsSucceeded", "sum")).isCloseTo(6_000, within(4.0));
        // 2 ms of work, 20 ms to leave the event and 10 ms of the external service that the instance calls after it.
        assertThat(metric(result, "shoppers.latency", "mean")).isCloseTo(0.033, within(0.001));
        assertThat(metric(result, "mails.latency", "p50")).isCloseTo(0.1, within(0.001));
        assertThat(metric(result, "psp.Requests", "sum")).isCloseTo(6_000, within(2.0));
    }

    @Test
    void aZoneThatIsLostLosesNoEvent() {
        RunResult result = run("", "", """
            faults:
              zone: { at: 180050ms, action: zonePowerLoss, target: eu-west-1.a, duration: 2m, jitter: 0s }
            """);
        assertThat(metric(result, "mail.Errors", "sum")).isBetween(1.0, 3.0);
        assertThat(metric(result, "mail.AsyncEventsDropped", "sum")).isZero();
        double received = metric(result, "mail.AsyncEventsReceived", "sum");
        assertThat(metric(result, "mail.AsyncEventsSucceeded", "sum")).isCloseTo(received, within(2.0));
    }

    @Test
    void errorsOfADestinationAreCounted() {
        RunResult result = run("errorRate: 100%", ", maximumRetryAttempts: 0", """
            faults:
              broken: { at: 2m, action: errorRate, target: lost, share: 50%, duration: 5m, jitter: 0s }
            """);
        // Half of 3,000 dropped events, within 4.5 standard deviations.
        assertThat(metric(result, "mail.DestinationDeliveryFailures", "sum")).isCloseTo(1_500, within(125.0));
        assertThat(metric(result, "mail.AsyncEventsDropped", "sum")).isCloseTo(6_000, within(3.0));
    }

    @Test
    void throttledEventsWaitAndUseUpNoRetries() {
        RunResult result = run("reservedConcurrency: 1", ", maximumRetryAttempts: 0", """
            faults:
              slow: { at: 2m, action: slowdown, target: mail, factor: 3, duration: 20s, jitter: 0s }
            """);
        assertThat(metric(result, "mail.Throttles", "sum")).isGreaterThan(100);
        assertThat(metric(result, "mail.AsyncEventsWaiting", "max")).isGreaterThan(20);
        assertThat(metric(result, "mail.AsyncEventsDropped", "sum")).isZero();
    }

    /** Fields of asynchronous events, in a run in which some fail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "maximumRetryAttempts: 1",
                "maximumEventAge: 60s",
                "deadLetterQueue: lost",
                "latency: 35ms",
                "poison: 10%"
            })
    void everyFieldChangesTheRun(String field) {
        String errors = "errorRate: 20%";
        RunResult with = run(errors, ", " + field, "");
        RunResult without = run(errors, "", "");
        assertThat(with.metrics()).isNotEqualTo(without.metrics());
    }
}
