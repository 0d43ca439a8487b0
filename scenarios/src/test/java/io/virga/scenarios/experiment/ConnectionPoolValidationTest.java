package io.virga.scenarios.experiment;

import io.virga.scenarios.experiment.TheoryFigures.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A connection pool before a service without a limit of its own is a queue of as many servers as it has connections: M/M/c
 * with Erlang's waiting formula, and M/M/c/K when few may wait. Each figure lies within its 99% interval; the seed is fixed.
 */
class ConnectionPoolValidationTest {
    private static Example pool(String pool) {
        return new Example(
                "theory/hedge.yaml",
                List.of(
                        "simulate.duration=5m",
                        "resources.leaf.latency={ exponential: { mean: 10ms } }",
                        "workloads.users.requests.ask.path=[front, leaf]",
                        "resources.front.connectionPools={ leaf: " + pool + " }"));
    }

    /** Three connections, two Erlang: C(3, 2) = 4/9, so that the mean wait is 4/9 · 10 ms. */
    @Test
    void callsWaitForAConnectionAsInAQueueOfSeveralServers() {
        TheoryFigures.check(
                pool("{ maxConnections: 3 }"),
                List.of(
                        new Figure("front.ConnectionTime", "mean", 0.004444444444, 0.06),
                        new Figure("front.ConnectionsInUse", "mean", 2, 0.01)),
                1);
    }

    /** M/M/3/5 with two Erlang: p0 = 1 / (1 + 2 + 2 + 4/3 + 8/9 + 16/27) = 27/211, and p5 = 16/27 p0 = 16/211. */
    @Test
    void callsFailWhenTooManyWait() {
        TheoryFigures.check(
                pool("{ maxConnections: 3, maxPending: 2 }"),
                List.of(new Figure("users.ask.errors", "mean", 16.0 / 211, 0.04)),
                1);
    }
}
