package io.virga.models.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipfKeysTest {
    private static final int DRAWS = 400_000;

    /**
     * Pearson's test over the ranks. The bound is the mean of chi square and five standard deviations: by its tail a false
     * alarm has a chance below 1e-5 for each row; the seed is fixed.
     */
    @ParameterizedTest
    @CsvSource({"2, 0.5", "50, 0", "50, 0.5", "50, 0.99", "50, 1", "50, 1.2", "50, 3"})
    void drawsRanksWithTheirChances(int number, double exponent) {
        ZipfKeys keys = new ZipfKeys(number, exponent);
        long[] counts = new long[number];
        RandomStream draws = RandomStream.of(7, 0, "keys");
        for (int i = 0; i < DRAWS; i++) {
            counts[keys.sample(draws.at(i))]++;
        }
        double[] chances = chances(number, exponent);
        double chiSquare = 0;
        int cells = 0;
        for (int key = 0; key < number; key++) {
            double expected = DRAWS * chances[key];
            if (expected >= 5) {
                chiSquare += (counts[key] - expected) * (counts[key] - expected) / expected;
                cells++;
            }
        }
        assertThat(chiSquare).isLessThan(cells + 5 * Math.sqrt(2.0 * cells) + 10);
    }

    static double[] chances(int number, double exponent) {
        double[] chances = new double[number];
        double sum = 0;
        for (int rank = 1; rank <= number; rank++) {
            chances[rank - 1] = Math.pow(rank, -exponent);
            sum += chances[rank - 1];
        }
        for (int i = 0; i < number; i++) {
            chances[i] /= sum;
        }
        return chances;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.9, 1, 1.0000001, 5})
    void staysWithinItsKeysHoweverMany(double exponent) {
        ZipfKeys keys = new ZipfKeys(5_000_000, exponent);
        RandomStream draws = RandomStream.of(8, 0, "keys");
        for (int i = 0; i < 20_000; i++) {
            assertThat(keys.sample(draws.at(i))).isBetween(0, 4_999_999);
        }
    }

    @Test
    void aSingleKeyIsAlwaysTheFirst() {
        assertThat(new ZipfKeys(1, 1).sample(RandomStream.of(1, 0, "keys").at(1)))
                .isZero();
    }

    @Test
    void noKeysAndNegativeExponentsAreErrors() {
        assertThatThrownBy(() -> new ZipfKeys(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ZipfKeys(1, -0.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
