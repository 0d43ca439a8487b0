package io.virga.scenarios.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.traffic.RateProfile;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Rate;
import io.virga.scenarios.spec.workload.DiurnalProfile;
import io.virga.scenarios.spec.workload.ProfileSpec;
import io.virga.scenarios.spec.workload.RampProfile;
import io.virga.scenarios.spec.workload.SpikeProfile;
import io.virga.scenarios.spec.workload.StepsProfile;
import io.virga.scenarios.spec.workload.TraceFile;
import io.virga.scenarios.spec.workload.TraceSpec;
import io.virga.scenarios.spec.workload.Weekday;
import io.virga.scenarios.spec.workload.WeeklyProfile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateProfilesTest {
    /** Measured from 18:00 to 22:00 with a pre-roll of half an hour: the simulation's zero is 17:30. */
    private static final Window WINDOW = new Window(hours(18), hours(22), hours(0.5), hours(0.1));

    private static long hours(double hours) {
        return Math.round(hours * 3600) * 1_000_000_000L;
    }

    private static double perSecond(ProfileSpec profile, double scenarioHours) {
        RateProfile rates = RateProfiles.of(Rate.parse("400/s"), profile, WINDOW);
        return rates.rate(hours(scenarioHours - 17.5)) * 1e9;
    }

    @Test
    void putsTheDiurnalPeakAndTroughOnTheScenariosClock() {
        DiurnalProfile diurnal = new DiurnalProfile(Percentage.of(15), Duration.ofHours(20));
        assertThat(perSecond(diurnal, 20)).isCloseTo(400, within(0.01));
        assertThat(perSecond(diurnal, 32)).isCloseTo(60, within(0.01));
        assertThat(perSecond(diurnal, 18)).isCloseTo(230 + 170 * Math.cos(Math.PI / 6), within(0.01));
    }

    @Test
    void changesTheLevelAtMidnightByTheDayOfTheWeek() {
        DiurnalProfile diurnal = new DiurnalProfile(Percentage.of(15), Duration.ofHours(20));
        Percentage all = Percentage.of(100);
        WeeklyProfile weekly = new WeeklyProfile(
                Weekday.SUNDAY, Percentage.of(80), all, all, all, all, all, Percentage.of(50), diurnal);
        assertThat(perSecond(weekly, 20)).isCloseTo(200, within(0.01));
        // The wave four and a half and three and a half hours after its peak.
        assertThat(perSecond(weekly, 24.5) / perSecond(weekly, 23.5)).isCloseTo(1.6 * 0.7376 / 0.8337, within(0.001));
        assertThat(perSecond(weekly, 44)).isCloseTo(320, within(0.01));
        WeeklyProfile flat = new WeeklyProfile(Weekday.SATURDAY, all, all, all, all, all, all, Percentage.of(50), null);
        assertThat(perSecond(flat, 23.9)).isCloseTo(400, within(0.01));
        assertThat(perSecond(flat, 24.1)).isCloseTo(200, within(0.01));
    }

    @Test
    void rampsBetweenItsLevelsAndHoldsThemOutside() {
        RampProfile ramp =
                new RampProfile(Percentage.of(20), Percentage.of(100), Duration.ofHours(19), Duration.ofHours(21));
        assertThat(perSecond(ramp, 18)).isCloseTo(80, within(0.01));
        assertThat(perSecond(ramp, 20)).isCloseTo(240, within(0.01));
        assertThat(perSecond(ramp, 22)).isCloseTo(400, within(0.01));
    }

    @Test
    void stepsFromOneLevelToTheNext() {
        StepsProfile steps = new StepsProfile(List.of(
                new StepsProfile.Step(Duration.ofHours(19), Percentage.of(200)),
                new StepsProfile.Step(Duration.ofHours(20), Percentage.of(50))));
        assertThat(perSecond(steps, 18.9)).isCloseTo(400, within(0.01));
        assertThat(perSecond(steps, 19.5)).isCloseTo(800, within(0.01));
        assertThat(perSecond(steps, 21)).isCloseTo(200, within(0.01));
    }

    @Test
    void spikesForAWhileOnly() {
        SpikeProfile spike = new SpikeProfile(Duration.ofHours(19), Duration.ofMinutes(10), Percentage.of(500));
        assertThat(perSecond(spike, 18.9)).isCloseTo(400, within(0.01));
        assertThat(perSecond(spike, 19.1)).isCloseTo(2000, within(0.01));
        assertThat(perSecond(spike, 19.3)).isCloseTo(400, within(0.01));
    }

    private static RateProfile trace(Duration smoothing, long... counts) {
        TraceSpec spec = new TraceSpec(
                new TraceFile("t.csv", "", counts),
                Duration.ofMinutes(1),
                Duration.ofHours(18),
                BigDecimal.valueOf(10),
                smoothing);
        return RateProfiles.of(spec, WINDOW);
    }

    @Test
    void keepsTheCountsOfATraceAndScalesThem() {
        RateProfile rates = trace(Duration.ZERO, 60, 60, 60);
        assertThat(rates.rate(hours(0.5) + 90_000_000_000L) * 1e9).isCloseTo(10, within(1e-9));
    }

    @Test
    void hasNoRequestsBeforeAndAfterATrace() {
        RateProfile rates = trace(Duration.ZERO, 60, 60);
        assertThat(rates.rate(hours(0.4))).isZero();
        assertThat(rates.rate(hours(0.6))).isZero();
    }

    @Test
    void smoothsATraceByAMovingMean() {
        RateProfile rates = trace(Duration.ofMinutes(2), 0, 180, 0);
        // The middle interval becomes the mean of the three.
        assertThat(rates.rate(hours(0.5) + 90_000_000_000L) * 1e9).isCloseTo(10, within(1e-9));
    }
}
