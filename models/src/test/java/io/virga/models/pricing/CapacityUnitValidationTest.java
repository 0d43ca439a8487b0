package io.virga.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Capacity units in each of their dimensions, one hour at a time: the examples of Elastic Load Balancing pricing (one
 * connection a second of two minutes, five requests a second, 300 KB a second, 60 rules; and 100 connections a second of
 * three minutes), and one row a dimension in which the others are a little less.
 */
class CapacityUnitValidationTest {
    @ParameterizedTest(name = "{0}: {1} new/s, {2} active, {3} GB, {4} req/s by {5} rules: {6}")
    @CsvSource({
        // AWS's examples: 0.04 by new, 0.04 by active connections, 1.08 by bytes, 0.25 by rules; and 6 by active ones.
        "APPLICATION,   1,    120,   1.08,    5, 60, 1.08",
        "APPLICATION, 100,  18000,   1.0,   100,  0, 6",
        "APPLICATION, 200,   6000,   1,    1000, 11, 8",
        "APPLICATION,   1,   6000,   1,       1,  0, 2",
        "APPLICATION,   1,      1,   2.5,     1,  0, 2.5",
        "APPLICATION,   1,      1,   0.1,   100, 40, 3",
        "APPLICATION,   1,    120,   0.1,  1000, 10, 0.1",
        "NETWORK_TCP, 1600, 100000,  1,       0,  0, 2",
        "NETWORK_TCP,  80, 300000,   1,       0,  0, 3",
        "NETWORK_TCP,  80, 100000,   4,       0,  0, 4",
        "NETWORK_TLS, 100,   3000,   1,       0,  0, 2",
        "NETWORK_TLS,  50,   9000,   1,       0,  0, 3",
        "GATEWAY,    1200,  60000,   1,       0,  0, 2",
        "GATEWAY,     600, 180000,   1,       0,  0, 3",
        "GATEWAY,     600,  60000,   7,       0,  0, 7",
        "CLASSIC,    1000, 900000,   0.5,     0,  0, 0.5"
    })
    void theLargestDimensionIsBilled(
            CapacityUnit unit,
            BigDecimal newPerSecond,
            BigDecimal active,
            BigDecimal gigabytes,
            BigDecimal requestsPerSecond,
            int rules,
            BigDecimal units) {
        BigDecimal hour = BigDecimal.valueOf(3_600);
        LcuUsage usage = new LcuUsage(
                newPerSecond.multiply(hour),
                active,
                gigabytes.movePointRight(9),
                LcuUsage.ruleEvaluations(requestsPerSecond.multiply(hour), rules));
        assertThat(unit.unitHours(usage)).isEqualByComparingTo(units);
    }
}
