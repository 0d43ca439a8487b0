package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The figures in the tutorials on queues are those that their runs give; {@code -Dgolden.update=true} writes them anew, and then
 * their words are to be read again.
 */
class MessagingTutorialTest {
    @Test
    void thePageOnPoisonPrintsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | a dead letter after | availability of the shop | messages received a second | of them orders done | in flight, mean | waiting, at most | oldest, at most |
            |---|---|---|---|---|---|---|
            """);
        RunResult without = poison(table, "1,000 receipts");
        RunResult with = poison(table, "3 receipts", "receives=3");
        TutorialFigures.check("poison-message.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(value(without, "orders.ApproximateNumberOfMessagesVisible", "max"))
                .isGreaterThan(10 * value(with, "orders.ApproximateNumberOfMessagesVisible", "max"));
        assertThat(value(with, "orders.MessagesDeadLettered", "sum")).isGreaterThan(0);
    }

    private static RunResult poison(StringBuilder table, String limit, String... sets) {
        RunResult result = run("messaging/poison-message.yaml", sets);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.1f%% | %.1f | %.1f%% | %.0f | %,.0f | %.0f s |\n",
                limit,
                100 * value(result, "shoppers.availability", "mean"),
                value(result, "fulfilment.offered", "rate"),
                100 * value(result, "fulfilment.availability", "mean"),
                value(result, "orders.ApproximateNumberOfMessagesNotVisible", "mean"),
                value(result, "orders.ApproximateNumberOfMessagesVisible", "max"),
                value(result, "orders.ApproximateAgeOfOldestMessage", "max")));
        return result;
    }

    @Test
    void thePageOnBuffersPrintsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | orders go | orders taken | mean of good answers | writes of the database | its connections, at most |
            |---|---|---|---|---|
            """);
        RunResult direct =
                buffer(table, "to the database", "workloads.shoppers.requests.order.path=[alb, web, db.write]");
        RunResult queued = buffer(table, "to a queue");
        table.append(String.format(
                Locale.ROOT,
                "\nIn the queue %,.0f messages wait at most, and an order waits %.0f s there on average.\n",
                value(queued, "orders.ApproximateNumberOfMessagesVisible", "max"),
                value(queued, "orders.TimeToFirstReceive", "mean")));
        TutorialFigures.check("write-buffer.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(value(direct, "shoppers.availability", "mean")).isLessThan(0.9);
        assertThat(value(queued, "shoppers.availability", "mean")).isEqualTo(1);
        assertThat(value(queued, "db.DatabaseConnections", "max")).isLessThanOrEqualTo(4);
    }

    private static RunResult buffer(StringBuilder table, String where, String... sets) {
        RunResult result = run("messaging/write-buffer.yaml", sets);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.1f%% | %.0f ms | %,.0f | %.0f |\n",
                where,
                100 * value(result, "shoppers.availability", "mean"),
                1_000 * value(result, "shoppers.latency", "mean"),
                value(result, "db.Requests", "sum"),
                value(result, "db.DatabaseConnections", "max")));
        return result;
    }

    private static RunResult run(String file, String... sets) {
        ScenarioSpec spec = new Example(file, List.of("simulate.replications=2")).load(sets);
        return new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
    }

    private static double value(RunResult result, String name, String stat) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.stat().equals(stat))
                .map(Metric::value)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
