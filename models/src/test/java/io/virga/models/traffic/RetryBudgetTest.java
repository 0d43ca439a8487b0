package io.virga.models.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private static int retries(RetryBudget budget) {
        int count = 0;
        while (count < 100_000 && budget.tryRetry()) {
            count++;
        }
        return count;
    }

    @Test
    void hasAReserveForQuietCallers() {
        assertThat(retries(new RetryBudget(0.1))).isEqualTo(10);
    }

    @Test
    void allowsTheGivenShareOfFirstAttempts() {
        RetryBudget budget = new RetryBudget(0.25);
        retries(budget);
        for (int i = 0; i < 400; i++) {
            budget.firstAttempt();
        }
        assertThat(retries(budget)).isEqualTo(100);
    }

    @Test
    void savesNoMoreThanAThousand() {
        RetryBudget budget = new RetryBudget(0.5);
        for (int i = 0; i < 1_000_000; i++) {
            budget.firstAttempt();
        }
        assertThat(retries(budget)).isEqualTo(1_000);
    }

    @Test
    void boundsNothingFromAShareOfOneOn() {
        assertThat(retries(new RetryBudget(1))).isEqualTo(100_000);
    }
}
