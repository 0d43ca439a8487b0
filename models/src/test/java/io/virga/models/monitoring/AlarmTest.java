package io.virga.models.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long PHASE = 20 * SECOND;

    private final Simulation sim = Simulation.create(SimulationConfig.of(1, 0));
    private final Journal journal = new Journal(sim);
    private final List<Long> acted = new ArrayList<>();
    private double value = 40;

    private Alarm alarm(int datapoints, int periods) {
        MetricSource source =
                (start, end) -> Double.isNaN(value) ? Datapoint.missing(end) : new Datapoint(end, value, 3);
        Metric metric = new Metric(sim, "web.CPUUtilization", new MetricPeriod(60 * SECOND, PHASE), source);
        AlarmRule rule = new AlarmRule(Comparison.GREATER_THAN_THRESHOLD, 50, datapoints, periods);
        Alarm alarm = new Alarm(sim, "web.high", metric, rule, journal);
        alarm.addAction((latest, evaluated) -> acted.add(sim.now() / SECOND));
        return alarm;
    }

    @Test
    void firesAtTheEndOfTheThirdBreachingPeriodAndActsInEachOneThatFollows() {
        Alarm alarm = alarm(3, 3);
        sim.runUntil(210 * SECOND);
        assertThat(alarm.state()).isEqualTo(AlarmState.OK);

        value = 60; // periods end at 260, 320, 380 s
        sim.runUntil(379 * SECOND);
        assertThat(alarm.state()).isEqualTo(AlarmState.OK);
        sim.runUntil(500 * SECOND);

        assertThat(alarm.state()).isEqualTo(AlarmState.ALARM);
        assertThat(acted).containsExactly(380L, 440L, 500L);
    }

    @Test
    void staysSilentWhenOnePointInThreeIsWithinTheThreshold() {
        alarm(3, 3);
        for (int minute = 0; minute < 60; minute++) {
            value = minute % 3 == 0 ? 49 : 90;
            sim.runUntil(PHASE + minute * 60L * SECOND);
        }

        assertThat(acted).isEmpty();
    }

    @Test
    void journalsEachChangeOfStateWithItsNumbers() {
        Alarm alarm = alarm(3, 3);
        sim.runUntil(150 * SECOND);
        value = 61.25;
        sim.runUntil(400 * SECOND);
        value = Double.NaN;
        sim.runUntil(800 * SECOND);

        assertThat(alarm.state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(journal.entries())
                .extracting(Journal.Entry::text)
                .containsExactly(
                        "INSUFFICIENT_DATA -> OK: 0 of the last 1 data points > 50.0 (40.0)",
                        "OK -> ALARM: 3 of the last 3 data points > 50.0 (61.3, 61.3, 61.3)",
                        "ALARM -> INSUFFICIENT_DATA: 0 of the last 3 data points > 50.0 (-, -, -)");
        assertThat(journal.entries()).extracting(Journal.Entry::subject).containsOnly("web.high");
    }

    @Test
    void sharesThePhaseOfTheMinuteAmongAllMetricsOfAReplicationAndOnlyThere() {
        MetricPeriod first = MetricPeriod.minutes(Simulation.create(SimulationConfig.of(7, 0)));
        MetricPeriod again = MetricPeriod.minutes(Simulation.create(SimulationConfig.of(7, 0)));
        MetricPeriod other = MetricPeriod.minutes(Simulation.create(SimulationConfig.of(7, 1)));

        assertThat(first).isEqualTo(again).isNotEqualTo(other);
        assertThat(first.phaseNanos()).isBetween(0L, 60 * SECOND);
    }
}
