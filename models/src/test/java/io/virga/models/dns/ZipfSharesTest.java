package io.virga.models.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipfSharesTest {
    private static int bySearch(int size, double u) {
        double sum = 0;
        for (int i = 1; i <= size; i++) {
            sum += 1.0 / i;
        }
        double reached = 0;
        for (int i = 0; i < size - 1; i++) {
            reached += 1.0 / (i + 1);
            if (reached / sum >= u) {
                return i;
            }
        }
        return size - 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50, 1_000})
    void eachPointFallsIntoTheShareThatASearchFinds(int size) {
        ZipfShares shares = new ZipfShares(size);
        RandomStream draws = RandomStream.of(1, 0, "points");
        for (int i = 0; i < 20_000; i++) {
            double u = draws.nextDouble();
            assertThat(shares.indexOf(u)).isEqualTo(bySearch(size, u));
        }
        assertThat(shares.indexOf(Math.nextDown(1.0))).isEqualTo(size - 1);
    }
}
