package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.commitment.CommitmentCost;
import io.virga.scenarios.build.AccountCommitments;
import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.TimelineEvent;
import io.virga.scenarios.spec.ScenarioSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must hold of every bill, shown on a group that follows the hours of an evening. */
class BillingLawsTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: evening
        simulate: { from: 16h, to: 22h, warmup: 0s, seed: 3, replications: 1 }
        regions: { us-east-1: { zones: [a, b] } }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m5.large
            zones: [us-east-1.a, us-east-1.b]
            minSize: 2
            maxSize: 16
            scaling: { targetTracking: { metric: CPUUtilization, targetValue: 50% } }
            workers: 32
            service: { render: { cpu: 8s } }
            storage: { volumeType: gp3, size: 100GiB }
        workloads:
          readers:
            target: web
            arrivals: { poisson: { rate: 1/s, profile: { diurnal: { trough: 10%, peakAt: 16h } } } }
            requests: { render: { share: 100%, path: [web], timeout: 10m } }
        """;
    private static final String COMMITMENTS = """
        commitments:
          night: { type: reservedInstances, instanceType: m5.large, region: us-east-1, instanceCount: 2 }
          day: { type: computeSavingsPlan, commitment: 0.15 USD/h }
        """;
    private static final Pattern DESIRED = Pattern.compile("desired capacity (\\d+) -> .*");
    private static final BigDecimal WINDOW_SECONDS = BigDecimal.valueOf(6 * 3_600);
    private static final BigDecimal LEAST_SECONDS = BigDecimal.valueOf(60);

    private static ScenarioSpec spec(String more, String... sets) {
        Loaded loaded =
                ScenarioFile.parse(Path.of("evening.yaml"), SCENARIO + more, List.of(sets), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return loaded.spec();
    }

    private static Experiment.Outcome run(ScenarioSpec spec) {
        return new Experiment(spec, "", List.of(), 1).run(new Progress(1));
    }

    private static BigDecimal sum(Bill bill, String item) {
        return bill.lines().stream()
                .filter(line -> line.item().equals(item))
                .map(BillLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void instanceHoursRecomputedFromTheEventTraceAreThoseMetered() {
        RunResult result = run(spec("")).result();
        BigDecimal traced = tracedSeconds(result).divide(BigDecimal.valueOf(3_600), 6, RoundingMode.HALF_UP);
        assertThat(result.events().stream().filter(event -> event.kind().equals("terminate")))
                .as("the group must shrink, or the trace shows little")
                .hasSizeGreaterThan(2);
        assertThat(sum(result.bill(), "m5.large on-demand")).isCloseTo(traced, within(new BigDecimal("0.000002")));
    }

    /** Each run from the event that begins it to the one that ends it, in full seconds and at least a minute. */
    private static BigDecimal tracedSeconds(RunResult result) {
        Map<String, Double> began = new LinkedHashMap<>();
        BigDecimal seconds = BigDecimal.ZERO;
        int atFirst = -1;
        for (TimelineEvent event : result.events()) {
            Matcher desired = DESIRED.matcher(event.text());
            if (atFirst < 0 && event.kind().equals("scaling") && desired.matches()) {
                atFirst = Integer.parseInt(desired.group(1));
            } else if (event.kind().equals("in-service")) {
                began.put(event.subject(), event.seconds());
            } else if (event.kind().equals("terminate")) {
                Double from = began.remove(event.subject());
                atFirst -= from == null ? 1 : 0;
                double ran = event.seconds() - (from == null ? 16 * 3_600 : from);
                seconds = seconds.add(BigDecimal.valueOf(ran)
                        .setScale(6, RoundingMode.HALF_UP)
                        .setScale(0, RoundingMode.CEILING)
                        .max(LEAST_SECONDS));
            }
        }
        for (double from : began.values()) {
            seconds = seconds.add(BigDecimal.valueOf(22 * 3_600 - from));
        }
        return seconds.add(WINDOW_SECONDS.multiply(BigDecimal.valueOf(atFirst)));
    }

    /** Commitments change prices and nothing else. */
    @Test
    void repricingRecordedUsageEqualsSimulatingAgain() {
        Experiment.Outcome onDemand = run(spec(""));
        ScenarioSpec bought = spec(COMMITMENTS);
        Experiment.Outcome again = run(bought);
        CommitmentCost repriced = CommitmentCost.of(onDemand.committable().get(0), AccountCommitments.of(bought));
        BigDecimal saved =
                onDemand.result().bill().total().subtract(again.result().bill().total());
        assertThat(again.result().fingerprint()).isEqualTo(onDemand.result().fingerprint());
        assertThat(repriced.onDemand().subtract(repriced.total())).isCloseTo(saved, within(new BigDecimal("0.02")));
        assertThat(saved).as("something must be saved").isGreaterThan(new BigDecimal("0.10"));
    }

    @Test
    void linesAddUpToTheTotal() {
        Bill bill = run(spec(COMMITMENTS)).result().bill();
        BigDecimal sum = bill.lines().stream().map(BillLine::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(bill.lines()).hasSizeGreaterThan(6);
        assertThat(sum.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(bill.total());
    }

    /** A month of 28 days has 672 hours, so that an hour of a volume is a larger part of it. */
    @Test
    void pricesByTheMonthAreSpreadOverTheMonthOfTheScenario() {
        Bill calculator = run(spec("")).result().bill();
        Bill february = run(spec("pricing: { month: 28d }\n")).result().bill();
        assertThat(sum(february, "gp3 storage").doubleValue()
                        / sum(calculator, "gp3 storage").doubleValue())
                .isCloseTo(730.0 / 672, within(1e-4));
        assertThat(sum(february, "m5.large on-demand")).isEqualByComparingTo(sum(calculator, "m5.large on-demand"));
        assertThat(february.monthly().doubleValue() / february.total().doubleValue())
                .isCloseTo(672 / 6.0, within(0.1));
    }
}
