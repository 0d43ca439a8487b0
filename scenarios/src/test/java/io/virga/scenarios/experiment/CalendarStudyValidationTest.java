package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.CalendarCosts;
import io.virga.scenarios.result.CostEstimate;
import io.virga.scenarios.spec.ScenarioSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Months against simulations of their length: a group that is smaller at weekends, and a volume that is always there. */
class CalendarStudyValidationTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: office
        simulate: { from: 0h, to: 168h, warmup: 0s, seed: 4, replications: 1 }
        pricing: { month: 30d }
        regions: { us-east-1: { zones: [a] } }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m5.large
            zones: [us-east-1.a]
            minSize: 1
            maxSize: 16
            scaling: { targetTracking: { metric: CPUUtilization, targetValue: 50% } }
            workers: 32
            service: { render: { cpu: 120s } }
            storage: { volumeType: gp3, size: 2000GiB, deleteOnTermination: true }
        workloads:
          clerks:
            target: web
            arrivals: { poisson: { rate: 0.02/s, profile: { weekly: { saturday: 10%, sunday: 10% } } } }
            requests: { render: { share: 100%, path: [web], timeout: 2h } }
        """;
    private static final String FAULT = """
        faults:
          outage: { at: 30h, action: zonePowerLoss, target: us-east-1.a, duration: 3h }
        """;

    private static ScenarioSpec spec(String text, String... sets) {
        Loaded loaded = ScenarioFile.parse(Path.of("office.yaml"), text, List.of(sets), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return loaded.spec();
    }

    private static double usd(CostEstimate cost) {
        return cost.usd().doubleValue();
    }

    /** June 2026 begins on a Monday and has 30 days. At this seed the two are to agree within two percent. */
    @Test
    void thirtySimulatedDaysCostWhatIsProjectedFromOneWeek() {
        CostEstimate june =
                new CalendarStudy(spec(SCENARIO), 1).run(2026).months().get(5);
        Bill simulated = new Experiment(
                        spec(SCENARIO, "simulate.to=720h", "simulate.timelineStep=1h"), "", List.of(), 1)
                .run(new Progress(2))
                .result()
                .bill();
        assertThat(usd(june)).isCloseTo(simulated.total().doubleValue(), within(0.02 * usd(june)));
        // As if each day were a Monday, it would cost far more.
        assertThat(usd(june)).isLessThan(0.95 * mondays());
    }

    private static double mondays() {
        return usd(new CalendarStudy(spec(SCENARIO, "simulate.to=24h"), 1)
                .run(2026)
                .months()
                .get(5));
    }

    @Test
    void removingAScheduledFaultLeavesTheStandingBillAsItIs() {
        CalendarCosts with = new CalendarStudy(spec(SCENARIO + FAULT), 1).run(2026);
        CalendarCosts without = new CalendarStudy(spec(SCENARIO), 1).run(2026);
        assertThat(with.months()).isEqualTo(without.months());
        assertThat(with.standing()).isEqualTo(without.standing());
        assertThat(without.events()).isNull();
        assertThat(Objects.requireNonNull(with.events()).usd().abs().doubleValue())
                .isGreaterThan(0.05);
    }

    /** 2,000 GiB at 0.08 USD are 160 USD in each month, and instances cost more in longer ones. */
    @Test
    void pricesByTheMonthCostTheSameInEachMonth() {
        String volume = SCENARIO.replace("maxSize: 16", "maxSize: 1").replace("to: 168h", "to: 24h");
        List<CostEstimate> months = new CalendarStudy(spec(volume), 1).run(2026).months();
        assertThat(usd(months.get(1))).isCloseTo(160 + 0.096 * 24 * 28, within(0.02));
        assertThat(usd(months.get(2))).isCloseTo(160 + 0.096 * 24 * 31, within(0.02));
    }

    @Test
    void refusesAWindowThatIsLikeNoCalendar() {
        assertThat(CalendarStudy.refusal(spec(SCENARIO, "simulate.to=72h"))).contains("one, or seven and more");
        assertThat(CalendarStudy.refusal(spec(SCENARIO, "simulate.from=1h"))).contains("begin at midnight");
        assertThat(CalendarStudy.refusal(spec(SCENARIO))).isNull();
    }
}
