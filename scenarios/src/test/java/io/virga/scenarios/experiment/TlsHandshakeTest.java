package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.experiment.TheoryFigures.Figure;
import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that open a connection for each request pay for it each time, by the version's round trips. */
class TlsHandshakeTest {
    @ParameterizedTest
    @CsvSource({"tls13, 0.042", "tls12, 0.082"})
    void addsTheRoundTripsOfItsVersionToEachRequest(String version, double seconds) {
        double plain = mean();
        double tls = mean("resources.alb.tlsHandshake={ version: " + version + ", time: 2ms }");
        assertThat(tls - plain).isCloseTo(seconds, within(0.0005));
    }

    private static double mean(String... sets) {
        List<String> all = new ArrayList<>(List.of(
                "simulate.warmup=10s",
                "simulate.duration=30s",
                "simulate.replications=1",
                "workloads.customers.clientLatency=40ms",
                "workloads.customers.connectionReuse=1"));
        all.addAll(List.of(sets));
        RunResult result = new Experiment(new Example("theory/balancing.yaml", all).load(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
        return Objects.requireNonNull(TheoryFigures.find(result, new Figure("customers.job.latency", "mean", 0, 0))
                .value());
    }
}
