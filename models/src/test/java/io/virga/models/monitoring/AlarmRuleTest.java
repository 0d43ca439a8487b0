package io.virga.models.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmRuleTest {
    /**
     * The tables of the CloudWatch User Guide, "How alarm state is evaluated when data is missing", column MISSING, and the
     * text under them ("Avoiding premature transitions"). 0 does not breach, X does, - is missing; the latest is on the
     * right.
     */
    @ParameterizedTest
    @CsvSource({
        "3, 0-X-X, OK",
        "3, 0----, OK",
        "3, -----, INSUFFICIENT_DATA",
        "3, 0XX-X, ALARM",
        "3, --X--, ALARM",
        "2, 0-X-X, ALARM",
        "2, 00X0X, ALARM",
        "2, 0-X--, OK",
        "2, ----0, OK",
        "2, ---X-, ALARM",
        "3, ---X0, OK",
        "3, --X-0, OK",
    })
    void followsTheDocumentedTables(int datapointsToAlarm, String points, AlarmState expected) {
        AlarmRule rule = new AlarmRule(Comparison.GREATER_THAN_THRESHOLD, 50, datapointsToAlarm, 3);

        for (AlarmState current : AlarmState.values()) {
            assertThat(rule.evaluate(current, series(points))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"----X", "---X-"})
    void doesNotAlarmBeforeTheNextPointCouldTell(String points) {
        AlarmRule rule = new AlarmRule(Comparison.GREATER_THAN_THRESHOLD, 50, 3, 3);

        for (AlarmState current : AlarmState.values()) {
            assertThat(rule.evaluate(current, series(points))).isEqualTo(current);
        }
    }

    /** The same tables, columns IGNORE, BREACHING and NOT BREACHING; RETAIN is the state until then. */
    @ParameterizedTest
    @CsvSource({
        "3, 0-X-X, OK, OK, OK",
        "3, ----0, OK, OK, OK",
        "3, -----, RETAIN, ALARM, OK",
        "3, 0XX-X, ALARM, ALARM, ALARM",
        "3, --X--, RETAIN, ALARM, OK",
        "2, 0-X-X, ALARM, ALARM, ALARM",
        "2, 00X0X, ALARM, ALARM, ALARM",
        "2, 0-X--, OK, ALARM, OK",
        "2, ----0, OK, ALARM, OK",
        "2, ---X-, RETAIN, ALARM, OK",
    })
    void followsTheDocumentedTablesForTheOtherTreatments(
            int datapointsToAlarm, String points, String ignore, AlarmState breaching, AlarmState notBreaching) {
        for (AlarmState current : AlarmState.values()) {
            AlarmState ignored = ignore.equals("RETAIN") ? current : AlarmState.valueOf(ignore);
            assertThat(evaluate(MissingData.IGNORE, datapointsToAlarm, current, points))
                    .isEqualTo(ignored);
            assertThat(evaluate(MissingData.BREACHING, datapointsToAlarm, current, points))
                    .isEqualTo(breaching);
            assertThat(evaluate(MissingData.NOT_BREACHING, datapointsToAlarm, current, points))
                    .isEqualTo(notBreaching);
        }
    }

    private static AlarmState evaluate(MissingData missing, int datapointsToAlarm, AlarmState current, String points) {
        return new AlarmRule(Comparison.GREATER_THAN_THRESHOLD, 50, datapointsToAlarm, 3, missing)
                .evaluate(current, series(points));
    }

    @Test
    void looksAtTwoPointsMoreThanItEvaluates() {
        assertThat(new AlarmRule(Comparison.GREATER_THAN_THRESHOLD, 50, 3, 3).evaluationRange())
                .isEqualTo(5);
    }

    @Test
    void breachesOnTheSideThatTheComparisonNames() {
        assertThat(Comparison.GREATER_THAN_THRESHOLD.isBreached(50, 50)).isFalse();
        assertThat(Comparison.GREATER_THAN_OR_EQUAL_TO_THRESHOLD.isBreached(50, 50))
                .isTrue();
        assertThat(Comparison.LESS_THAN_THRESHOLD.isBreached(50, 50)).isFalse();
        assertThat(Comparison.LESS_THAN_OR_EQUAL_TO_THRESHOLD.isBreached(50, 50))
                .isTrue();
        assertThat(Comparison.LESS_THAN_THRESHOLD.isBreached(49, 50)).isTrue();
        assertThat(Comparison.GREATER_THAN_THRESHOLD.isBreached(51, 50)).isTrue();
    }

    @Test
    void rejectsMorePointsThanPeriods() {
        assertThatThrownBy(() -> new AlarmRule(Comparison.GREATER_THAN_THRESHOLD, 50, 4, 3))
                .hasMessageContaining("from 1 to 3");
    }

    private static List<Datapoint> series(String points) {
        List<Datapoint> series = new ArrayList<>();
        for (int i = 0; i < points.length(); i++) {
            series.add(
                    switch (points.charAt(i)) {
                        case '0' -> new Datapoint(i, 40, 1);
                        case 'X' -> new Datapoint(i, 60, 1);
                        default -> Datapoint.missing(i);
                    });
        }
        return series;
    }
}
