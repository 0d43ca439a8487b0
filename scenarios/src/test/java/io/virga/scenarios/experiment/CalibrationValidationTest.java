package io.virga.scenarios.experiment;

import io.virga.scenarios.experiment.TheoryFigures.Figure;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A station that was calibrated to a point is seen at that point. Each figure lies within its 99% interval. */
class CalibrationValidationTest {
    @ParameterizedTest(name = "{0} with {1} a second at {2}%: {3} {4} s")
    @CsvSource({"m7g.large, 100, 70, mean, 0.045", "m7i.2xlarge, 400, 55, p50, 0.025"})
    void isSeenAtThePointOfItsCalibration(String type, int rate, int utilization, String stat, double latency) {
        check(type, rate, utilization, stat, latency, 15_000, 2);
    }

    /** One core, two cores, two hyperthreads of one core, and eight of four. */
    @Tag("full")
    @ParameterizedTest(name = "{0} with {1} a second at {2}%: {3} {4} s")
    @CsvSource({
        "m7g.medium, 50, 60, mean, 0.060",
        "m7g.large, 100, 70, p50, 0.030",
        "m7i.large, 100, 70, mean, 0.045",
        "m7i.2xlarge, 400, 85, mean, 0.080"
    })
    void isSeenThereOnOtherTypesAsWell(String type, int rate, int utilization, String stat, double latency) {
        check(type, rate, utilization, stat, latency, 200_000, 1);
    }

    private static void check(
            String type, int rate, int utilization, String stat, double latency, int requests, double looseness) {
        String given = stat.equals("mean") ? "meanLatency" : "medianLatency";
        Example example = new Example(
                "theory/mm1.yaml",
                List.of(
                        "simulate.duration=" + requests / rate + "s",
                        "simulate.warmup=20s",
                        "resources.server.instanceType=" + type,
                        "resources.server.workers=100000",
                        "resources.server.service.job={ calibrate: { rate: " + rate + "/s, cpuUtilization: "
                                + utilization + "%, " + given + ": " + Math.round(latency * 1e6) + "us } }",
                        "workloads.customers.arrivals.poisson.rate=" + rate + "/s"));
        TheoryFigures.check(
                example,
                List.of(
                        new Figure("server.CPUUtilization", "mean", utilization / 100.0, 0.02),
                        new Figure("customers.job.latency", stat, latency, 0.03)),
                looseness);
    }
}
