package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.kernel.random.Constant;
import io.virga.models.bundled.BundledTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scaling policies against what AWS prints of them: sizes exactly, times to the second. */
class ScalingValidationTest {
    /** The guide's steps: out 0, 10 and 30%, in 0 and 30%, around a threshold of 50. */
    private static final List<StepAdjustment> WALK = List.of(
            new StepAdjustment(0, 10, 0),
            new StepAdjustment(10, 20, 10),
            new StepAdjustment(20, Double.POSITIVE_INFINITY, 30),
            new StepAdjustment(-20, 0, 0),
            new StepAdjustment(Double.NEGATIVE_INFINITY, -20, -30));

    private static Stream<Named<NamedCsvRecord>> rows(String... kinds) {
        return BundledTable.read(ScalingValidationTest.class, "autoscaling.csv").stream()
                .filter(row -> List.of(kinds).contains(row.getField("kind")))
                .map(row -> Named.of(row.getField("id"), row));
    }

    static Stream<Named<NamedCsvRecord>> sizes() {
        return rows("track", "steady", "backlog");
    }

    static Stream<Named<NamedCsvRecord>> steps() {
        return rows("step");
    }

    static Stream<Named<NamedCsvRecord>> roundings() {
        return rows("rounding");
    }

    static Stream<Named<NamedCsvRecord>> magnitudes() {
        return rows("magnitude");
    }

    static Stream<Named<NamedCsvRecord>> tracks() {
        return rows("track");
    }

    static Stream<Named<NamedCsvRecord>> delays() {
        return rows("delay");
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void targetTrackingAsksForWhatTheMetricNeeds(NamedCsvRecord row) {
        TargetTracking rule = new TargetTracking(number(row, "target"), false);

        assertThat(rule.capacityFor(whole(row, "capacity"), number(row, "metric")))
                .isEqualTo(whole(row, "expected"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void stepScalingWalksAsTheGuideDoes(NamedCsvRecord row) {
        StepScaling rule = new StepScaling(AdjustmentType.PERCENT_CHANGE_IN_CAPACITY, WALK, 0);

        assertThat(rule.capacityFor(whole(row, "capacity"), number(row, "metric") - number(row, "target")))
                .isEqualTo(whole(row, "expected"));
    }

    @ParameterizedTest
    @MethodSource("roundings")
    void percentagesAreRoundedTowardsZeroButChangeOneAtLeast(NamedCsvRecord row) {
        assertThat(AdjustmentType.rounded(whole(row, "metric"))).isEqualTo(whole(row, "expected"));
    }

    @ParameterizedTest
    @MethodSource("magnitudes")
    void percentagesChangeTheLeastMagnitude(NamedCsvRecord row) {
        AdjustmentType percent = AdjustmentType.PERCENT_CHANGE_IN_CAPACITY;

        assertThat(percent.adjust(whole(row, "capacity"), whole(row, "metric"), whole(row, "target")))
                .isEqualTo(whole(row, "expected"));
    }

    /** The load changes at the end of a period, so that each one that follows breaches in full. */
    @ParameterizedTest
    @MethodSource("delays")
    void actsOnAStepInLoadAfterAsManyMinutesAsItsAlarmHasPeriods(NamedCsvRecord row) {
        GroupCloud cloud = new GroupCloud();
        cloud.desiredCapacity = whole(row, "capacity");
        cloud.targetTracking = new TargetTracking(number(row, "target"), false);
        AutoScalingGroup group = cloud.group();
        double vcpusAtRest = 0.92 * number(row, "target") / 100 * group.desiredCapacity();
        SharedLoad load = new SharedLoad(cloud, group, vcpusAtRest);
        long step = cloud.periodEnd(20);
        cloud.runUntil(step - 1);
        assertThat(cloud.journalSince(0, "scaling")).isEmpty();

        load.vcpus = number(row, "metric") / 100 * group.desiredCapacity();
        long acts = step + whole(row, "expected") * SECOND;
        cloud.runUntil(acts - 1);
        assertThat(cloud.journalSince(0, "scaling")).isEmpty();
        cloud.runUntil(acts);
        assertThat(cloud.journalSince(step, "scaling"))
                .singleElement()
                .asString()
                .startsWith(row.getField("expected") + " s web: desired capacity");
    }

    /** The third minute's data point, 180 s after the load's step, has the group at the size that the oracle gives. */
    @ParameterizedTest
    @MethodSource("tracks")
    void reachesTheDocumentedSizeAtTheThirdDatapointToTheSecond(NamedCsvRecord row) {
        GroupCloud cloud = new GroupCloud();
        cloud.desiredCapacity = whole(row, "capacity");
        cloud.targetTracking = new TargetTracking(number(row, "target"), false);
        AutoScalingGroup group = cloud.group();
        SharedLoad load = new SharedLoad(cloud, group, 0.46 * group.desiredCapacity());
        long step = cloud.periodEnd(20);
        cloud.runUntil(step);
        load.vcpus = number(row, "metric") / 100 * group.desiredCapacity();

        cloud.runUntil(step + 180 * SECOND);
        assertThat(cloud.journalSince(0, "scaling"))
                .singleElement()
                .asString()
                .contains("desired capacity " + whole(row, "capacity") + " -> " + whole(row, "expected") + ":");
        assertThat(cloud.journalSince(step, "scaling").get(0)).startsWith("180 s web:");
    }

    /** The guide's example of a queue: 1,500 messages for 10 instances, 100 acceptable for each, are 15 instances. */
    @Test
    void aBacklogForEachInstanceHasTheGroupGrowAsTheGuideSays() {
        GroupCloud cloud = new GroupCloud();
        cloud.desiredCapacity = 10;
        AutoScalingGroup group = cloud.group();
        cloud.policies()
                .targetTracking(
                        "backlog",
                        new TargetTracking(100, false),
                        GroupMetric.BACKLOG_PER_INSTANCE,
                        Monitoring.DETAILED,
                        MINUTE);
        long step = cloud.periodEnd(5);
        cloud.runUntil(step);
        Backlog.of(150 + GroupCloud.WORKERS, group, cloud);

        cloud.runUntil(step + 180 * SECOND);
        assertThat(group.desiredCapacity()).isEqualTo(15);
        assertThat(cloud.journalSince(step, "scaling").get(0)).startsWith("180 s web: desired capacity 10 -> 15");
    }

    /** Ten hours of noise that stays between the two alarms' thresholds, of three kinds. */
    @ParameterizedTest
    @ValueSource(doubles = {0.455, 0.475, 0.495})
    void neverFlapsUnderNoiseWithinTheBand(double centre) {
        GroupCloud cloud = new GroupCloud();
        cloud.boot = new Constant(30 * SECOND);
        cloud.desiredCapacity = 20;
        cloud.targetTracking = new TargetTracking(50, false);
        AutoScalingGroup group = cloud.group();
        SharedLoad load = new SharedLoad(cloud, group, 20 * centre);
        long seed = 7;
        for (int minute = 0; minute < 600; minute++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            double noise = (seed >>> 11) / (double) (1L << 53) - 0.5;
            load.vcpus = 20 * Math.max(0.4505, Math.min(0.4995, centre + 0.04 * noise));
            cloud.runUntil(minute * MINUTE);
        }

        assertThat(cloud.journalSince(0, "scaling")).isEmpty();
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
